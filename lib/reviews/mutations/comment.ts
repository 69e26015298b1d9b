import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { comments } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditorOf, isMember } from "@/lib/people/policy";
import { about } from "@/lib/stories/mutations/lock";
import type { closing, newComment, reply } from "../schema";
import { lockForJudge } from "./lock-review";
import { lockThread, notTheirs, openReview } from "./lock-thread";
import { mention } from "./mention";
import { pinComment } from "./pin";

/**
 * A remark on a section, or pinned to a passage or thing of it. Only a reviewer's own can be a must-fix.
 * Refuses `invalid` (fields: `thing`, `passage`, `mentions`).
 */
export async function addComment(actor: Actor, input: z.infer<typeof newComment>) {
  return db.transaction(async (tx) => {
    const { pin, mentions = [], ...words } = input;
    const revision = await lockForJudge(tx, actor, input.revisionId);
    const review = await openReview(tx, actor, revision.id);
    if (!review && !isEditorOf(actor, revision.storyId)) throw notFound();
    if (revision.state !== "in_review") throw new Refusal("illegal_move");
    if (input.mustFix && !review) throw new Refusal("forbidden");
    const [comment] = await tx
      .insert(comments)
      .values({ ...words, reviewId: review?.id ?? null, authorId: actor.id })
      .returning({ id: comments.id });
    if (!comment) throw new Error("no comment was written");
    if (pin) await pinComment(tx, { ...words, id: comment.id }, pin);
    await mention(tx, actor, revision, { id: comment.id, rootId: null }, mentions);
    const { section, mustFix } = input;
    await recordEvent(tx, actor, {
      kind: "review.commented",
      ...{ ...about(revision), subjectId: comment.id, data: { section, mustFix } },
    });
    return comment;
  });
}

/** An answer to a remark: by the organisation from the decision on, or by a current reviewer or editor who reads it. */
export async function replyToComment(actor: Actor, input: z.infer<typeof reply>) {
  return db.transaction((tx) => writeReply(tx, actor, input));
}

/** The same within a transaction. */
export async function writeReply(tx: Tx, actor: Actor, input: z.infer<typeof reply>) {
  const { root, revision, asReviewer, asEditor } = await lockThread(tx, actor, input.commentId);
  const asMember = revision.decidedAt !== null && isMember(actor, revision.story.organisationId);
  if (!asMember && !asEditor && !asReviewer) throw notTheirs(actor, revision);
  const [comment] = await tx
    .insert(comments)
    .values({
      revisionId: revision.id,
      reviewId: asMember ? null : (asReviewer?.id ?? null),
      authorId: actor.id,
      parentId: root.id,
      section: root.section,
      body: input.body,
    })
    .returning({ id: comments.id });
  if (!comment) throw new Error("no reply was written");
  await mention(tx, actor, revision, { id: comment.id, rootId: root.id }, input.mentions ?? []);
  await recordEvent(tx, actor, {
    kind: "review.comment_replied",
    ...about(revision),
    subjectId: comment.id,
  });
  return comment;
}

/** Closes a remark of this round or of an earlier one with a word why: any current reviewer who reads it, or an editor. */
export async function closeComment(actor: Actor, input: z.infer<typeof closing>) {
  return db.transaction(async (tx) => {
    const { root, revision, asReviewer, asEditor, atWork } = await lockThread(tx, actor, input.commentId);
    if (!asEditor && !asReviewer) throw notTheirs(actor, revision);
    if (!atWork || root.closedAt) throw new Refusal("illegal_move");
    await tx
      .update(comments)
      .set({ closedAt: new Date(), closedBy: actor.id, closedWord: input.word })
      .where(and(eq(comments.id, root.id), isNull(comments.closedAt)));
    await recordEvent(tx, actor, { kind: "review.comment_closed", ...about(revision), subjectId: root.id });
    return { closed: true };
  });
}
