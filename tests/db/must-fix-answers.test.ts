import { expect, test } from "vitest";
import { listRemarks } from "@/lib/reviews/comment-queries";
import { differenceOf, isNoDifference } from "@/lib/reviews/difference";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment, closeComment } from "@/lib/reviews/mutations/comment";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { docOf } from "@/lib/rich-text/schema";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { answerAll, aPerson, aReviewer, aStoryInReview, codeOf, write } from "../support/factories";

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

const submitAgain = async ({ lead, story }: Awaited<ReturnType<typeof aReturnedStory>>) => {
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
