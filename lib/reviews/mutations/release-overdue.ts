import { db } from "@/db/client";
import { dayAfter, today } from "@/lib/today";
import { reviewMoment } from "../due-day";
import { tellReleased } from "../due-emails";
import { listDue, lockOpenReview } from "../open-reviews";
import { endReview } from "./release-review";

/**
 * The daily work: reviews past their day and the days of grace, without a verdict, go back into the queue; their
 * reviewers and the editors hear of it. `day`: ISO. Returns how many.
 */
export async function releaseOverdue(day = today()): Promise<number> {
  let released = 0;
  for (const due of await listDue(dayAfter(day, -1))) {
    released += await db.transaction(async (tx) => {
      const open = await lockOpenReview(tx, due);
      if (!open) return 0;
      const { review, revision, graceDays } = open;
      const begunOn = review.createdAt.toISOString().slice(0, 10);
      if (reviewMoment({ begunOn, dueOn: review.dueOn }, graceDays, day) !== "over") return 0;
      await endReview(tx, null, revision, review.id);
      await tellReleased(tx, revision, review);
      return 1;
    });
  }
  return released;
}
