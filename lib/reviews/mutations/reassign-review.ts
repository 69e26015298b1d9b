import type { Actor } from "@/lib/people/actor";
import { releaseReview } from "./release-review";
import { assignReviewer } from "./take-up";

/**
 * An editor gives a review to somebody else. It goes back into the queue first, and stays there when the other may not
 * judge it: `reviewer_unfit`.
 */
export async function reassignReview(
  actor: Actor,
  input: { reviewId: string; revisionId: string; reviewerId: string },
) {
  const { reviewId, ...to } = input;
  await releaseReview(actor, { reviewId });
  return assignReviewer(actor, to);
}
