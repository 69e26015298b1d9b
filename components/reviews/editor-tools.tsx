"use client";

import { useFormatter, useTranslations } from "next-intl";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { VERDICTS } from "@/db/enums";
import {
  decideSplitAction,
  declineStoryAction,
  giveWaiverAction,
  releaseReviewAction,
} from "@/lib/reviews/actions";
import type { Judging } from "@/lib/reviews/queries";

type Props = {
  revisionId: string;
  state: string;
  reviewers: Judging["reviewers"];
  isSplit: boolean;
  waived: boolean;
};

/** What an editor without a conflict does for a story: release, settle, decline, waive. */
export function EditorTools({ revisionId, state, reviewers, isSplit, waived }: Props) {
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
      {isSplit && (
        <form
          onSubmit={sendForm((data) =>
            act(() =>
              decideSplitAction({
                revisionId,
                verdict: VERDICTS.find((one) => one === data.get("verdict")) ?? "return",
                reason: text(data, "reason"),
              }),
            ),
          )}
        >
          <div className="field">
            <label htmlFor="split-verdict">{t("split")}</label>
            <select id="split-verdict" name="verdict">
              {VERDICTS.map((one) => (
                <option key={one} value={one}>
                  {words(one)}
                </option>
              ))}
            </select>
          </div>
          <Reason id="split-reason" label={t("reason")} problem={fields.reason} />
          <Button type="submit" variant="second" busy={pending}>
            {t("splitSend")}
          </Button>
        </form>
      )}
      {state === "in_review" && (
        <details className="fold">
          <summary>{t("decline")}</summary>
          <form
            onSubmit={sendForm((data) =>
              act(() => declineStoryAction({ revisionId, reason: text(data, "reason") })),
            )}
          >
            <Reason id="decline-reason" label={t("declineReason")} problem={fields.reason} />
            <Button type="submit" variant="second" busy={pending}>
              {t("declineSend")}
            </Button>
          </form>
        </details>
      )}
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
