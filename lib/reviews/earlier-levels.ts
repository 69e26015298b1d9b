import { and, eq, isNull, sql } from "drizzle-orm";
import { claimLevels, claims, contributionLevels, contributions, reviews, revisions } from "@/db/schema";
import { weakestKind, weakestStrength } from "@/lib/stories/levels";
import type { Reader } from "@/lib/stories/parts";

/**
 * What was lowered in the round that was decided before this one, for claims and contributions that say the same now:
 * of several words the weakest, with its reason. What the library changed since is judged anew.
 */
export async function earlierLevels(reader: Reader, revisionId: string) {
  const kinds = await reader
    .select({
      words: claims.sentence,
      stated: claimLevels.stated,
      level: claimLevels.given,
      reason: claimLevels.reason,
    })
    .from(claimLevels)
    .innerJoin(claims, eq(claims.id, claimLevels.claimId))
    .innerJoin(reviews, eq(reviews.id, claimLevels.reviewId))
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(and(before(revisionId), sql`${claimLevels.given} <> ${claimLevels.stated}`));
  const strengths = await reader
    .select({
      target: contributions.target,
      words: contributions.sentence,
      stated: contributionLevels.stated,
      level: contributionLevels.given,
      reason: contributionLevels.reason,
    })
    .from(contributionLevels)
    .innerJoin(contributions, eq(contributions.id, contributionLevels.contributionId))
    .innerJoin(reviews, eq(reviews.id, contributionLevels.reviewId))
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(and(before(revisionId), sql`${contributionLevels.given} <> ${contributionLevels.stated}`));
  return {
    ofClaim: (words: string, stated: string) => {
      const own = kinds.filter((one) => one.words === words && one.stated === stated);
      const level = weakestKind(own.map((one) => one.level));
      return own.find((one) => one.level === level) ?? null;
    },
    ofContribution: (target: string, words: string, stated: string) => {
      const own = strengths.filter(
        (one) => one.target === target && one.words === words && one.stated === stated,
      );
      const level = weakestStrength(own.map((one) => one.level));
      return own.find((one) => one.level === level) ?? null;
    },
  };
}

/** Reviews that stand, on the newest earlier revision of the same story that was decided. */
const before = (revisionId: string) =>
  and(
    isNull(reviews.releasedAt),
    sql`${revisions.id} = (
      select e.id from revisions e join revisions n on n.story_id = e.story_id
      where n.id = ${revisionId} and e.number < n.number and e.decided_at is not null
      order by e.number desc limit 1)`,
  );
