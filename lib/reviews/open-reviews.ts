import { and, eq, lte, sql } from "drizzle-orm";
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

/** A story under review that could still be taken up. SQL over `revisions`. */
export const lacksReviewer = sql`(revisions.state = 'submitted' or (revisions.state = 'in_review' and revisions.quorum > (
  select count(*) from reviews w where w.revision_id = revisions.id and w.released_at is null)))`;
