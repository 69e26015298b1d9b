import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviews, verdicts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { findActor } from "@/lib/people/queries";
import type { LockedRevision } from "@/lib/stories/mutations/lock";
import { about } from "@/lib/stories/mutations/lock";
import { hasConflict, loadConflictFacts } from "../conflict";

/**
 * The verdicts that count towards the quorum: of reviewers without a conflict known by now. A conflict that came to
 * light since the verdict ends that review, and its place is free for another.
 */
export async function standingVerdicts(tx: Tx, revision: LockedRevision) {
  const given = await tx
    .select({ verdict: verdicts.verdict, reviewId: reviews.id, reviewerId: reviews.reviewerId })
    .from(verdicts)
    .innerJoin(reviews, eq(reviews.id, verdicts.reviewId))
    .where(and(eq(verdicts.revisionId, revision.id), isNull(reviews.releasedAt)));
  const facts = await loadConflictFacts(tx, revision.storyId);
  const standing: typeof given = [];
  for (const one of given) {
    const reviewer = await findActor(one.reviewerId, tx);
    if (!reviewer || !hasConflict(reviewer, facts)) standing.push(one);
    else {
      await tx.update(reviews).set({ releasedAt: new Date() }).where(eq(reviews.id, one.reviewId));
      await recordEvent(tx, null, {
        kind: "story.released",
        ...about(revision),
        subjectId: one.reviewId,
      });
    }
  }
  return standing;
}
