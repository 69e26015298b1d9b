"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { MentionFields, readersOf } from "@/components/reviews/mention-fields";
import { PinLine } from "@/components/reviews/pin-line";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { describedBy, FieldError, FieldHelp } from "@/components/ui/field";
import { useRefusal } from "@/components/use-refusal";
import { MUST_FIX_OUTCOMES } from "@/db/enums";
import { replyToCommentAction } from "@/lib/reviews/actions";
import type { Remark } from "@/lib/reviews/comment-queries";
import { answerMustFixAction } from "@/lib/reviews/edit-actions";
import type { Mentionable } from "@/lib/reviews/mentions";

/** What reviewers said about a section, with what the library answers. */
export function RemarkList({
  remarks,
  mayReply,
  answering,
  people,
}: {
  remarks: Remark[];
  mayReply: boolean;
  /** The next round is being written: of each must-fix one says what was done. */
  answering: boolean;
  /** Whom an answer can be brought to the notice of. */
  people: readonly Mentionable[];
}) {
  const t = useTranslations("editor.remarks");
  const common = useTranslations("common");
  // Null: the house shows no names; empty: the account was erased.
  const nameOf = ({ author }: Remark) => (author === "" ? common("formerMember") : author);
  const top = remarks.filter((remark) => remark.parentId === null);
  return top.map((remark) => (
    <div key={remark.id} className={remark.mustFix ? "note must" : "note"}>
      <p className="by">
        <b>{t(remark.mustFix ? "mustFix" : "suggestion")}</b>
        <span>{nameOf(remark) ?? t("reviewer", { round: remark.round })}</span>
      </p>
      <PinLine pin={remark.pin} />
      <p dir="auto">{remark.body}</p>
      {remark.closedWord && <p className="quietly">{t("settled", { word: remark.closedWord })}</p>}
      {remarks
        .filter((reply) => reply.parentId === remark.id)
        .map((reply) => (
          <p key={reply.id} dir="auto" className="quietly">
            {t("answered", { name: nameOf(reply) ?? t("reviewer", { round: reply.round }) })} {reply.body}
          </p>
        ))}
      {remark.outcome && (
        <p>
          <b>{t(`outcomes.${remark.outcome}`)}</b>
        </p>
      )}
      {mayReply && (
        <ReplyForm
          commentId={remark.id}
          people={readersOf(people, remark.id)}
          asksOutcome={answering && remark.mustFix}
        />
      )}
    </div>
  ));
}

type ReplyProps = {
  commentId: string;
  people: readonly Mentionable[];
  /** Whether it was done is to be said too. */
  asksOutcome: boolean;
};

function ReplyForm({ commentId, people, asksOutcome }: ReplyProps) {
  const t = useTranslations("editor.remarks");
  const refusal = useRefusal();
  const [body, setBody] = useState("");
  const [mentions, setMentions] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const send = (form: FormData) =>
    startTransition(async () => {
      const outcome = MUST_FIX_OUTCOMES.find((one) => one === form.get("outcome"));
      const answer = { commentId, body, mentions };
      const result = outcome
        ? await answerMustFixAction({ ...answer, outcome })
        : await replyToCommentAction(answer);
      const field = result.ok ? undefined : refusal.field(result.fields.body ?? result.fields.mentions);
      setProblem(result.ok ? null : (field ?? refusal.sentence(result.code)));
      if (!result.ok) return;
      setBody("");
      setMentions([]);
    });
  return (
    <form onSubmit={sendForm(send)}>
      {asksOutcome && (
        <RadioGroup
          id={`outcome-${commentId}`}
          name="outcome"
          label={t("outcome")}
          inline
          required
          options={MUST_FIX_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
      )}
      <div className="field">
        <label htmlFor={`reply-${commentId}`}>{t("whatDone")}</label>
        <textarea
          {...describedBy(`reply-${commentId}`, { error: problem ?? undefined, help: t("whatDoneHelp") })}
          rows={2}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <span role="alert">
          <FieldError id={`reply-${commentId}`} error={problem ?? undefined} />
        </span>
        <FieldHelp id={`reply-${commentId}`} help={t("whatDoneHelp")} />
      </div>
      <MentionFields people={people} chosen={mentions} change={setMentions} />
      <Button type="submit" variant="second" busy={pending}>
        {t("send")}
      </Button>
    </form>
  );
}
