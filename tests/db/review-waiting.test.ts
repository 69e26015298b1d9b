import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { reviews, settings } from "@/db/schema";
import { countUnread, listNotices } from "@/lib/notices/queries";
import { deactivatePerson } from "@/lib/people/mutations/save-person";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment } from "@/lib/reviews/mutations/comment";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { answerCriterion } from "@/lib/reviews/mutations/judge";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, takeUp } from "@/lib/reviews/mutations/take-up";
import { bringWaiting } from "@/lib/reviews/reminders";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { dayAfter, today } from "@/lib/today";
import { again, anEditor, answerAll, aPerson, aReviewer, aStoryInReview } from "../support/factories";
import { aQuietHouse, aStoryWaiting, COUNTRY, toldOf } from "../support/time";

aQuietHouse();
const SINCE = today();
/** What other tests left is told to an editor of theirs, and to nobody any more. */
beforeAll(async () => {
  const editor = await anEditor();
  await bringWaiting(dayAfter(SINCE, 60));
  await away(editor);
});
const one = (...ids: string[]) => ({ mail: ids.sort(), notices: ids.sort() });
const away = async (person: { id: string }) =>
  deactivatePerson(await aPerson({ roles: ["admin"] }), { personId: person.id });

describe("a story that nobody takes up", () => {
  test("is brought before the editors without a conflict once the wait is too long, once", async () => {
    const { story, lead, library } = await aStoryWaiting();
    const editor = await anEditor();
    const conflicted = await aPerson({ roles: ["editor"], memberOf: [{ id: library.id, role: "author" }] });
    await bringWaiting(dayAfter(SINCE, 13));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one());
    for (const day of [14, 14, 15, 40]) await bringWaiting(dayAfter(SINCE, day));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one(editor.id));
    expect((await listNotices(editor, "en", 1)).rows[0]?.line).toMatch(/has waited for a reviewer since /);
    await recallStory(lead, { id: story.id });
    expect((await listNotices(await again(editor), "en", 1)).rows).toEqual([]);
    await away(editor);
    await away(conflicted);
  });

  test("waits anew from the day on which it was given back", async () => {
    const { story, revision } = await aStoryWaiting();
    const [editor, reviewer] = [await anEditor(), await aReviewer()];
    await bringWaiting(dayAfter(SINCE, 14));
    const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
    await bringWaiting(dayAfter(SINCE, 30));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one(editor.id));
    await releaseReview(reviewer, { reviewId });
    const back = dayAfter(SINCE, 40);
    await db
      .update(reviews)
      .set({ releasedAt: new Date(`${back}T23:30:00Z`) })
      .where(eq(reviews.id, reviewId));
    for (const day of [0, 13, 14, 14]) await bringWaiting(dayAfter(back, day));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one(editor.id, editor.id));
    await away(editor);
  });

  test("or of which the quorum lacks a reviewer waits, too, until its places are taken", async () => {
    await db.update(settings).set({ quorum: 2 });
    const { story, revision } = await aStoryWaiting();
    const editor = await anEditor();
    await takeUp(await aReviewer(), { revisionId: revision.id });
    await bringWaiting(dayAfter(SINCE, 13));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one());
    for (const day of [14, 15]) await bringWaiting(dayAfter(SINCE, day));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one(editor.id));
    expect(await countUnread(editor)).toBeGreaterThan(0);
    await takeUp(await aReviewer(), { revisionId: revision.id });
    const shown = (await listNotices(await again(editor), "en", 1)).rows;
    expect(shown.filter(({ line }) => /has waited/.test(line))).toEqual([]);
    await db.update(settings).set({ quorum: 1 });
    await away(editor);
  });

  test("is told of later where no editor was free, and not at all once the rule is longer", async () => {
    const { story } = await aStoryWaiting();
    expect(await bringWaiting(dayAfter(SINCE, 14))).toBe(0);
    const editor = await anEditor();
    await db.update(settings).set({ waitDays: 60 });
    await bringWaiting(dayAfter(SINCE, 30));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one());
    await db.update(settings).set({ waitDays: 14 });
    await bringWaiting(dayAfter(SINCE, 31));
    expect(await toldOf(story.id, "story_waiting")).toEqual(one(editor.id));
    await away(editor);
  });
});

test("a first round has its days and a round after a decision has others, taken up or assigned", async () => {
  const { author, reviewer, reviewId, revision, story, lead } = await aStoryInReview({ country: COUNTRY });
  const dueOf = async (id: string) => (await db.select().from(reviews).where(eq(reviews.id, id)))[0]?.dueOn;
  expect(await dueOf(reviewId)).toBe(dayAfter(today(), 21));
  const remark = { section: "need" as const, body: "More", mustFix: true, criterion: "change" as const };
  const { id: commentId } = await addComment(reviewer, { revisionId: revision.id, ...remark });
  await answerAll(reviewer, reviewId);
  await answerCriterion(reviewer, { reviewId, criterion: "change", answer: "not_yet" });
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
  await answerMustFix(author, { commentId, outcome: "done", body: "Done" });
  const { version } = (await findStory(lead, story.id))!.revision;
  const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
  const second = await aReviewer();
  const taken = await takeUp(second, { revisionId: next.id });
  expect(await dueOf(taken.reviewId)).toBe(dayAfter(today(), 14));
  await releaseReview(second, { reviewId: taken.reviewId });
  const editor = await anEditor();
  const given = await assignReviewer(editor, { revisionId: next.id, reviewerId: (await aReviewer()).id });
  expect(await dueOf(given.reviewId)).toBe(dayAfter(today(), 14));
  await away(editor);
});
