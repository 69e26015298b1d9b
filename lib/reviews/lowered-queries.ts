import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
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
import type { Reader } from "@/lib/stories/parts";
import { roundOf } from "@/lib/stories/round";
import { visibleTo } from "@/lib/stories/visibility";

/** For the organisation: what reviewers lowered in the last round that was decided, and why. Never who. */
export async function listLowered(actor: Actor, storyId: string) {
  const [decided] = await db
    .select({ id: revisions.id, round: roundOf })
    .from(revisions)
    .innerJoin(stories, eq(stories.id, revisions.storyId))
    .where(and(eq(stories.id, storyId), visibleTo(actor), isNotNull(revisions.decidedAt)))
    .orderBy(desc(revisions.number))
    .limit(1);
  const lowered = decided ? await loweredOn(db, decided.id) : [];
  const told = lowered.map(({ by: _, ...one }) => ({ ...one, round: decided?.round ?? 1 }));
  return {
    kinds: told.filter((one) => one.of === "claim"),
    strengths: told.filter((one) => one.of === "contribution"),
  };
}

export type Lowered = Awaited<ReturnType<typeof listLowered>>;

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
