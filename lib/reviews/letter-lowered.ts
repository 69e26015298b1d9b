import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { claimLevels, claims, contributionLevels, contributions, reviews } from "@/db/schema";
import type { Reader } from "@/lib/stories/parts";

/** What the current reviewers of a revision lowered, each with who did it and why: claims first, then contributions. */
export async function loweredOn(reader: Reader, revisionId: string) {
  const kinds = await reader
    .select({
      ...{ by: reviews.reviewerId, words: claims.sentence, reason: claimLevels.reason },
      ...{ from: claimLevels.stated, to: claimLevels.given },
    })
    .from(claimLevels)
    .innerJoin(claims, eq(claims.id, claimLevels.claimId))
    .innerJoin(reviews, eq(reviews.id, claimLevels.reviewId))
    .where(and(current(revisionId), sql`${claimLevels.given} <> ${claimLevels.stated}`))
    .orderBy(asc(claims.position), asc(claimLevels.givenAt));
  const strengths = await reader
    .select({
      ...{ by: reviews.reviewerId, target: contributions.target, reason: contributionLevels.reason },
      ...{ from: contributionLevels.stated, to: contributionLevels.given },
    })
    .from(contributionLevels)
    .innerJoin(contributions, eq(contributions.id, contributionLevels.contributionId))
    .innerJoin(reviews, eq(reviews.id, contributionLevels.reviewId))
    .where(and(current(revisionId), sql`${contributionLevels.given} <> ${contributionLevels.stated}`))
    .orderBy(asc(contributions.position), asc(contributionLevels.givenAt));
  return [
    ...kinds.map((one) => ({ ...one, of: "claim" as const })),
    ...strengths.map((one) => ({ ...one, of: "contribution" as const })),
  ];
}

const current = (revisionId: string) => and(eq(reviews.revisionId, revisionId), isNull(reviews.releasedAt));
