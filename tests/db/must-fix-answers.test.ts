import { expect, test } from "vitest";
import { listRemarks } from "@/lib/reviews/comment-queries";
import { differenceOf, isNoDifference } from "@/lib/reviews/difference";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment, closeComment } from "@/lib/reviews/mutations/comment";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview, type Judging } from "@/lib/reviews/queries";
import { docOf } from "@/lib/rich-text/schema";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { answerAll, aPerson, aReviewer, aStoryInReview, codeOf, write } from "../support/factories";
import { atWork } from "../support/rounds";

const words = (count: number) => Array.from({ length: count }, (_, at) => `counted${at}`).join(" ");

async function aReturnedStory() {
  const made = await aStoryInReview({ country: "TKL", media: true });
  const { revision, reviewer, reviewId } = made;
  const remark = { revisionId: revision.id, section: "need" as const, criterion: null };
  const fix = await addComment(reviewer, { ...remark, body: "Count them", mustFix: true });
  const hint = await addComment(reviewer, { ...remark, body: "Or say it short", mustFix: false });
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
  return { ...made, fixId: fix.id, hintId: hint.id };
}

const submitAgain = async ({ lead, story }: Awaited<ReturnType<typeof aStoryInReview>>) => {
  const { version } = (await findStory(lead, story.id))!.revision;
  return submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
};

test("the next round waits until each must-fix has an answer; it can be changed until then", async () => {
  const made = await aReturnedStory();
  const { author, lead, sponsorLead, fixId, story } = made;
  const missing = { section: "need", code: "must_fix_unanswered", at: 1 };
  expect((await findStory(author, story.id))!.missing).toEqual([missing]);
  expect(await submitAgain(made).catch((error) => error)).toMatchObject({
    ...{ code: "not_ready", fields: { "need.1": "must_fix_unanswered" } },
  });
  const answer = { commentId: fixId, outcome: "not_done" as const, body: "Nobody counted" };
  expect(await codeOf(answerMustFix(sponsorLead, answer))).toBe("forbidden");
  for (const actor of [await aPerson(), await aReviewer(), made.reviewer])
    expect(await codeOf(answerMustFix(actor, answer))).toBe("not_found");
  await answerMustFix(author, answer);
  await answerMustFix(lead, { ...answer, outcome: "done", body: "412 adults" });
  const [remark] = await listRemarks(author, story.id);
  expect(remark).toMatchObject({ id: fixId, outcome: "done" });
  await submitAgain(made);
  expect(await codeOf(answerMustFix(author, answer))).toBe("not_a_draft");
});

test("only a must-fix of the round that was returned takes an answer", async () => {
  const made = await aReturnedStory();
  const answer = { outcome: "done" as const, body: "Yes" };
  expect(await codeOf(answerMustFix(made.author, { ...answer, commentId: made.hintId }))).toBe(
    "illegal_move",
  );
});

test("the reviewer sees the item, the answer and what changed there", async () => {
  const made = await aReturnedStory();
  const { author, fixId, story, revision } = made;
  await write(author, story.id, { need: docOf(words(40)), photos: [] });
  await answerMustFix(author, { commentId: fixId, outcome: "done", body: "412 adults" });
  const next = await submitAgain(made);
  const reviewer = await aReviewer();
  await takeUp(reviewer, { revisionId: next.id });
  const review = await findReview(reviewer, next.id);
  if (review?.stage !== "judging") throw new Error("not judging");
  const { before, amended, mustFixes } = review.earlier;
  expect(amended).toBeNull();
  expect(mustFixes).toMatchObject([
    { id: fixId, section: "need", body: "Count them", outcome: "done", replies: [{ body: "412 adults" }] },
  ]);
  const now = { content: review.content, photos: review.photos, voices: review.voices };
  const difference = differenceOf(before!, now);
  expect(difference.texts).toMatchObject([{ section: "need", after: words(40) }]);
  expect(difference.photos).toMatchObject([{ before: { alternativeText: "A reader" }, after: null }]);
  expect(difference.voices).toEqual([]);
  expect(isNoDifference(differenceOf(now, now))).toBe(true);
  expect(revision.number).toBe(1);
});

test("a recall in between keeps what was asked, what was answered, and what one compares with", async () => {
  const made = await aReturnedStory();
  const { author, lead, fixId, hintId, story, revision, reviewer } = made;
  await write(author, story.id, { need: docOf(words(40)) });
  await answerMustFix(author, { commentId: fixId, outcome: "done", body: "412 adults" });
  const second = await submitAgain(made);
  await atWork(reviewer, second);
  const remark = { revisionId: second.id, section: "title" as const, criterion: null, mustFix: false };
  await addComment(reviewer, { ...remark, body: "Shorter" });
  await recallStory(lead, { id: story.id });
  // It may still say something else of what was asked, and something new of the text.
  await answerMustFix(author, { commentId: fixId, outcome: "not_done", body: "Not all of them" });
  await write(author, story.id, { title: "Adults in the villages read to their children" });
  const third = await submitAgain(made);
  await atWork(reviewer, third);
  const review = (await findReview(reviewer, third.id)) as Judging;
  const { before, mustFixes } = review.earlier;
  const replies = [{ body: "412 adults" }, { body: "Not all of them" }];
  expect(mustFixes).toMatchObject([{ id: fixId, outcome: "not_done", replies }]);
  const now = { content: review.content, photos: review.photos, voices: review.voices };
  expect(differenceOf(before!, now).texts.map(({ section }) => section)).toEqual(["title", "need"]);
  const told = review.earlierComments.filter(({ parentId }) => parentId === null).map(({ body }) => body);
  expect(told).toEqual(["Shorter", "Count them", "Or say it short"]);
  expect(review.earlierComments.find(({ id }) => id === hintId)?.revisionId).toBe(revision.id);
});

test("what was recalled before any decision is what one compares with", async () => {
  const made = await aStoryInReview({ country: "BWA" });
  const { author, lead, story, revision, reviewer } = made;
  const remark = { revisionId: revision.id, section: "need" as const, criterion: null, mustFix: true };
  await addComment(reviewer, { ...remark, body: "Count them" });
  await recallStory(lead, { id: story.id });
  await write(author, story.id, { title: "Adults in the villages read to their children" });
  const next = await submitAgain(made);
  await atWork(reviewer, next);
  const review = (await findReview(reviewer, next.id)) as Judging;
  expect(review.earlier.mustFixes).toEqual([]);
  expect(review.earlier.before?.content.title).toBe(made.revision.title);
  expect(review.earlierComments.map(({ body }) => body)).toEqual(["Count them"]);
});

test("a must-fix that was closed before the return asks for no answer", async () => {
  const made = await aStoryInReview({ country: "TKL" });
  const { revision, reviewer, reviewId, author, story } = made;
  await answerAll(reviewer, reviewId);
  const remark = { revisionId: revision.id, section: "need" as const, criterion: null, mustFix: true };
  const open = await addComment(reviewer, { ...remark, body: "Count" });

  await closeComment(reviewer, { commentId: open.id, word: "Settled" });
  const other = await addComment(reviewer, { ...remark, section: "title", body: "Say what changed" });
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
  expect((await findStory(author, story.id))!.missing).toMatchObject([{ section: "title" }]);
  await answerMustFix(author, { commentId: other.id, outcome: "done", body: "Done" });
  expect((await findStory(author, story.id))!.missing).toEqual([]);
});
