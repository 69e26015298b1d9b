import { and, eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, memberships, publications, settings } from "@/db/schema";
import { findHistory, findHistoryOf } from "@/lib/reviews/history-queries";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment } from "@/lib/reviews/mutations/comment";
import { declineStory, giveWaiver, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, takeUp } from "@/lib/reviews/mutations/take-up";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import {
  again,
  anEditor,
  answerAll,
  aPublishedStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
} from "../support/factories";
import { aStoryIn, aWorld, type Role } from "../support/permission-world";
import { queriesOf } from "../support/queries";

type Reader = Parameters<typeof findHistory>[0];
const steps = async (actor: Reader, storyId: string) =>
  (await findHistory(actor, storyId))?.rounds.flatMap((round) => round.steps) ?? [];
const kinds = async (actor: Reader, storyId: string) => (await steps(actor, storyId)).map(({ kind }) => kind);

/** A story that was returned once and whose second version is in review by the same person. */
async function aSecondRound() {
  const made = await aStoryInReview({ country: "ASM", word: "kerosene" });
  const { reviewer, reviewId, revision, lead, story } = made;
  await answerAll(reviewer, reviewId);
  const { id: commentId } = await addComment(reviewer, {
    ...{ revisionId: revision.id, section: "need", body: "secretremark", mustFix: true, criterion: null },
  });
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
  await answerMustFix(made.author, { commentId, outcome: "done", body: "We did" });
  const { version } = (await findStory(lead, story.id))!.revision;
  const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
  const again = await takeUp(reviewer, { revisionId: next.id });
  return { ...made, next, again };
}

describe("who reads what became of a story", () => {
  test("those inside, editors without a conflict and who judged it; for everybody else there is none", async () => {
    const world = await aWorld();
    for (const state of ["draft", "submitted", "returned", "published"] as const) {
      const made = await aStoryIn(world, state);
      for (const role of Object.keys(world.cast) as Role[]) {
        const as = (await findHistory(world.cast[role], made.storyId))?.as;
        const inside = ["author", "lead", "sponsorLead"].includes(role);
        const judges = role === "judge" && !["draft", "submitted"].includes(state);
        const edits = ["editor", "namedEditor"].includes(role) && state !== "draft";
        const expected = inside ? "library" : judges ? "reviewer" : edits ? "editor" : undefined;
        expect(as, `${role} in ${state}`).toBe(expected);
        const door = (await findHistoryOf(world.cast[role], made.revisionId))?.as;
        expect(door, `${role} in ${state}, at the review desk`).toBe(inside ? undefined : expected);
      }
    }
  });

  test("a declared conflict ends it at once", async () => {
    const { reviewer, revision, story } = await aStoryInReview({ country: "ASM" });
    expect(await findHistory(reviewer, story.id)).not.toBeNull();
    await declareConflict(reviewer, { revisionId: revision.id });
    expect(await findHistory(reviewer, story.id)).toBeNull();
  });
});

describe("what each reads", () => {
  test("the library: moves and decisions, no name from outside, no word of the review", async () => {
    await db.update(settings).set({ namesAfterVerdict: false });
    const { author, lead, reviewer, story } = await aSecondRound();
    const read = await steps(author, story.id);
    expect(read.map(({ kind }) => kind)).toEqual([
      ...["story.draft_opened", "story.submitted", "story.taken_up"],
      ...["story.created", "story.submitted", "story.taken_up", "story.returned"],
    ]);
    const names = new Set(read.map(({ party, name }) => `${party} ${name}`));
    expect(names).toEqual(
      new Set([`library ${author.name}`, `library ${lead.name}`, "reviewer null", "system null"]),
    );
    expect(JSON.stringify(read)).not.toMatch(new RegExp(`${reviewer.name}|secretremark`));
  });

  test("the library knows its own by name while they belong to it, and nobody who acts from outside", async () => {
    await db.update(settings).set({ namesAfterVerdict: false });
    const { author, library, revision, story } = await aSubmittedStory({ country: "GAB" });
    const [editor, former] = [await anEditor(), await anEditor()];
    const { id: personId } = former;
    await db
      .insert(memberships)
      .values({ personId, organisationId: library.id, role: "author", endedAt: new Date() });
    const { id: reviewerId } = await aReviewer();
    await assignReviewer(await again(former), { revisionId: revision.id, reviewerId });
    const who = async () => {
      const taken = (await steps(author, story.id)).find(({ kind }) => kind === "story.taken_up");
      return [taken?.party, taken?.name];
    };
    expect(await who()).toEqual(["editor", null]);
    const [submitted] = (await steps(author, story.id)).filter(({ kind }) => kind === "story.submitted");
    expect(submitted).toMatchObject({ party: "library" });
    // Who decided and comes to belong to the library later is not told by it either.
    await db.update(memberships).set({ endedAt: null }).where(eq(memberships.personId, personId));
    await declineStory(editor, { revisionId: revision.id, reason: "Not of this year" });
    await db.insert(memberships).values({ personId: editor.id, organisationId: library.id, role: "author" });
    const declined = (await steps(author, story.id)).find(({ kind }) => kind === "story.declined");
    expect([declined?.party, declined?.name]).toEqual(["editor", null]);
  });

  test("names of reviewers where the house shows them, and only of rounds that are decided", async () => {
    const { author, reviewer, story } = await aSecondRound();
    await db.update(settings).set({ namesAfterVerdict: true });
    const history = await findHistory(author, story.id);
    await db.update(settings).set({ namesAfterVerdict: false });
    const taken = history!.rounds.map(
      ({ steps }) => steps.find(({ kind }) => kind === "story.taken_up")?.name,
    );
    expect(taken).toEqual([null, reviewer.name]);
  });

  test("an editor: the review too, by name", async () => {
    const { reviewer, story } = await aSecondRound();
    const read = await steps(await anEditor(), story.id);
    expect(read.map(({ kind }) => kind)).toContain("review.commented");
    expect(read.map(({ kind }) => kind)).not.toContain("story.created");
    const given = read.find(({ kind }) => kind === "review.verdict_given");
    expect(given).toMatchObject({ name: reviewer.name, party: "reviewer", verdict: "return" });
    expect(JSON.stringify(read)).not.toContain("secretremark");
  });

  test("who gave a review to whom and who took it back from whom; the library not by name", async () => {
    await db.update(settings).set({ namesAfterVerdict: false });
    const editor = await anEditor();
    const { author, revision, story } = await aSubmittedStory({ country: "GHA" });
    const [one, two] = [await aReviewer(), await aReviewer()];
    const given = await assignReviewer(editor, { revisionId: revision.id, reviewerId: one.id });
    await releaseReview(editor, given);
    const taken = await takeUp(two, { revisionId: revision.id });
    await releaseReview(two, taken);
    const told = async (reader: Reader) =>
      (await steps(reader, story.id))
        .filter(({ kind }) => ["story.taken_up", "story.released"].includes(kind))
        .map(({ way, whose, party }) => [party, way, whose]);
    expect(await told(await anEditor())).toEqual([
      ["editor", "assigned", one.name],
      ["editor", "taken_back", one.name],
      ["reviewer", null, null],
      ["reviewer", null, null],
    ]);
    expect((await told(author)).slice(0, 2)).toEqual([
      ["editor", "assigned", null],
      ["editor", "taken_back", null],
    ]);
    const marks = await db
      .select({ subjectId: events.subjectId })
      .from(events)
      .where(and(eq(events.storyId, story.id), inArray(events.kind, ["story.taken_up", "story.released"])))
      .orderBy(events.id);
    const [first, second] = [given.reviewId, taken.reviewId];
    expect(marks.map(({ subjectId }) => subjectId)).toEqual([first, first, second, second]);
  });

  test("a reviewer: what others did only after their own verdict", async () => {
    await db.update(settings).set({ quorum: 2 });
    const { revision, story } = await aSubmittedStory({ country: "ASM" });
    const [one, two] = [await aReviewer(), await aReviewer()];
    const first = await takeUp(one, { revisionId: revision.id });
    const second = await takeUp(two, { revisionId: revision.id });
    await db.update(settings).set({ quorum: 1 });
    await answerAll(one, first.reviewId);
    await giveVerdict(one, { reviewId: first.reviewId, verdict: "approve", hash: revision.hash! });
    expect(await kinds(two, story.id)).not.toContain("review.verdict_given");
    await answerAll(two, second.reviewId);
    await giveVerdict(two, { reviewId: second.reviewId, verdict: "approve", hash: revision.hash! });
    expect((await kinds(two, story.id)).filter((kind) => kind === "review.verdict_given")).toHaveLength(2);
  });

  test("why it was taken down, for the library and the editors, not for its reviewer", async () => {
    const { author, reviewer, story } = await aPublishedStory({ country: "TON" });
    const editor = await anEditor();
    const reason = {
      reason: "error_found" as const,
      privateReason: "The count was of 2019",
      hideTitle: false,
    };
    await unpublishStory(editor, { id: story.id, ...reason });
    for (const reader of [author, editor])
      expect((await findHistory(reader, story.id))?.rounds[0]?.why).toBe("The count was of 2019");
    expect((await findHistory(reviewer, story.id))?.rounds[0]?.why).toBe("");
    expect((await steps(author, story.id)).at(-1)).toMatchObject({
      party: "editor",
      name: null,
      reason: "error_found",
    });
  });

  test("as many queries for two rounds as for one", async () => {
    const [one, two] = [await aStoryInReview({ country: "TON" }), await aSecondRound()];
    const asked = async (actor: Reader, id: string) =>
      (await queriesOf(db, () => findHistory(actor, id))).asked;
    expect(await asked(two.author, two.story.id)).toBe(await asked(one.author, one.story.id));
  });
});

test("“how this was reviewed”: version, rounds, days, reviewers, the waiver's reason and the hash", async () => {
  const { reviewer, next, again, story, revision } = await aSecondRound();
  await giveWaiver(await anEditor(), { revisionId: next.id, reason: "Nobody else reads Samoan" });
  await answerAll(reviewer, again.reviewId);
  await giveVerdict(reviewer, { reviewId: again.reviewId, verdict: "approve", hash: next.hash! });
  const [shown] = await db.select().from(publications).where(eq(publications.storyId, story.id));
  expect(shown?.hash).toBe(next.hash);
  expect(next.hash).toBe(revision.hash);
  expect(shown?.content.review).toMatchObject({
    ...{ round: 2, rounds: 2, reviewers: 1, waiver: "Nobody else reads Samoan" },
    submittedAt: next.submittedAt?.toISOString(),
  });
});
