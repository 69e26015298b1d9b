import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { comments, reviews, revisions, verdicts } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditorOf, readsFor } from "@/lib/people/policy";
import { type LockedRevision, lockRevision } from "@/lib/stories/mutations/lock";
import { readsComment } from "../comment-visibility";
import { lockForJudge } from "./lock-review";

/**
 * Locks the comment that began a thread, with its revision, for somebody who reads it; `asReviewer`: their current
 * review of the round that is in review now, this one or a later one; `atWork`: there is such a round.
 */
export async function lockThread(tx: Tx, actor: Actor, commentId: string) {
  const [found] = await tx.select().from(comments).where(eq(comments.id, commentId));
  if (!found) throw notFound();
  const revision = await lockRevision(tx, found.revisionId);
  const [root] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, commentId), isNull(comments.parentId)));
  if (!root || !(await readsComment(tx, actor, root.id))) throw notFound();
  const now = revision.state === "in_review" ? revision : await inReview(tx, revision.storyId);
  const free = await isFree(tx, actor, revision.id);
  const asReviewer = free && now ? await currentReview(tx, actor, now.id) : undefined;
  const asEditor = free && isEditorOf(actor, revision.storyId);
  return { root, revision, asReviewer, atWork: now !== undefined, asEditor };
}

/** The person's review of a revision while it is theirs to do, and after their verdict. */
async function currentReview(tx: Tx, actor: Actor, revisionId: string) {
  const [review] = await tx
    .select()
    .from(reviews)
    .where(
      and(
        eq(reviews.revisionId, revisionId),
        eq(reviews.reviewerId, actor.id),
        isNull(reviews.releasedAt),
        isNotNull(reviews.confirmedAt),
      ),
    );
  return review;
}

/** The same, until they have given their verdict. */
export async function openReview(tx: Tx, actor: Actor, revisionId: string) {
  const review = await currentReview(tx, actor, revisionId);
  const [given] = review
    ? await tx.select({ id: verdicts.id }).from(verdicts).where(eq(verdicts.reviewId, review.id))
    : [];
  return given ? undefined : review;
}

/** The organisation's side reads remarks from the decision on, and is told that this is not theirs to do. */
export const notTheirs = (actor: Actor, { decidedAt, story }: LockedRevision) =>
  decidedAt !== null && readsFor(actor, story.organisationId) ? new Refusal("forbidden") : notFound();

async function inReview(tx: Tx, storyId: string) {
  const [found] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.storyId, storyId), eq(revisions.state, "in_review")));
  return found;
}

const isFree = (tx: Tx, actor: Actor, revisionId: string): Promise<boolean> =>
  lockForJudge(tx, actor, revisionId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
