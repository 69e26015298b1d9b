import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commentPins, comments, reviewCriteria, reviews, settings, suggestedEdits } from "@/db/schema";
import { isJudge, isNamedFor } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import type { LockedRevision } from "@/lib/stories/mutations/lock";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { today } from "@/lib/today";
import { hasConflict, loadConflictFacts } from "../conflict";
import { dueDay } from "../due-day";

/**
 * Brings an amended revision back to the reviewers of the one it amends, with all they did: answers, notes, what they
 * said of claims and contributions, comments and wording that still waits. Verdicts stay with the words on which they were given. Whoever may not judge it any
 * more is left out; with nobody left it waits in the queue. `copies`: photos that took the place of others.
 */
export async function carryReviews(
  tx: Tx,
  from: LockedRevision,
  to: LockedRevision,
  copies: ReadonlyMap<string, string>,
): Promise<LockedRevision> {
  const [house] = await tx.select().from(settings);
  if (!house) throw new Error("no settings");
  const dueOn = dueDay(house, true, today());
  let next = to;
  for (const { id, createdAt: _, ...review } of await listFit(tx, from)) {
    next = await moveRevision(tx, null, next, "take_up", { quorum: from.quorum }, { carried: true });
    const [copy] = await tx
      .insert(reviews)
      .values({ ...review, revisionId: to.id, dueOn: later(review.dueOn, dueOn) })
      .returning({ id: reviews.id });
    if (!copy) throw new Error("no review was written");
    await carryWork(tx, id, copy.id, to.id);
  }
  // Those of editors, and what others left behind.
  await tx.update(comments).set({ revisionId: to.id }).where(eq(comments.revisionId, from.id));
  for (const [old, copy] of copies) {
    await tx
      .update(suggestedEdits)
      .set({ item: copy })
      .where(and(eq(suggestedEdits.revisionId, to.id), eq(suggestedEdits.item, old)));
    await tx
      .update(commentPins)
      .set({ photoId: copy })
      .where(and(eq(commentPins.photoId, old), inArray(commentPins.commentId, commentsOn(tx, to.id))));
  }
  return next;
}

const commentsOn = (tx: Tx, revisionId: string) =>
  tx.select({ id: comments.id }).from(comments).where(eq(comments.revisionId, revisionId));

/** Of two days (ISO). */
const later = (one: string, other: string): string => [one, other].sort()[1] ?? other;

async function listFit(tx: Tx, from: LockedRevision) {
  const current = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.revisionId, from.id), isNull(reviews.releasedAt)))
    .orderBy(asc(reviews.createdAt), reviews.id);
  const facts = await loadConflictFacts(tx, from.storyId);
  const fit: typeof current = [];
  for (const review of current) {
    const reviewer = await findActor(review.reviewerId, tx);
    if (!reviewer || !isJudge(reviewer) || isNamedFor(reviewer, from.storyId)) continue;
    if (!hasConflict(reviewer, facts)) fit.push(review);
  }
  return fit;
}

async function carryWork(tx: Tx, reviewId: string, copyId: string, revisionId: string) {
  const answers = await tx.select().from(reviewCriteria).where(eq(reviewCriteria.reviewId, reviewId));
  if (answers.length > 0)
    await tx.insert(reviewCriteria).values(answers.map((answer) => ({ ...answer, reviewId: copyId })));
  await tx.update(comments).set({ reviewId: copyId, revisionId }).where(eq(comments.reviewId, reviewId));
  await carryLevels(tx, reviewId, copyId, revisionId);
  await tx
    .update(suggestedEdits)
    .set({ reviewId: copyId, revisionId })
    .where(and(eq(suggestedEdits.reviewId, reviewId), isNull(suggestedEdits.answeredAt)));
}

/** What was said of claims and contributions: they stand at the same place, towards the same target. */
async function carryLevels(tx: Tx, reviewId: string, copyId: string, revisionId: string) {
  await tx.execute(sql`
    insert into claim_levels (review_id, claim_id, stated, given, reason, given_at)
    select ${copyId}, n.id, l.stated, l.given, l.reason, l.given_at
    from claim_levels l join claims o on o.id = l.claim_id
      join claims n on n.revision_id = ${revisionId} and n.position = o.position
    where l.review_id = ${reviewId}`);
  await tx.execute(sql`
    insert into contribution_levels (review_id, contribution_id, stated, given, reason, given_at)
    select ${copyId}, n.id, l.stated, l.given, l.reason, l.given_at
    from contribution_levels l join contributions o on o.id = l.contribution_id
      join contributions n on n.revision_id = ${revisionId} and n.target = o.target
    where l.review_id = ${reviewId}`);
}
