import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { comments, reviews, verdicts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditor, isMember, readsFor } from "@/lib/people/policy";
import { about, type LockedRevision, lockRevision } from "@/lib/stories/mutations/lock";
import type { closing, newComment, reply } from "../schema";
import { lockForJudge } from "./lock-review";

/** A remark pinned to a section. Only a reviewer's own can be a must-fix. */
export async function addComment(actor: Actor, input: z.infer<typeof newComment>) {
  return db.transaction(async (tx) => {
    const revision = await lockForJudge(tx, actor, input.revisionId);
    const review = await currentReview(tx, actor, revision);
    if (!review && !isEditor(actor)) throw notFound();
    if (revision.state !== "in_review") throw new Refusal("illegal_move");
    if (input.mustFix && !review) throw new Refusal("forbidden");
    const [comment] = await tx
      .insert(comments)
      .values({ ...input, reviewId: review?.id ?? null, authorId: actor.id })
      .returning({ id: comments.id });
    if (!comment) throw new Error("no comment was written");
    await recordEvent(tx, actor, {
      kind: "review.commented",
      ...{
        ...about(revision),
        subjectId: comment.id,
        data: { section: input.section, mustFix: input.mustFix },
      },
    });
    return comment;
  });
}

/** An answer to a remark: by the organisation from the decision on, or by a current reviewer or editor. */
export async function replyToComment(actor: Actor, input: z.infer<typeof reply>) {
  return db.transaction(async (tx) => {
    const { parent, revision } = await lockComment(tx, input.commentId);
    const asMember = revision.decidedAt !== null && isMember(actor, revision.story.organisationId);
    if (!asMember && !(await mayJudge(tx, actor, revision))) throw refusal(actor, revision);
    const review = asMember ? undefined : await currentReview(tx, actor, revision);
    const [comment] = await tx
      .insert(comments)
      .values({
        revisionId: revision.id,
        reviewId: review?.id ?? null,
        authorId: actor.id,
        parentId: parent.id,
        section: parent.section,
        body: input.body,
      })
      .returning({ id: comments.id });
    if (!comment) throw new Error("no reply was written");
    await recordEvent(tx, actor, {
      kind: "review.comment_replied",
      ...about(revision),
      subjectId: comment.id,
    });
    return comment;
  });
}

/** Closes a must-fix with a word why: any current reviewer, or an editor. */
export async function closeComment(actor: Actor, input: z.infer<typeof closing>) {
  return db.transaction(async (tx) => {
    const { parent, revision } = await lockComment(tx, input.commentId);
    if (!(await mayJudge(tx, actor, revision))) throw refusal(actor, revision);
    if (revision.state !== "in_review" || parent.closedAt) throw new Refusal("illegal_move");
    await tx
      .update(comments)
      .set({ closedAt: new Date(), closedBy: actor.id, closedWord: input.word })
      .where(and(eq(comments.id, parent.id), isNull(comments.closedAt)));
    await recordEvent(tx, actor, { kind: "review.comment_closed", ...about(revision), subjectId: parent.id });
    return { closed: true };
  });
}

/** The organisation's side reads remarks from the decision on. */
const refusal = (actor: Actor, { decidedAt, story }: LockedRevision) =>
  decidedAt !== null && readsFor(actor, story.organisationId) ? new Refusal("forbidden") : notFound();

async function lockComment(tx: Tx, id: string) {
  const [found] = await tx
    .select({ revisionId: comments.revisionId })
    .from(comments)
    .where(eq(comments.id, id));
  if (!found) throw notFound();
  const revision = await lockRevision(tx, found.revisionId);
  const [parent] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), isNull(comments.parentId)));
  if (!parent) throw notFound();
  return { parent, revision };
}

/** A reviewer at work on the revision, or an editor; without a conflict. */
async function mayJudge(tx: Tx, actor: Actor, revision: LockedRevision): Promise<boolean> {
  if (revision.state !== "in_review" && !isEditor(actor)) return false;
  const free = await lockForJudge(tx, actor, revision.id).catch(() => null);
  return free !== null && (isEditor(actor) || (await currentReview(tx, actor, revision)) !== undefined);
}

async function currentReview(tx: Tx, actor: Actor, revision: LockedRevision) {
  const [review] = await tx
    .select()
    .from(reviews)
    .where(
      and(
        eq(reviews.revisionId, revision.id),
        eq(reviews.reviewerId, actor.id),
        isNull(reviews.releasedAt),
        isNotNull(reviews.confirmedAt),
      ),
    );
  const [given] = review
    ? await tx.select({ id: verdicts.id }).from(verdicts).where(eq(verdicts.reviewId, review.id))
    : [];
  return given ? undefined : review;
}
