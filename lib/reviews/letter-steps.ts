import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { reviews, type revisions, verdicts } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import type { LetterDecision, LetterDraft } from "./letter-draft";
import { loadLetterParts } from "./letter-drafts";

/** What whoever decides needs to write the letter. */
export type LetterStep = {
  drafts: [LetterDraft, ...LetterDraft[]];
  /** Remarks of others that are added when it goes. */
  others: number;
  /** The verdict is one of several, and the letter goes only if they agree. */
  shared: boolean;
};

/**
 * The letters that this person may have to write about a revision under review: with their verdict where it is the last
 * one, and as an editor. Asks for no rights: only for those who judge it.
 */
export async function findLetterSteps(
  actor: Actor,
  revision: typeof revisions.$inferSelect,
): Promise<Record<LetterDecision, LetterStep> & { isLast: boolean }> {
  const made = await loadLetterParts(db, revision);
  const [given] = await db
    .select({ number: sql<number>`count(*)::int` })
    .from(verdicts)
    .innerJoin(reviews, eq(reviews.id, verdicts.reviewId))
    .where(
      and(
        eq(verdicts.revisionId, revision.id),
        ne(verdicts.reviewerId, actor.id),
        isNull(reviews.releasedAt),
      ),
    );
  const quorum = revision.quorum ?? 1;
  const step = (decision: LetterDecision): LetterStep => ({
    drafts: made.draftsOf(actor, decision),
    others: made.hiddenFrom(actor),
    shared: quorum > 1,
  });
  return {
    returned: step("returned"),
    declined: step("declined"),
    approved: step("approved"),
    isLast: (given?.number ?? 0) + 1 >= quorum,
  };
}
