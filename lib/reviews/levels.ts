import { and, asc, eq, isNull } from "drizzle-orm";
import type { StoryContent } from "@/db/documents";
import { claimLevels, claims, contributionLevels, contributions, people, reviews } from "@/db/schema";
import type { Reader } from "@/lib/stories/parts";
import { earlierLevels } from "./earlier-levels";

/**
 * What is to be confirmed of a submitted revision, in its order: each claim with its computed kind of evidence, each
 * contribution with the strength that the library wrote; `given`: what its current reviewers said of it so far;
 * `before`: what it was lowered to in the round before, where it has not changed since.
 */
export async function listLevels(reader: Reader, revisionId: string, content: StoryContent) {
  const claimIds = await reader
    .select({ id: claims.id })
    .from(claims)
    .where(eq(claims.revisionId, revisionId))
    .orderBy(asc(claims.position));
  const contributionIds = await reader
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.revisionId, revisionId))
    .orderBy(asc(contributions.position));
  const kinds = await kindsGiven(reader, revisionId);
  const strengths = await strengthsGiven(reader, revisionId);
  const earlier = await earlierLevels(reader, revisionId);
  return {
    claims: claimIds.flatMap(({ id }, at) => {
      const claim = content.claims[at];
      const given = kinds.filter((one) => one.id === id);
      if (!claim) return [];
      const { sentence: words, evidence: stated } = claim;
      return [{ id, words, stated, given, before: earlier.ofClaim(words, stated) }];
    }),
    contributions: contributionIds.flatMap(({ id }, at) => {
      const one = content.contributions[at];
      const given = strengths.filter((said) => said.id === id);
      if (!one) return [];
      const { target, sentence: words, strength: stated } = one;
      return [{ id, target, words, stated, given, before: earlier.ofContribution(target, words, stated) }];
    }),
  };
}

export type Levels = Awaited<ReturnType<typeof listLevels>>;

/** The same, less what others said where one may not read it yet. */
export const levelsFor = (levels: Levels, sees: (reviewId: string) => boolean): Levels => ({
  claims: levels.claims.map((one) => ({ ...one, given: one.given.filter((said) => sees(said.reviewId)) })),
  contributions: levels.contributions.map((one) => ({
    ...one,
    given: one.given.filter((said) => sees(said.reviewId)),
  })),
});

/** The claims and contributions of which this review has said nothing yet. */
export function unconfirmed({ claims: all, contributions: both }: Levels, reviewId: string) {
  const open = ({ given }: { given: { reviewId: string }[] }) =>
    !given.some((said) => said.reviewId === reviewId);
  return { claims: all.filter(open), contributions: both.filter(open) };
}

const kindsGiven = (reader: Reader, revisionId: string) =>
  reader
    .select({
      id: claimLevels.claimId,
      reviewId: reviews.id,
      reviewer: people.name,
      level: claimLevels.given,
      reason: claimLevels.reason,
    })
    .from(claimLevels)
    .innerJoin(reviews, and(eq(reviews.id, claimLevels.reviewId), isNull(reviews.releasedAt)))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(reviews.revisionId, revisionId))
    .orderBy(asc(claimLevels.givenAt));

const strengthsGiven = (reader: Reader, revisionId: string) =>
  reader
    .select({
      id: contributionLevels.contributionId,
      reviewId: reviews.id,
      reviewer: people.name,
      level: contributionLevels.given,
      reason: contributionLevels.reason,
    })
    .from(contributionLevels)
    .innerJoin(reviews, and(eq(reviews.id, contributionLevels.reviewId), isNull(reviews.releasedAt)))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(reviews.revisionId, revisionId))
    .orderBy(asc(contributionLevels.givenAt));
