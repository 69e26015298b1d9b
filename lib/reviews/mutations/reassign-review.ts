import { db } from "@/db/client";
import type { Actor } from "@/lib/people/actor";
import { lockPerson } from "@/lib/people/lock-person";
import { releaseWithin } from "./release-review";
import { assignWithin } from "./take-up";

/**
 * An editor gives a review to somebody else; where the other may not judge it or does not want to be asked now, it stays
 * where it is. Refuses as `assignReviewer` does.
 */
export async function reassignReview(
  actor: Actor,
  input: { reviewId: string; revisionId: string; reviewerId: string },
) {
  const { reviewId, ...to } = input;
  return db.transaction(async (tx) => {
    await lockPerson(tx, to.reviewerId);
    await releaseWithin(tx, actor, reviewId);
    return assignWithin(tx, actor, to);
  });
}
