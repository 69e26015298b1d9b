"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { sendForm } from "@/components/send-form";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Checkbox, RadioGroup } from "@/components/ui/choice";
import { TextInput } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { answerEditsAction } from "@/lib/reviews/edit-actions";

type Waiting = { id: string; name: string; shown: ReactNode };

/** A lead accepts a reviewer's wording or not, passage by passage; what is left open can be answered later. */
export function AnswerEdits({ revisionId, edits }: { revisionId: string; edits: Waiting[] }) {
  const t = useTranslations("wording.answer");
  const refusal = useRefusal();
  const { act, problem, fields, pending } = useAct();
  const [accepts, setAccepts] = useState(false);
  const [none, setNone] = useState(false);
  const read = (form: FormData) =>
    edits.flatMap(({ id }) => {
      const answer = form.get(`answer-${id}`);
      const word = String(form.get(`word-${id}`) ?? "");
      return answer ? [{ editId: id, accepted: answer === "accept", word }] : [];
    });
  const send = (form: FormData) => {
    const answers = read(form);
    setNone(answers.length === 0);
    if (answers.length > 0)
      act(() => answerEditsAction({ revisionId, answers, licence: form.get("licence") !== null }));
  };
  return (
    <form
      onSubmit={sendForm(send)}
      onChange={(event) =>
        setAccepts(read(new FormData(event.currentTarget)).some(({ accepted }) => accepted))
      }
    >
      {edits.map(({ id, name, shown }) => (
        <fieldset key={id} className="level">
          <legend className="label">{name}</legend>
          <div>
            {shown}
            {fields[id] && (
              <p className="err" role="alert">
                {refusal.sentence(fields[id])}
              </p>
            )}
          </div>
          <div>
            <RadioGroup
              id={`answer-${id}`}
              name={`answer-${id}`}
              label={t("label")}
              inline
              options={[
                { value: "accept", label: t("accept") },
                { value: "decline", label: t("decline") },
              ]}
            />
            <TextInput id={`word-${id}`} name={`word-${id}`} label={t("word")} optional />
          </div>
        </fieldset>
      ))}
      {accepts && (
        <>
          <p className="help">{t("what")}</p>
          <Checkbox name="licence" label={t("licence")} error={refusal.field(fields.licence)} />
        </>
      )}
      {(problem || none) && (
        <Band tone="danger" urgent>
          {none ? t("none") : problem}
        </Band>
      )}
      <div className="btns">
        <Button type="submit" busy={pending}>
          {t(accepts ? "sendBack" : "send")}
        </Button>
      </div>
    </form>
  );
}
