import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { reviews, verdicts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { about, type LockedRevision } from "@/lib/stories/mutations/lock";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { lockForEditor, lockOwnReview } from "./lock-review";

/** Gives a review back: its reviewer, or an editor. The last one to go puts the story back into the queue. */
export async function releaseReview(actor: Actor, { reviewId }: { reviewId: string }) {
  return db.transaction(async (tx) => {
    const [review] = await tx.select().from(reviews).where(eq(reviews.id, reviewId));
    if (!review) throw notFound();
    const isOwn = review.reviewerId === actor.id;
    const revision = isOwn
      ? (await lockOwnReview(tx, actor, reviewId)).revision
      : await lockForEditor(tx, actor, review.revisionId);
    await endReview(tx, actor, revision, reviewId);
    return { released: true };
  });
}

/** Reviews on which no verdict was given. */
export const withoutVerdict = () =>
  notExists(db.select({ one: sql`1` }).from(verdicts).where(eq(verdicts.reviewId, reviews.id)));

/**
 * Within a transaction that has locked the revision: a review ends; with the last one the story is back in the queue.
 * Refuses `verdict_given`: what was judged stays.
 */
export async function endReview(
  tx: Tx,
  actor: { id: string } | null,
  revision: LockedRevision,
  reviewId: string,
) {
  const [given] = await tx.select({ id: verdicts.id }).from(verdicts).where(eq(verdicts.reviewId, reviewId));
  if (given) throw new Refusal("verdict_given");
  await closeReview(tx, actor, revision, reviewId);
}

/** The same, whatever was judged: for a conflict that came to light. */
export async function closeReview(
  tx: Tx,
  actor: { id: string } | null,
  revision: LockedRevision,
  reviewId: string,
) {
  const [ended] = await tx
    .update(reviews)
    .set({ releasedAt: new Date() })
    .where(and(eq(reviews.id, reviewId), isNull(reviews.releasedAt)))
    .returning({ id: reviews.id });
  if (!ended) throw notFound();
  const left = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt)));
  if (left.length === 0) await moveRevision(tx, actor, revision, "release", { quorum: null }, {}, reviewId);
  else await recordEvent(tx, actor, { kind: "story.released", ...about(revision), subjectId: reviewId });
}
