"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { replyToCommentAction } from "@/lib/reviews/actions";
import type { Remark } from "@/lib/reviews/queries";

/** What reviewers said about a section, with what the library answers. */
export function RemarkList({ remarks, mayReply }: { remarks: Remark[]; mayReply: boolean }) {
  const t = useTranslations("editor.remarks");
  const top = remarks.filter((remark) => remark.parentId === null);
  return top.map((remark) => (
    <div key={remark.id} className={remark.mustFix ? "note must" : "note"}>
      <p className="by">
        <b>{t(remark.mustFix ? "mustFix" : "suggestion")}</b>
        <span>{remark.author ?? t("reviewer", { round: remark.round })}</span>
      </p>
      <p dir="auto">{remark.body}</p>
      {remarks
        .filter((reply) => reply.parentId === remark.id)
        .map((reply) => (
          <p key={reply.id} dir="auto" className="quietly">
            {t("answered", { name: reply.author ?? "" })} {reply.body}
          </p>
        ))}
      {mayReply && <ReplyForm commentId={remark.id} />}
    </div>
  ));
}

function ReplyForm({ commentId }: { commentId: string }) {
  const t = useTranslations("editor.remarks");
  const refusal = useRefusal();
  const [body, setBody] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const send = () =>
    startTransition(async () => {
      const result = await replyToCommentAction({ commentId, body });
      setProblem(result.ok ? null : result.code);
      if (result.ok) setBody("");
    });
  return (
    <form action={send}>
      <div className="field">
        <label htmlFor={`reply-${commentId}`}>{t("whatDone")}</label>
        <textarea
          id={`reply-${commentId}`}
          rows={2}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
        <span className="help">{t("whatDoneHelp")}</span>
      </div>
      {problem && (
        <p className="err" role="alert">
          {refusal.sentence(problem)}
        </p>
      )}
      <Button type="submit" variant="second" busy={pending}>
        {t("send")}
      </Button>
    </form>
  );
}
