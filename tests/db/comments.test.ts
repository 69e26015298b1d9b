import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { comments, notices, settings } from "@/db/schema";
import { listNotices } from "@/lib/notices/queries";
import { listRemarks } from "@/lib/reviews/comment-queries";
import { readsComment } from "@/lib/reviews/comment-visibility";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment, closeComment, replyToComment } from "@/lib/reviews/mutations/comment";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview, type Judging } from "@/lib/reviews/queries";
import { docOf } from "@/lib/rich-text/schema";
import { submitStory } from "@/lib/stories/mutations/submit-story";
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

type Input = Parameters<typeof addComment>[1];
const REMARK = { section: "need", body: "Say how many", mustFix: false, criterion: null } as const;
const remark = (revisionId: string, more: Partial<Input> = {}): Input => ({ ...REMARK, revisionId, ...more });
const passage = (words: string, more: Partial<NonNullable<Input["pin"]>> = {}) => ({
  pin: { of: null, number: 1, passage: words, before: "", ...more },
});
const fieldsOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error) => error.fields,
  );
const seen = async (...of: Parameters<typeof findReview>) => (await findReview(...of)) as Judging;
const back = { verdict: "return" as const };

/** A quorum of two, with both at work. */
async function twoAtWork() {
  await db.update(settings).set({ quorum: 2 });
  const made = await aSubmittedStory({ country: "NFK" });
  const [one, two] = [await aReviewer(), await aReviewer()];
  const first = await takeUp(one, { revisionId: made.revision.id });
  const second = await takeUp(two, { revisionId: made.revision.id });
  await db.update(settings).set({ quorum: 1 });
  return { ...made, one, two, first: first.reviewId, second: second.reviewId };
}

describe("a pin", () => {
  test("is set on a passage, a claim, a contribution and a photo, and shown where it stands", async () => {
    const { reviewer, revision } = await aStoryInReview({ country: "NFK", media: true });
    const at = (more: Partial<Input>) => addComment(reviewer, remark(revision.id, more));
    await at(passage("word3 word4", { before: "word2 " }));
    await at({ section: "claims", ...passage("", { of: "claim" }) });
    await at({ section: "contributions", ...passage("Because", { of: "contribution" }) });
    await at({ section: "photos", ...passage("", { of: "photo" }) });
    await at({});
    const places = (await seen(reviewer, revision.id)).comments.map(({ pin }) => pin);
    expect(places).toMatchObject([
      { thing: null, passage: { quote: "word3 word4", standing: "same" } },
      { thing: { of: "claim", number: 1, words: "More can read", standing: "same" }, passage: null },
      { thing: { of: "contribution", target: "4.6", number: 1 }, passage: { quote: "Because" } },
      { thing: { of: "photo", number: 1, standing: "same" } },
      null,
    ]);
  });

  test.each<[string, Partial<Input>, object]>([
    ["words that do not stand there", passage("never written"), { passage: "passage_not_found" }],
    [
      "the words of a person shown",
      { section: "voices", ...passage("I can read") },
      { passage: "passage_not_found" },
    ],
    [
      "a claim that there is not",
      { section: "claims", ...passage("", { of: "claim", number: 9 }) },
      { thing: "invalid" },
    ],
    ["a claim of another section", passage("", { of: "claim" }), { thing: "invalid" }],
  ])("is refused on %s", async (_, more, fields) => {
    const { reviewer, revision } = await aStoryInReview({ country: "NFK", media: true });
    expect(await fieldsOf(addComment(reviewer, remark(revision.id, more)))).toEqual(fields);
    expect(await db.$count(comments, eq(comments.revisionId, revision.id))).toBe(0);
  });

  test("of a changed text still shows where it was, to the author at once and to the next round", async () => {
    const { reviewer, reviewId, revision, author, lead, story } = await aStoryInReview({ country: "NFK" });
    const fix = await addComment(reviewer, remark(revision.id, { mustFix: true, ...passage("word3 word4") }));
    await addComment(reviewer, remark(revision.id, { section: "claims", ...passage("", { of: "claim" }) }));
    await giveVerdict(reviewer, { reviewId, ...back, hash: revision.hash! });
    expect((await listRemarks(author, story.id))[0]?.pin?.passage?.standing).toBe("same");
    const kept = Array.from({ length: 40 }, (_, at) => (at === 3 ? "many" : `word${at}`)).join(" ");
    const version = await write(author, story.id, { need: docOf(kept) });
    expect((await listRemarks(author, story.id))[0]?.pin?.passage).toMatchObject({
      ...{ quote: "word3 word4", standing: "changed", now: "many word4" },
    });
    await answerMustFix(author, { commentId: fix.id, outcome: "done", body: "Done" });
    const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
    const fresh = await aReviewer();
    await takeUp(fresh, { revisionId: next.id });
    const before = (await seen(fresh, next.id)).earlierComments;
    expect(before.map(({ body }) => body)).toEqual(["Say how many", "Done"]);
    expect(before[0]?.pin?.passage).toMatchObject({ standing: "changed", now: "many word4" });
    await closeComment(fresh, { commentId: fix.id, word: "Now it says so" });
    expect((await listRemarks(author, story.id))[0]).toMatchObject({ closedWord: "Now it says so" });
  });
});

describe("threads", () => {
  test("are read by reviewers once they have judged; before, only what editors answer to them", async () => {
    const { one, two, first, revision, author, story } = await twoAtWork();
    const editor = await anEditor();
    const own = await addComment(one, remark(revision.id, { mustFix: true }));
    const other = await addComment(two, remark(revision.id, { body: "Other" }));
    await replyToComment(editor, { commentId: own.id, body: "Which number?" });
    await replyToComment(editor, { commentId: other.id, body: "Indeed" });
    const bodies = async () => (await seen(one, revision.id)).comments.map(({ body }) => body);
    expect(await bodies()).toEqual(["Say how many", "Which number?"]);
    for (const verb of [closeComment, replyToComment])
      expect(await codeOf(verb(one, { commentId: other.id, word: "x", body: "x" }))).toBe("not_found");
    await giveVerdict(one, { reviewId: first, ...back, hash: revision.hash! });
    expect(await bodies()).toHaveLength(4);
    await replyToComment(one, { commentId: other.id, body: "I agree" });
    expect((await seen(two, revision.id)).comments.map(({ body }) => body)).not.toContain("I agree");
    await closeComment(one, { commentId: other.id, word: "Not needed" });
    expect(await listRemarks(author, story.id)).toEqual([]);
    expect(await codeOf(replyToComment(author, { commentId: own.id, body: "x" }))).toBe("not_found");
  });

  test("a conflict ends reading and writing at once", async () => {
    const { reviewer, revision } = await aStoryInReview({ country: "NFK" });
    const { id } = await addComment(reviewer, remark(revision.id));
    expect(await readsComment(db, reviewer, id)).toBe(true);
    await declareConflict(reviewer, { revisionId: revision.id });
    expect(await readsComment(db, reviewer, id)).toBe(false);
    expect(await codeOf(replyToComment(reviewer, { commentId: id, body: "x" }))).toBe("not_found");
  });

  test("two close one must-fix, a hundred times: one word stands", { timeout: 300_000 }, async () => {
    const { reviewer, revision } = await aStoryInReview({ country: "NFK" });
    const editor = await anEditor();
    for (let time = 0; time < 100; time += 1) {
      const { id } = await addComment(reviewer, remark(revision.id, { mustFix: true }));
      const [first, second] = time % 2 ? [reviewer, editor] : [editor, reviewer];
      const close = (person: typeof editor, word: string) =>
        codeOf(closeComment(person, { commentId: id, word }));
      const codes = await Promise.all([close(first, "A"), close(second, "B"), close(first, "C")]);
      expect([...codes].sort()).toEqual(["done", "illegal_move", "illegal_move"]);
      const [closed] = await db.select().from(comments).where(eq(comments.id, id));
      expect(closed?.closedWord).toBe(["A", "B", "C"][codes.indexOf("done")]);
    }
  });
});

describe("mentions", () => {
  const told = (person: { id: string }) =>
    db
      .select()
      .from(notices)
      .where(and(eq(notices.personId, person.id), eq(notices.kind, "mentioned")));

  test("reach who may read the comment, and nobody else", async () => {
    const { one, two, second, revision, author } = await twoAtWork();
    const editor = await anEditor();
    const to = (person: { id: string }) => addComment(one, remark(revision.id, { mentions: [person.id] }));
    for (const stranger of [
      two,
      author,
      await aPerson(),
      await aReviewer(),
      await aPerson({ roles: ["admin"] }),
    ])
      expect(await fieldsOf(to(stranger))).toEqual({ mentions: "person_unknown" });
    const { id } = await to(editor);
    expect(await told(editor)).toMatchObject([{ subjectId: id, data: { by: one.name, side: "review" } }]);
    const offered = (await seen(one, revision.id)).mentionable.map((may) => may.id);
    expect(offered).toContain(editor.id);
    expect(offered).not.toContain(two.id);
    await addComment(two, remark(revision.id, { mustFix: true }));
    await giveVerdict(two, { reviewId: second, ...back, hash: revision.hash! });
    await to(two);
    expect(await told(two)).toHaveLength(1);
  });

  test("are forgotten with the right to read", async () => {
    const { one, revision } = await twoAtWork();
    const editor = await anEditor();
    await addComment(one, remark(revision.id, { mentions: [editor.id] }));
    const lines = async () => (await listNotices(editor, "en", 1)).rows.map(({ href }) => href);
    expect(await lines()).toContain(`/en/review/${revision.id}`);
    await declareConflict(editor, { revisionId: revision.id });
    expect(await lines()).not.toContain(`/en/review/${revision.id}`);
  });

  test("the library turns to its own; to a reviewer only where the house shows names", async () => {
    const { reviewer, reviewId, revision, author, lead, sponsorLead, sponsorAuthor } = await aStoryInReview({
      country: "NFK",
    });
    const fix = await addComment(reviewer, remark(revision.id, { mustFix: true }));
    await answerAll(reviewer, reviewId);
    await giveVerdict(reviewer, { reviewId, ...back, hash: revision.hash! });
    const answer = (person: { id: string }) =>
      fieldsOf(replyToComment(author, { commentId: fix.id, body: "Please", mentions: [person.id] }));
    expect([await answer(lead), await answer(sponsorLead)]).toEqual(["done", "done"]);
    expect((await told(lead))[0]?.data.side).toBe("desk");
    await db.update(settings).set({ namesAfterVerdict: false });
    expect(await answer(reviewer)).toEqual({ mentions: "person_unknown" });
    await db.update(settings).set({ namesAfterVerdict: true });
    expect([await answer(reviewer), await answer(sponsorAuthor)]).toEqual([
      "done",
      { mentions: "person_unknown" },
    ]);
  });
});
