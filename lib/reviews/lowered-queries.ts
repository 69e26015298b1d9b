import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  claimLevels,
  claims,
  contributionLevels,
  contributions,
  reviews,
  revisions,
  stories,
} from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { roundOf } from "@/lib/stories/round";
import { visibleTo } from "@/lib/stories/visibility";

/** For the organisation: what reviewers lowered in the last round that was decided, and why. Never who. */
export async function listLowered(actor: Actor, storyId: string) {
  const [kinds, strengths] = [
    await db
      .select({
        round: roundOf,
        words: claims.sentence,
        from: claimLevels.stated,
        to: claimLevels.given,
        reason: claimLevels.reason,
      })
      .from(claimLevels)
      .innerJoin(claims, eq(claims.id, claimLevels.claimId))
      .innerJoin(reviews, eq(reviews.id, claimLevels.reviewId))
      .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
      .innerJoin(stories, eq(stories.id, revisions.storyId))
      .where(and(lowered(actor, storyId), sql`${claimLevels.given} <> ${claimLevels.stated}`))
      .orderBy(asc(claims.position), asc(claimLevels.givenAt)),
    await db
      .select({
        round: roundOf,
        target: contributions.target,
        from: contributionLevels.stated,
        to: contributionLevels.given,
        reason: contributionLevels.reason,
      })
      .from(contributionLevels)
      .innerJoin(contributions, eq(contributions.id, contributionLevels.contributionId))
      .innerJoin(reviews, eq(reviews.id, contributionLevels.reviewId))
      .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
      .innerJoin(stories, eq(stories.id, revisions.storyId))
      .where(and(lowered(actor, storyId), sql`${contributionLevels.given} <> ${contributionLevels.stated}`))
      .orderBy(asc(contributions.position), asc(contributionLevels.givenAt)),
  ];
  return { kinds, strengths };
}

export type Lowered = Awaited<ReturnType<typeof listLowered>>;

/** Of reviews that stand, on the newest decided revision of a story whose inside this person reads. */
const lowered = (actor: Actor, storyId: string): SQL | undefined =>
  and(
    eq(stories.id, storyId),
    visibleTo(actor),
    isNull(reviews.releasedAt),
    isNotNull(revisions.decidedAt),
    sql`${revisions.number} = (
      select max(r.number) from revisions r where r.story_id = ${storyId} and r.decided_at is not null)`,
  );
