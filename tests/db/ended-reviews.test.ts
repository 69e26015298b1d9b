import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { letters, memberships, reviewerProfiles, reviews, settings } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { setRoles } from "@/lib/people/mutations/save-person";
import { listSentEdits } from "@/lib/reviews/edit-queries";
import { answerEdits } from "@/lib/reviews/mutations/answer-edits";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment } from "@/lib/reviews/mutations/comment";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { reassignReview } from "@/lib/reviews/mutations/reassign-review";
import { assignReviewer, takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview, type Judging } from "@/lib/reviews/queries";
import { findWaiting } from "@/lib/reviews/waiting-queries";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { accepting, sentEdits } from "../support/edits";
import {
  again,
  anEditor,
  answerAll,
  aPerson,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
  stateOf,
} from "../support/factories";

/** What is left of a review that ended, of its place and of what was said in it. */

const country = "MAR";
const isCurrent = async (id: string) =>
  (await db.$count(reviews, and(eq(reviews.id, id), isNull(reviews.releasedAt)))) === 1;
const joins = (person: Actor, organisationId: string) =>
  db.insert(memberships).values({ personId: person.id, organisationId, role: "author" });
const remark = (revisionId: string, body: string, mustFix: boolean) => ({
  ...{ revisionId, section: "need" as const, body, mustFix, criterion: null },
});

async function twoWanted<Made>(make: () => Promise<Made>): Promise<Made> {
  await db.update(settings).set({ quorum: 2 });
  const made = await make();
  await db.update(settings).set({ quorum: 1 });
  return made;
}

test("a conflict declared on the page of an earlier round ends the review of the one that is judged now", async () => {
  const { lead, revision, reviewer, reviewId, story } = await aStoryInReview({ country });
  const { id: commentId } = await addComment(reviewer, remark(revision.id, "Count them", true));
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
  await answerMustFix(lead, { commentId, outcome: "done", body: "Counted" });
  const { version } = (await findStory(lead, story.id))!.revision;
  const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
  const now = await takeUp(reviewer, { revisionId: next.id });
  await declareConflict(reviewer, { revisionId: revision.id });
  expect(await isCurrent(now.reviewId)).toBe(false);
  expect(await stateOf(next.id)).toBe("submitted");
  expect(await stateOf(revision.id)).toBe("returned");
  expect(await isCurrent(reviewId)).toBe(true);
  expect(await codeOf(takeUp(await aReviewer(), { revisionId: next.id }))).toBe("done");
});

describe("a place of the quorum", () => {
  test("is free where its reviewer has a conflict by now or may not judge any more", async () => {
    for (const stop of [
      (reviewer: Actor, { library }: { library: { id: string } }) => joins(reviewer, library.id),
      (reviewer: Actor) => setRoles(null, { personId: reviewer.id, roles: [] }),
    ]) {
      const made = await aStoryInReview({ country });
      const revisionId = made.revision.id;
      expect(await codeOf(takeUp(await aReviewer(), { revisionId }))).toBe("quorum_full");
      await stop(made.reviewer, made);
      expect(await codeOf(takeUp(await aReviewer(), { revisionId }))).toBe("done");
      expect(await isCurrent(made.reviewId)).toBe(false);
      expect(await stateOf(revisionId)).toBe("in_review");
      const assigned = { revisionId, reviewerId: (await aReviewer()).id };
      expect(await codeOf(assignReviewer(await anEditor(), assigned))).toBe("quorum_full");
    }
  });

  test("is kept by one who judged and is no reviewer any more", async () => {
    const made = await twoWanted(() => aStoryInReview({ country }));
    const { revision, reviewer, reviewId } = made;
    await answerAll(reviewer, reviewId);
    await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
    await setRoles(null, { personId: reviewer.id, roles: [] });
    expect(await codeOf(takeUp(await aReviewer(), { revisionId: revision.id }))).toBe("done");
    expect(await isCurrent(reviewId)).toBe(true);
    expect(await codeOf(takeUp(await aReviewer(), { revisionId: revision.id }))).toBe("quorum_full");
  });
});

describe("what one in conflict said", () => {
  test("is not in the letter to the library", async () => {
    const { revision, reviewer } = await aStoryInReview({ country });
    await addComment(reviewer, remark(revision.id, "said in conflict", false));
    await declareConflict(reviewer, { revisionId: revision.id });
    const next = await aReviewer();
    const { reviewId } = await takeUp(next, { revisionId: revision.id });
    await addComment(next, remark(revision.id, "said by the next", true));
    const step = ((await findReview(next, revision.id)) as Judging).letterSteps!.returned;
    expect(step.others).toBe(0);
    await giveVerdict(next, { reviewId, verdict: "return", hash: revision.hash! });
    const [sent] = await db.select().from(letters).where(eq(letters.revisionId, revision.id));
    expect(sent?.body).toContain("said by the next");
    expect(sent?.body).not.toContain("said in conflict");
  });

  test("is no wording that the library could still accept, while that of another is", async () => {
    const [one, two] = [await aReviewer(), await aReviewer()];
    const { lead, revision, story } = await aSubmittedStory({ country });
    const [first, second] = await twoWanted(async () => [
      await takeUp(one, { revisionId: revision.id }),
      await takeUp(two, { revisionId: revision.id }),
    ]);
    const wish = { exact: "title", words: "heading" };
    const [left] = await sentEdits({ revision, reviewer: one, ...first! }, wish);
    const [kept] = await sentEdits({ revision, reviewer: two, ...second! }, { ...wish, words: "line" });
    expect((await listSentEdits(lead, story.id)).map(({ id }) => id)).toEqual([left, kept]);
    await declareConflict(one, { revisionId: revision.id });
    expect((await listSentEdits(lead, story.id)).map(({ id }) => id)).toEqual([kept]);
    expect(await codeOf(answerEdits(lead, accepting(revision.id, left!)))).toBe("conflict");
    expect(await codeOf(answerEdits(lead, accepting(revision.id, kept!)))).toBe("done");
  });

  test("is no verdict that would make a split on the editor's page", async () => {
    const [one, two, three] = [await aReviewer(), await aReviewer(), await aReviewer()];
    const { revision } = await aSubmittedStory({ country });
    const { id: revisionId, hash } = revision;
    const [first, second] = await twoWanted(async () => [
      await takeUp(one, { revisionId }),
      await takeUp(two, { revisionId }),
    ]);
    await addComment(one, remark(revisionId, "x", true));
    await giveVerdict(one, { ...first!, verdict: "return", hash: hash! });
    await answerAll(two, second!.reviewId);
    await giveVerdict(two, { ...second!, verdict: "approve", hash: hash! });
    const editor = await anEditor();
    const seen = async () => (await findReview(editor, revisionId)) as Judging;
    expect(await seen()).toMatchObject({ toSettle: "split" });
    await declareConflict(one, { revisionId });
    expect(await seen()).toMatchObject({ toSettle: null, verdicts: [{ reviewerId: two.id }] });
    await takeUp(three, { revisionId });
    expect(await seen()).toMatchObject({ toSettle: null });
  });
});

describe("a review that waits is given to another", () => {
  test("only those who may judge it and may be asked are offered, and a refusal changes nothing", async () => {
    const made = await aStoryInReview({ country });
    const { revision, reviewId } = made;
    const editor = await anEditor();
    const [fit, away, stranger] = [await aReviewer(), await aReviewer(), await aPerson()];
    const member = await aPerson({
      roles: ["reviewer"],
      memberOf: [{ id: made.library.id, role: "author" }],
    });
    await db
      .insert(reviewerProfiles)
      .values({ personId: away.id, loadLimit: 3, awayFrom: "2020-01-01", awayUntil: "2999-12-31" });
    await setRoles(null, { personId: made.reviewer.id, roles: [] });
    const row = (await findWaiting(editor))!.reviews.find(({ id }) => id === reviewId)!;
    const offered = row.reviewers.map(({ id }) => id);
    expect(offered).toContain(fit.id);
    for (const { id } of [away, stranger, member, made.reviewer]) expect(offered).not.toContain(id);
    const give = (to: { id: string }) =>
      codeOf(reassignReview(editor, { reviewId, revisionId: revision.id, reviewerId: to.id }));
    expect(await give(member)).toBe("reviewer_unfit");
    expect(await give(stranger)).toBe("reviewer_unfit");
    expect(await give(away)).toBe("reviewer_away");
    expect(await isCurrent(reviewId)).toBe(true);
    expect(await stateOf(revision.id)).toBe("in_review");
    const other = { reviewId, revisionId: revision.id, reviewerId: fit.id };
    expect(await codeOf(reassignReview(await again(made.lead), other))).toBe("not_found");
    expect(await give(fit)).toBe("done");
    expect(await isCurrent(reviewId)).toBe(false);
    const current = and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt));
    expect(await db.select().from(reviews).where(current)).toMatchObject([
      { reviewerId: fit.id, assignedBy: editor.id },
    ]);
  });
});
