import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { reviews, type revisions, verdicts } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import type { LetterDecision, LetterDraft } from "./letter-draft";
import { loadLetterParts } from "./letter-drafts";
import { listOpenMustFixes } from "./open-must-fixes";

/** What whoever decides needs to write the letter. */
export type LetterStep = {
  drafts: [LetterDraft, ...LetterDraft[]];
  /** Remarks of others that are added when it goes. */
  others: number;
  /** The letter goes only if the verdicts agree, of which this is one of several, or what others left open lets it. */
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
  const leftOpen = (await listOpenMustFixes(db, revision.id)).some(({ authorId }) => authorId !== actor.id);
  const step = (decision: LetterDecision): LetterStep => ({
    drafts: made.draftsOf(actor, decision),
    others: made.hiddenFrom(actor),
    shared: quorum > 1 || leftOpen,
  });
  return {
    returned: step("returned"),
    declined: step("declined"),
    approved: step("approved"),
    isLast: (given?.number ?? 0) + 1 >= quorum,
  };
}
