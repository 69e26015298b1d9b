import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { claimLevels, contributionLevels, publications, revisions, settings } from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { findPublication } from "@/lib/publications/public-queries";
import { listLowered } from "@/lib/reviews/lowered-queries";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment } from "@/lib/reviews/mutations/comment";
import { confirmKind, confirmRest, confirmStrength } from "@/lib/reviews/mutations/confirm-levels";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview, type Judging } from "@/lib/reviews/queries";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { loadClaims, loadContributions } from "@/lib/stories/parts";
import {
  anEditor,
  answerAll,
  aPerson,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
  write,
} from "../support/factories";

const WHY = "The same people were not asked twice";

async function itsParts(revisionId: string) {
  const [claim] = await loadClaims(db, revisionId);
  const [contribution] = await loadContributions(db, revisionId);
  return { claimId: claim!.id, contributionId: contribution!.id };
}

const seen = async (...of: Parameters<typeof findReview>) => (await findReview(...of)) as Judging;

describe("kinds of evidence and strengths", () => {
  test("must be confirmed before an approval, not before a return", async () => {
    const { reviewer, reviewId, revision } = await aStoryInReview({ country: "KIR" });
    const approve = () =>
      giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! }).catch((error) => error);
    expect((await approve()).fields).toMatchObject({ levels_unconfirmed: "levels_unconfirmed" });
    await answerAll(reviewer, reviewId);
    expect(await db.select().from(claimLevels).where(eq(claimLevels.reviewId, reviewId))).toHaveLength(1);
    expect((await approve()).state).toBe("published");
  });

  test("what is lowered is public, in the text and in what is searched, and the library reads why", async () => {
    const { reviewer, reviewId, revision, author, sponsorLead, story } = await aStoryInReview({
      country: "KIR",
    });
    const { claimId, contributionId } = await itsParts(revision.id);
    await confirmKind(reviewer, { reviewId, claimId, kind: "measured", reason: WHY });
    await confirmStrength(reviewer, { reviewId, contributionId, strength: "enabling", reason: WHY });
    await answerAll(reviewer, reviewId);
    expect(await listLowered(author, story.id)).toEqual({ kinds: [], strengths: [] });
    await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
    const shown = await findPublication(story.slug);
    expect(shown?.content.claims[0]).toMatchObject({
      evidence: "measured",
      findings: [{ evidence: "measured" }],
    });
    expect(shown?.content.contributions[0]?.strength).toBe("enabling");
    expect(JSON.stringify(shown)).not.toContain(WHY);
    const [row] = await db.select().from(publications).where(eq(publications.storyId, story.id));
    expect([row?.evidence, row?.headline.evidence]).toEqual(["measured", "measured"]);
    for (const reader of [author, sponsorLead])
      expect(await listLowered(reader, story.id)).toMatchObject({
        kinds: [{ from: "before_after", to: "measured", reason: WHY }],
        strengths: [{ target: "4.6", from: "direct", to: "enabling", reason: WHY }],
      });
    for (const stranger of [await aPerson(), reviewer])
      expect(await listLowered(stranger, story.id)).toEqual({ kinds: [], strengths: [] });
  });

  test("are lowered with a sentence, never raised, and stand with the verdict", async () => {
    const { reviewer, reviewId, revision } = await aStoryInReview({ country: "KIR" });
    const other = await aStoryInReview({ country: "KIR" });
    const { claimId, contributionId } = await itsParts(revision.id);
    const kind = (value: "compared" | "told", reason: string) =>
      confirmKind(reviewer, { reviewId, claimId, kind: value, reason }).catch((error) => error.fields);
    expect(await kind("told", "")).toEqual({ reason: "required" });
    expect(await kind("compared", WHY)).toEqual({ kind: "level_not_weaker" });
    const foreign = await itsParts(other.revision.id);
    expect(await codeOf(confirmKind(reviewer, { ...foreign, reviewId, kind: "told", reason: WHY }))).toBe(
      "not_found",
    );
    await confirmRest(reviewer, { reviewId });
    await confirmStrength(reviewer, { reviewId, contributionId, strength: "contributing", reason: WHY });
    await confirmStrength(reviewer, { reviewId, contributionId, strength: "direct", reason: "" });
    await answerAll(reviewer, reviewId);
    await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
    expect(await codeOf(confirmRest(reviewer, { reviewId }))).toBe("verdict_given");
    await expect(
      db
        .update(contributionLevels)
        .set({ given: "enabling", reason: WHY })
        .where(eq(contributionLevels.reviewId, reviewId)),
    ).rejects.toThrow();
  });

  test("of several reviewers the lowest counts; whose review ended does not; none reads the others before a verdict", async () => {
    await db.update(settings).set({ quorum: 2 });
    const { revision } = await aSubmittedStory({ country: "KIR" });
    const { contributionId } = await itsParts(revision.id);
    const people = [await aReviewer(), await aReviewer(), await aReviewer()] as const;
    const [first, left, second] = people;
    const take = async (reviewer: typeof first) =>
      (await takeUp(reviewer, { revisionId: revision.id })).reviewId;
    const [one, gone] = [await take(first), await take(left)];
    await db.update(settings).set({ quorum: 1 });
    await confirmStrength(left, { reviewId: gone, contributionId, strength: "enabling", reason: WHY });
    await releaseReview(left, { reviewId: gone });
    const two = await take(second);
    await confirmStrength(second, { reviewId: two, contributionId, strength: "contributing", reason: WHY });
    await answerAll(second, two);
    expect((await seen(first, revision.id)).levels.contributions[0]?.given).toEqual([]);
    expect((await seen(await anEditor(), revision.id)).levels.contributions[0]?.given).toHaveLength(1);
    await answerAll(first, one);
    await giveVerdict(first, { reviewId: one, verdict: "approve", hash: revision.hash! });
    expect((await seen(first, revision.id)).levels.contributions[0]?.given).toHaveLength(2);
    await giveVerdict(second, { reviewId: two, verdict: "approve", hash: revision.hash! });
    const [row] = await db.select().from(publications).where(eq(publications.revisionId, revision.id));
    expect(row?.content.contributions[0]?.strength).toBe("contributing");
    await db
      .update(publications)
      .set({
        content: {
          ...row!.content,
          contributions: row!.content.contributions.map((c) => ({ ...c, strength: "direct" })),
        },
      })
      .where(eq(publications.id, row!.id));
    expect((await listBreaches()).map(({ id }) => id)).toContain(row!.id);
    await db.update(publications).set({ content: row!.content }).where(eq(publications.id, row!.id));
    expect((await listBreaches()).map(({ id }) => id)).not.toContain(row!.id);
  });

  test("lowering against the verdict: both in their order, nothing is lost", async () => {
    const { reviewer, reviewId, revision } = await aStoryInReview({ country: "KIR" });
    const { contributionId } = await itsParts(revision.id);
    await answerAll(reviewer, reviewId);
    const [lowered, given] = await Promise.all([
      codeOf(confirmStrength(reviewer, { reviewId, contributionId, strength: "enabling", reason: WHY })),
      codeOf(giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! })),
    ]);
    expect(given).toBe("done");
    const [row] = await db.select().from(publications).where(eq(publications.revisionId, revision.id));
    expect(row?.content.contributions[0]?.strength).toBe(lowered === "done" ? "enabling" : "direct");
  });

  test("a returned round tells what was lowered too", async () => {
    const { reviewer, reviewId, revision, lead, story } = await aStoryInReview({ country: "KIR" });
    const { claimId } = await itsParts(revision.id);
    await confirmKind(reviewer, { reviewId, claimId, kind: "told", reason: WHY });
    await addComment(reviewer, {
      revisionId: revision.id,
      section: "claims",
      body: "x",
      mustFix: true,
      criterion: null,
    });
    await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
    const [{ state } = { state: "" }] = await db
      .select()
      .from(revisions)
      .where(eq(revisions.id, revision.id));
    expect(state).toBe("returned");
    expect((await listLowered(lead, story.id)).kinds).toMatchObject([{ round: 1, to: "told", reason: WHY }]);
  });

  test("in the next round what was lowered stays so at one press, unless the library changed it", async () => {
    const { reviewer, reviewId, revision, author, lead, story } = await aStoryInReview({ country: "KIR" });
    const first = await itsParts(revision.id);
    await confirmKind(reviewer, { reviewId, claimId: first.claimId, kind: "told", reason: WHY });
    await confirmStrength(reviewer, { ...first, reviewId, strength: "enabling", reason: WHY });
    const { id: commentId } = await addComment(reviewer, {
      ...{ revisionId: revision.id, section: "claims", body: "x", mustFix: true, criterion: null },
    });
    await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
    await answerMustFix(author, { commentId, outcome: "done", body: "Now of adults" });
    const findingIds = (await loadClaims(db, revision.id))[0]!.findingIds;
    const version = await write(author, story.id, {
      claims: [{ sentence: "More adults can read", detail: "", headline: true, findingIds }],
    });
    const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
    const again = (await takeUp(reviewer, { revisionId: next.id })).reviewId;
    const { levels } = await seen(reviewer, next.id);
    expect([levels.claims[0]?.before, levels.contributions[0]?.before?.level]).toEqual([null, "enabling"]);
    await answerAll(reviewer, again);
    await giveVerdict(reviewer, { reviewId: again, verdict: "approve", hash: next.hash! });
    const [row] = await db.select().from(publications).where(eq(publications.revisionId, next.id));
    expect(row?.evidence).toBe("before_after");
    expect(row?.content.contributions[0]?.strength).toBe("enabling");
  });
});
