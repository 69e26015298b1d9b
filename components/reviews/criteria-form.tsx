"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/use-act";
import { ANSWERS, type Answer, CRITERIA, type Criterion } from "@/db/enums";
import { answerCriterionAction } from "@/lib/reviews/actions";

type Answers = Partial<Record<Criterion, Answer>>;

/** The five criteria, each with the sentence that says what yes looks like; an answer is kept at once. */
export function CriteriaForm({ reviewId, answers }: { reviewId: string; answers: Answers }) {
  const t = useTranslations("review.criteria");
  const words = useTranslations("enums");
  const { act, problem } = useAct();
  const [given, setGiven] = useState<Answers>(answers);
  const answer = (criterion: Criterion, value: Answer) => {
    setGiven((now) => ({ ...now, [criterion]: value }));
    act(() => answerCriterionAction({ reviewId, criterion, answer: value }));
  };
  return (
    <div className="crit-list">
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {CRITERIA.map((criterion) => (
        <fieldset key={criterion} className="crit" id={`criterion-${criterion}`} tabIndex={-1}>
          <legend>
            <b>{words(`criterion.${criterion}`)}</b>
            <small className="help">{words(`criterionAnchor.${criterion}`)}</small>
          </legend>
          <div className="three">
            {ANSWERS.map((one) => (
              <label key={one} className="pick">
                <input
                  type="radio"
                  name={criterion}
                  checked={given[criterion] === one}
                  onChange={() => answer(criterion, one)}
                />
                <span>{words(`answer.${one}`)}</span>
              </label>
            ))}
          </div>
          {given[criterion] === undefined && <p className="quietly">{t("unanswered")}</p>}
        </fieldset>
      ))}
    </div>
  );
}
