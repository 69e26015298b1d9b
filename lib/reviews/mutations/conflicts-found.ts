import { and, desc, eq, inArray, isNotNull, isNull, not, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { events, organisations, reviews, revisions, stories } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { conflictSql } from "@/lib/people/conflict-sql";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { PARTS, recordConflict } from "./late-conflict";

/**
 * After it came to light what somebody belongs to: every story that is with them for review, or in whose review they took
 * part, and with which they have a conflict only by now, is treated as if they had declared it. It rewrites no decision.
 */
export async function recordConflictsFound(tx: Tx, before: Actor, after: Actor) {
  const partIn = tx
    .select({ id: events.storyId })
    .from(events)
    .where(and(eq(events.actorId, after.id), inArray(events.kind, [...PARTS])));
  const withThem = tx
    .select({ id: revisions.storyId })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(and(eq(reviews.reviewerId, after.id), isNull(reviews.releasedAt)));
  const found = await tx
    .selectDistinctOn([stories.id], { revisionId: revisions.id })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(revisions, and(eq(revisions.storyId, stories.id), isNotNull(revisions.submittedAt)))
    .where(
      and(
        or(inArray(stories.id, partIn), inArray(stories.id, withThem)),
        conflictSql(after),
        not(conflictSql(before)),
      ),
    )
    .orderBy(stories.id, desc(revisions.number));
  for (const { revisionId } of found) await recordConflict(tx, after, await lockRevision(tx, revisionId));
}
