import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviews, verdicts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { isJudge, isNamedFor } from "@/lib/people/policy";
import { findActor } from "@/lib/people/queries";
import type { LockedRevision } from "@/lib/stories/mutations/lock";
import { about } from "@/lib/stories/mutations/lock";
import { hasConflict, loadConflictFacts } from "../conflict";
import { withoutVerdict } from "./release-review";

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
    else await end(tx, revision, one.reviewId);
  }
  return standing;
}

/**
 * Ends the reviews without a verdict of those who may not judge the story by now: deactivated, neither reviewer nor editor
 * any more, named to edit it, or in conflict. Their places are free for others; the caller gives one away.
 */
export async function endUnfit(tx: Tx, revision: LockedRevision) {
  const open = await tx
    .select({ id: reviews.id, reviewerId: reviews.reviewerId })
    .from(reviews)
    .where(and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt), withoutVerdict()));
  const facts = await loadConflictFacts(tx, revision.storyId);
  for (const { id, reviewerId } of open) {
    const reviewer = await findActor(reviewerId, tx);
    const judges = reviewer && isJudge(reviewer) && !isNamedFor(reviewer, revision.storyId);
    if (!judges || hasConflict(reviewer, facts)) await end(tx, revision, id);
  }
}

async function end(tx: Tx, revision: LockedRevision, reviewId: string) {
  await tx.update(reviews).set({ releasedAt: new Date() }).where(eq(reviews.id, reviewId));
  await recordEvent(tx, null, { kind: "story.released", ...about(revision), subjectId: reviewId });
}
