import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviews, verdicts } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { editsAny, isEditorOf, isJudge } from "@/lib/people/policy";
import { type LockedRevision, lockRevision } from "@/lib/stories/mutations/lock";
import { hasConflict, loadConflictFacts } from "../conflict";

/** Locks a submitted revision for an editor of its story without a conflict. Everybody else gets `not_found`. */
export async function lockForEditor(tx: Tx, actor: Actor, revisionId: string): Promise<LockedRevision> {
  if (!editsAny(actor)) throw notFound();
  const revision = await lockFree(tx, actor, revisionId);
  if (!isEditorOf(actor, revision.storyId)) throw notFound();
  return revision;
}

/** Locks a submitted revision for a reviewer or editor without a conflict. */
export async function lockForJudge(tx: Tx, actor: Actor, revisionId: string): Promise<LockedRevision> {
  if (!isJudge(actor)) throw notFound();
  return lockFree(tx, actor, revisionId);
}

/** Locks the person's own current review with its revision; refuses `verdict_given` once they have judged. */
export async function lockOwnReview(tx: Tx, actor: Actor, reviewId: string) {
  const [found] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, reviewId), eq(reviews.reviewerId, actor.id)));
  if (!found) throw notFound();
  const revision = await lockForJudge(tx, actor, found.revisionId);
  const [review] = await tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, reviewId), isNull(reviews.releasedAt)));
  if (!review) throw notFound();
  const [given] = await tx.select({ id: verdicts.id }).from(verdicts).where(eq(verdicts.reviewId, reviewId));
  if (given) throw new Refusal("verdict_given");
  return { review, revision };
}

/** The same, once "no conflict" is confirmed and while the revision is in review: for the work itself. */
export async function lockWork(tx: Tx, actor: Actor, reviewId: string) {
  const { review, revision } = await lockOwnReview(tx, actor, reviewId);
  if (!review.confirmedAt) throw notFound();
  if (revision.state !== "in_review") throw new Refusal("illegal_move");
  return { review, revision };
}

async function lockFree(tx: Tx, actor: Actor, revisionId: string): Promise<LockedRevision> {
  const revision = await lockRevision(tx, revisionId);
  if (revision.submittedAt === null) throw notFound();
  if (hasConflict(actor, await loadConflictFacts(tx, revision.storyId))) throw notFound();
  return revision;
}
