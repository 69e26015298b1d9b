import { and, asc, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { StoryContent } from "@/db/documents";
import { claimLevels, claims, contributionLevels, contributions } from "@/db/schema";
import { weakestKind, weakestStrength } from "@/lib/stories/levels";
import type { Reader } from "@/lib/stories/parts";

/**
 * A judged content as its reviewers confirmed it: each claim with its kind of evidence, each contribution with its
 * strength, of several words on one thing the weakest. No finding of a lowered claim is labelled above its claim there.
 */
export async function confirmedContent(
  reader: Reader,
  revisionId: string,
  content: StoryContent,
): Promise<StoryContent> {
  const kinds = await kindsByClaim(reader, revisionId);
  const strengths = await strengthsByTarget(reader, revisionId);
  return {
    ...content,
    claims: content.claims.map((claim, at) => {
      const evidence = weakestKind([claim.evidence, ...(kinds[at] ?? [])]) ?? claim.evidence;
      const findings = claim.findings.map((finding) => ({
        ...finding,
        evidence: weakestKind([finding.evidence, evidence]) ?? evidence,
      }));
      return { ...claim, evidence, findings };
    }),
    contributions: content.contributions.map((one) => ({
      ...one,
      strength:
        weakestStrength([
          one.strength,
          ...(strengths.get(one.target) ?? []).map(({ strength }) => strength),
        ]) ?? one.strength,
    })),
  };
}

/** What the reviewers whose verdict stands said: of each claim, in their order. */
async function kindsByClaim(reader: Reader, revisionId: string) {
  const rows = await reader
    .select({ id: claims.id, kind: claimLevels.given })
    .from(claims)
    .leftJoin(claimLevels, and(eq(claimLevels.claimId, claims.id), stands(claimLevels.reviewId)))
    .where(eq(claims.revisionId, revisionId))
    .orderBy(asc(claims.position));
  const byClaim = Map.groupBy(rows, ({ id }) => id);
  return [...byClaim.values()].map((own) => own.flatMap(({ kind }) => kind ?? []));
}

/** The same of each contribution, by its target. */
async function strengthsByTarget(reader: Reader, revisionId: string) {
  const rows = await reader
    .select({ target: contributions.target, strength: contributionLevels.given })
    .from(contributionLevels)
    .innerJoin(contributions, eq(contributions.id, contributionLevels.contributionId))
    .where(and(eq(contributions.revisionId, revisionId), stands(contributionLevels.reviewId)));
  return Map.groupBy(rows, ({ target }) => target);
}

const stands = (reviewId: AnyPgColumn) => sql`exists (
  select from reviews w join verdicts v on v.review_id = w.id where w.id = ${reviewId} and w.released_at is null)`;
