import { and, desc, eq, isNotNull, isNull, not, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { organisations, reviews, revisions, stories, verdicts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/people/actor";
import { conflictSql } from "@/lib/people/conflict-sql";
import { about, lockRevision } from "@/lib/stories/mutations/lock";
import { tellConflictFound } from "../emails";
import { endEvenJudged } from "./release-review";

/**
 * After it came to light what somebody belongs to: their reviews of stories with which they have a conflict by now end,
 * and free editors are asked to look at what they judged there before. It rewrites no decision.
 */
export async function endConflictedReviews(tx: Tx, before: Actor, after: Actor) {
  const found = and(conflictSql(after), not(conflictSql(before)));
  for (const { revisionId, reviewId } of await listOpen(tx, after, found)) {
    const revision = await lockRevision(tx, revisionId);
    if (revision.state !== "in_review") continue;
    await recordEvent(tx, after, { kind: "review.conflict_declared", ...about(revision) });
    await endEvenJudged(tx, after, revision, reviewId);
  }
  for (const decided of await listDecided(tx, after, found)) await tellConflictFound(tx, after, decided);
}

const listOpen = (tx: Tx, { id }: Actor, found: SQL | undefined) =>
  tx
    .select({ reviewId: reviews.id, revisionId: revisions.id })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(
      and(eq(reviews.reviewerId, id), isNull(reviews.releasedAt), eq(revisions.state, "in_review"), found),
    )
    .orderBy(stories.id);

/** Of every story that was decided with a verdict of theirs, the newest such revision. */
const listDecided = (tx: Tx, { id }: Actor, found: SQL | undefined) =>
  tx
    .selectDistinctOn([stories.id], {
      ...{ storyId: stories.id, projectId: stories.projectId, organisationId: stories.organisationId },
      ...{ revisionId: revisions.id, organisation: organisations.name },
    })
    .from(verdicts)
    .innerJoin(revisions, eq(revisions.id, verdicts.revisionId))
    .innerJoin(reviews, eq(reviews.id, verdicts.reviewId))
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(
      and(eq(verdicts.reviewerId, id), isNull(reviews.releasedAt), isNotNull(revisions.decidedAt), found),
    )
    .orderBy(stories.id, desc(revisions.number));
