import type { CommentRow } from "@/lib/reviews/comment-queries";
import { CommentForm, type NewCommentProps } from "./comment-form";
import { CommentThread } from "./comment-thread";

type Props = NewCommentProps & {
  comments: CommentRow[];
  /** Those since the last decided round, with what the library did about each. */
  earlier: CommentRow[];
  mayComment: boolean;
  mayAnswer: boolean;
};

/** Comments pinned to a section, in the margin of the story. */
export function Comments({ comments, earlier, mayComment, mayAnswer, ...form }: Props) {
  const threads = [
    ...threadsOf(earlier).map((thread) => ({ ...thread, earlier: true })),
    ...threadsOf(comments).map((thread) => ({ ...thread, earlier: false })),
  ];
  return (
    <div className="margin">
      {threads.map((thread) => (
        <CommentThread
          key={thread.comment.id}
          {...thread}
          mentionable={form.mentionable}
          mayAnswer={mayAnswer}
        />
      ))}
      {mayComment && <CommentForm {...form} />}
    </div>
  );
}

const threadsOf = (all: CommentRow[]) =>
  all
    .filter(({ parentId }) => parentId === null)
    .map((comment) => ({ comment, replies: all.filter(({ parentId }) => parentId === comment.id) }));
