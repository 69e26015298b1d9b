"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { CRITERIA, type Criterion, type Section } from "@/db/enums";
import { addCommentAction, closeCommentAction } from "@/lib/reviews/actions";
import type { CommentRow } from "@/lib/reviews/queries";

type Props = {
  revisionId: string;
  section: Section;
  comments: CommentRow[];
  mayComment: boolean;
  mayMustFix: boolean;
  /** What else stands in the margin: other wording. */
  children: ReactNode;
};

/** Comments pinned to a section, in the margin of the story. */
export function Comments({ revisionId, section, comments, mayComment, mayMustFix, children }: Props) {
  const top = comments.filter((comment) => comment.parentId === null);
  return (
    <div className="margin">
      {top.map((comment) => (
        <Comment
          key={comment.id}
          comment={comment}
          replies={comments.filter((reply) => reply.parentId === comment.id)}
          mayClose={mayComment}
        />
      ))}
      {mayComment && <CommentForm revisionId={revisionId} section={section} mayMustFix={mayMustFix} />}
      {children}
    </div>
  );
}

function Comment({
  comment,
  replies,
  mayClose,
}: {
  comment: CommentRow;
  replies: CommentRow[];
  mayClose: boolean;
}) {
  const t = useTranslations("review.comments");
  const id = useId();
  const common = useTranslations("common");
  const { act, problem, fields, pending } = useAct();
  const refusal = useRefusal();
  const [word, setWord] = useState("");
  const open = comment.mustFix && !comment.closedAt;
  return (
    <div className={open ? "note must" : "note"}>
      <p className="by">
        <b>{t(comment.mustFix ? (open ? "mustFix" : "closed") : "suggestion")}</b>{" "}
        <span>{comment.author || common("formerMember")}</span>
      </p>
      <p dir="auto">{comment.body}</p>
      {comment.closedWord && <p className="quietly">{comment.closedWord}</p>}
      {replies.map((reply) => (
        <p key={reply.id} dir="auto" className="quietly">
          {reply.author || common("formerMember")}: {reply.body}
        </p>
      ))}
      {open && mayClose && (
        <details>
          <summary>{t("close")}</summary>
          <form onSubmit={sendForm(() => act(() => closeCommentAction({ commentId: comment.id, word })))}>
            <TextInput
              id={id}
              name="word"
              label={t("closeWhy")}
              value={word}
              onChange={(event) => setWord(event.target.value)}
              error={refusal.field(fields.word)}
            />
            {problem && (
              <p className="err" role="alert">
                {problem}
              </p>
            )}
            <Button type="submit" variant="second" busy={pending}>
              {t("close")}
            </Button>
          </form>
        </details>
      )}
    </div>
  );
}

function CommentForm({
  revisionId,
  section,
  mayMustFix,
}: {
  revisionId: string;
  section: Section;
  mayMustFix: boolean;
}) {
  const t = useTranslations("review.comments");
  const words = useTranslations("enums");
  const id = useId();
  const { act, problem, fields, pending } = useAct();
  const refusal = useRefusal();
  const [body, setBody] = useState("");
  const [mustFix, setMustFix] = useState(false);
  const [criterion, setCriterion] = useState<Criterion | "">("");
  const send = () =>
    act(
      () =>
        addCommentAction({
          revisionId,
          section,
          body,
          mustFix,
          criterion: mustFix && criterion ? criterion : null,
        }),
      () => {
        setBody("");
        setMustFix(false);
        setCriterion("");
      },
    );
  return (
    <details>
      <summary>{t("add", { section: words(`section.${section}`) })}</summary>
      <form onSubmit={sendForm(send)}>
        <TextArea
          id={`${id}-body`}
          name="body"
          label={t("body")}
          rows={3}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          error={refusal.field(fields.body)}
        />
        {mayMustFix && (
          <label className="pick">
            <input type="checkbox" checked={mustFix} onChange={(event) => setMustFix(event.target.checked)} />
            <span>{t("isMustFix")}</span>
          </label>
        )}
        {mustFix && (
          <div className="field">
            <label htmlFor={`${id}-criterion`}>{t("criterion")}</label>
            <select
              id={`${id}-criterion`}
              value={criterion}
              onChange={(event) => setCriterion(CRITERIA.find((one) => one === event.target.value) ?? "")}
            >
              <option value="">{t("noCriterion")}</option>
              {CRITERIA.map((one) => (
                <option key={one} value={one}>
                  {words(`criterion.${one}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" variant="second" busy={pending}>
          {t("send")}
        </Button>
      </form>
    </details>
  );
}
