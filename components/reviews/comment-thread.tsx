"use client";

import { useTranslations } from "next-intl";
import type { CommentRow } from "@/lib/reviews/comment-queries";
import type { Mentionable } from "@/lib/reviews/mentions";
import { AnswerForm } from "./answer-form";
import { CloseForm } from "./close-form";
import { readersOf } from "./mention-fields";
import { PinLine } from "./pin-line";

type Props = {
  comment: CommentRow;
  replies: CommentRow[];
  /** It was made in a round before. */
  earlier: boolean;
  mentionable: readonly Mentionable[];
  /** Answer it, and close it. */
  mayAnswer: boolean;
};

/** A comment with what it is pinned to, its answers, and how it was closed. */
export function CommentThread({ comment, replies, earlier, mentionable, mayAnswer }: Props) {
  const pins = useTranslations("pins");
  const common = useTranslations("common");
  const open = comment.mustFix && !comment.closedAt;
  const nameOf = ({ author }: CommentRow) => author || common("formerMember");
  return (
    <div className={open ? "note must" : "note"}>
      <p className="by">
        <b>{useKind(comment, earlier)}</b> {!earlier && <span>{nameOf(comment)}</span>}
      </p>
      <PinLine pin={comment.pin} showIn={comment.section} />
      <p dir="auto">{comment.body}</p>
      {comment.mentions.length > 0 && (
        <p className="quietly">{pins("told", { names: comment.mentions.join(", ") })}</p>
      )}
      {comment.closedWord && <p className="quietly">{comment.closedWord}</p>}
      {replies.map((reply) => (
        <p key={reply.id} dir="auto" className="quietly">
          <b>{pins("by", { name: nameOf(reply) })}</b> {reply.body}
          {reply.mentions.length > 0 && <> {pins("told", { names: reply.mentions.join(", ") })}</>}
        </p>
      ))}
      {mayAnswer && <AnswerForm commentId={comment.id} people={readersOf(mentionable, comment.id)} />}
      {mayAnswer && !comment.closedAt && <CloseForm commentId={comment.id} />}
    </div>
  );
}

function useKind({ mustFix, closedAt }: CommentRow, earlier: boolean): string {
  const t = useTranslations("review.comments");
  const pins = useTranslations("pins");
  if (earlier) return mustFix ? (closedAt ? pins("beforeClosed") : t("before")) : pins("beforeSuggestion");
  if (closedAt) return mustFix ? t("closed") : pins("closedSuggestion");
  return t(mustFix ? "mustFix" : "suggestion");
}
