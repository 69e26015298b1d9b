import type { z } from "zod";
import { db } from "@/db/client";
import { reviewDeclines } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { about } from "@/lib/stories/mutations/lock";
import { tellAssignmentDeclined } from "../emails";
import type { assignmentDecline } from "../schema";
import { lockOwnReview } from "./lock-review";
import { endReview } from "./release-review";

/**
 * A reviewer says no to what an editor gave them, with a reason for the editors. Refuses `forbidden` for a review they took
 * up themselves: that they give back.
 */
export async function declineAssignment(
  actor: Actor,
  { reviewId, reason }: z.infer<typeof assignmentDecline>,
) {
  return db.transaction(async (tx) => {
    const { review, revision } = await lockOwnReview(tx, actor, reviewId);
    if (!review.assignedBy || review.assignedBy === actor.id) throw new Refusal("forbidden");
    await endReview(tx, actor, revision, reviewId);
    await tx.insert(reviewDeclines).values({ reviewId, revisionId: revision.id, personId: actor.id, reason });
    await recordEvent(tx, actor, {
      kind: "review.assignment_declined",
      ...{ ...about(revision), subjectId: reviewId },
    });
    await tellAssignmentDeclined(tx, actor, revision, reason);
    return { declined: true };
  });
}
