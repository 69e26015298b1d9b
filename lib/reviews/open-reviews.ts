import { and, eq, lte } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { reviews, revisions, settings } from "@/db/schema";
import { openReview } from "@/lib/people/waiting-work";
import { type LockedRevision, lockRevision } from "@/lib/stories/mutations/lock";

/** A review without a verdict, whose story is locked. */
export type OpenReview = {
  revision: LockedRevision;
  review: typeof reviews.$inferSelect;
  /** Days of grace after its last one. */
  graceDays: number;
};

/** Reviews without a verdict that are due on this day (ISO) or before. */
export const listDue = (day: string) =>
  db
    .select({ id: reviews.id, revisionId: reviews.revisionId })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(and(openReview(), lte(reviews.dueOn, day)))
    .orderBy(reviews.dueOn, reviews.id);

/** Locks a review's story and reads the review as it now is; null where it was settled meanwhile. */
export async function lockOpenReview(
  tx: Tx,
  { id, revisionId }: { id: string; revisionId: string },
): Promise<OpenReview | null> {
  const revision = await lockRevision(tx, revisionId);
  const [row] = await tx
    .select({ review: reviews })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(and(openReview(), eq(reviews.id, id)));
  const [house] = await tx.select({ graceDays: settings.graceDays }).from(settings);
  return row && house ? { revision, review: row.review, graceDays: house.graceDays } : null;
}
