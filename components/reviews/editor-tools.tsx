"use client";

import { useFormatter, useTranslations } from "next-intl";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { giveWaiverAction, releaseReviewAction } from "@/lib/reviews/actions";
import type { Judging } from "@/lib/reviews/queries";
import { DeclineStory } from "./decline-story";
import { SettleSplit } from "./settle-split";

type Props = {
  revisionId: string;
  state: string;
  reviewers: Judging["reviewers"];
  toSettle: Judging["toSettle"];
  /** Of everybody. */
  openMustFixes: number;
  /** Null unless the story is under review. */
  letters: Judging["letterSteps"];
  waived: boolean;
};

/** What an editor without a conflict does for a story: release, settle, decline, waive. */
export function EditorTools(props: Props) {
  const { revisionId, state, reviewers, toSettle, openMustFixes, letters, waived } = props;
  const t = useTranslations("review.editor");
  const common = useTranslations("common");
  const words = useTranslations("enums.verdict");
  const format = useFormatter();
  const { act, problem, fields, pending } = useAct();
  const text = (data: FormData, name: string) => String(data.get(name) ?? "");
  return (
    <section className="sec" aria-labelledby="editor-tools">
      <div className="shead">
        <h2 id="editor-tools">{t("title")}</h2>
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <ul>
        {reviewers.map((reviewer) => (
          <li key={reviewer.id} className="btns">
            <span>
              {reviewer.name || common("formerMember")},{" "}
              {reviewer.verdict
                ? words(reviewer.verdict)
                : t("due", {
                    date: format.dateTime(new Date(reviewer.dueOn), { dateStyle: "medium", timeZone: "UTC" }),
                  })}
              {reviewer.note && <q> {reviewer.note}</q>}
            </span>
            {!reviewer.verdict && state === "in_review" && (
              <Button
                variant="plain"
                busy={pending}
                onClick={() => act(() => releaseReviewAction({ reviewId: reviewer.id }))}
              >
                {t("release", { name: reviewer.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {toSettle && letters && <SettleSplit {...{ revisionId, letters, openMustFixes }} why={toSettle} />}
      {letters && <DeclineStory revisionId={revisionId} letter={letters.declined} />}
      {!waived && (
        <details className="fold">
          <summary>{t("waive")}</summary>
          <form
            onSubmit={sendForm((data) =>
              act(() => giveWaiverAction({ revisionId, reason: text(data, "reason") })),
            )}
          >
            <Reason id="waive-reason" label={t("waiveReason")} problem={fields.reason} />
            <Button type="submit" variant="second" busy={pending}>
              {t("waiveSend")}
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}

function Reason({ id, label, problem }: { id: string; label: string; problem: string | undefined }) {
  const refusal = useRefusal();
  return <TextArea id={id} name="reason" label={label} rows={2} error={refusal.field(problem)} />;
}
