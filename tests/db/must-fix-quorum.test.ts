import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { reviews, settings } from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { listNotices } from "@/lib/notices/queries";
import type { Actor } from "@/lib/people/actor";
import { addComment, closeComment } from "@/lib/reviews/mutations/comment";
import { decideSplit, giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { releaseOverdue } from "@/lib/reviews/mutations/release-overdue";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview, type Judging } from "@/lib/reviews/queries";
import {
  anEditor,
  answerAll,
  aPerson,
  aReviewer,
  aSubmittedStory,
  codeOf,
  stateOf,
} from "../support/factories";
import { restEditors } from "../support/rounds";
import { toldOf } from "../support/time";

/** A must-fix holds up those who may read it; over one that they may not read an editor decides. */

const BODY = "Say how many were asked";
const judgingOf = async (actor: Actor, id: string) => (await findReview(actor, id)) as Judging;

/** A story with as many reviewers at work as its quorum asks for. */
async function withReviewers(quorum: number) {
  const made = await aSubmittedStory({ country: "GRD" });
  const { id: revisionId, hash } = made.revision;
  const work = async () => {
    const reviewer = await aReviewer();
    const { reviewId } = await takeUp(reviewer, { revisionId });
    await answerAll(reviewer, reviewId);
    return { reviewer, reviewId };
  };
  type Work = Awaited<ReturnType<typeof work>>;
  await db.update(settings).set({ quorum });
  const first = await work();
  await db.update(settings).set({ quorum: 1 });
  const others: Work[] = [];
  for (let number = 1; number < quorum; number += 1) others.push(await work());
  const mustFix = ({ reviewer }: Work) =>
    addComment(reviewer, { revisionId, section: "need", body: BODY, mustFix: true, criterion: null });
  const judge = ({ reviewer, reviewId }: Work, verdict: "approve" | "return") =>
    giveVerdict(reviewer, { reviewId, verdict, hash: hash! });
  const settle = (editor: Actor, verdict: "approve" | "return") =>
    decideSplit(editor, { revisionId, verdict, reason: "It holds" });
  return { ...made, revisionId, first, others, work, mustFix, judge, settle };
}

describe("two verdicts that disagree", () => {
  test.each([
    ["return", "approve"],
    ["approve", "return"],
  ] as const)("%s first, %s second: it is a split, and neither learns of the other", async (one, other) => {
    const made = await withReviewers(2);
    const { first, revisionId, mustFix, judge, settle } = made;
    const second = made.others[0]!;
    const returning = one === "return" ? first : second;
    const approving = one === "return" ? second : first;
    const { id } = await mustFix(returning);
    expect(JSON.stringify(await judgingOf(approving.reviewer, revisionId))).not.toContain(BODY);
    const editor = await anEditor();
    expect(await judge(first, one)).toEqual({ state: "in_review" });
    expect(await codeOf(settle(editor, "return"))).toBe("no_split");
    expect(await judge(second, other)).toEqual({ state: "in_review" });
    expect(await judgingOf(editor, revisionId)).toMatchObject({ toSettle: "split" });
    expect(await judgingOf(approving.reviewer, revisionId)).toMatchObject({ toSettle: null });
    expect(await codeOf(settle(approving.reviewer, "approve"))).toBe("not_found");
    expect(await codeOf(settle(editor, "approve"))).toBe("must_fix_open");
    await closeComment(editor, { commentId: id, word: "It is said in the findings" });
    expect(await settle(editor, "approve")).toEqual({ state: "published" });
    expect(await listBreaches()).toEqual([]);
  });

  test("an open must-fix of one's own still holds one's approval up", async () => {
    const { first, mustFix, judge } = await withReviewers(2);
    const { id } = await mustFix(first);
    expect(await judge(first, "approve").catch((error) => error.fields)).toEqual({
      must_fix_open: "must_fix_open",
    });
    await closeComment(first.reviewer, { commentId: id, word: "I had overlooked it" });
    expect(await codeOf(judge(first, "approve"))).toBe("done");
  });
});

describe("a must-fix whose review was given back or ran out", () => {
  test.each(["given back", "ran out"])(
    "%s: who takes it over reads it, and closes it with a word",
    async (how) => {
      const { first, revisionId, work, mustFix, judge } = await withReviewers(1);
      const { id } = await mustFix(first);
      if (how === "given back") await releaseReview(first.reviewer, { reviewId: first.reviewId });
      else {
        await db.update(reviews).set({ dueOn: "2020-01-01" }).where(eq(reviews.id, first.reviewId));
        await releaseOverdue();
      }
      expect(JSON.stringify(await findReview(await aReviewer(), revisionId))).not.toContain(BODY);
      const next = await work();
      expect(JSON.stringify(await judgingOf(next.reviewer, revisionId))).toContain(BODY);
      expect(await judge(next, "approve").catch((error) => error.fields)).toEqual({
        must_fix_open: "must_fix_open",
      });
      expect(await judge(next, "return").catch((error) => error.fields)).toEqual({
        must_fix_needed: "must_fix_needed",
      });
      await closeComment(next.reviewer, { commentId: id, word: "It stands in the report" });
      expect(await judge(next, "approve")).toEqual({ state: "published" });
    },
  );

  test("what was no must-fix stays unread until one has judged", async () => {
    const { first, revisionId, work } = await withReviewers(1);
    const remark = { revisionId, section: "need" as const, body: BODY, mustFix: false, criterion: null };
    await addComment(first.reviewer, remark);
    await releaseReview(first.reviewer, { reviewId: first.reviewId });
    const next = await work();
    expect(JSON.stringify((await judgingOf(next.reviewer, revisionId)).comments)).not.toContain(BODY);
  });

  test("who takes it up again returns it with what they said before", async () => {
    const { first, revisionId, mustFix, judge } = await withReviewers(1);
    await mustFix(first);
    await releaseReview(first.reviewer, { reviewId: first.reviewId });
    const { reviewId } = await takeUp(first.reviewer, { revisionId });
    expect(await judge({ ...first, reviewId }, "return")).toEqual({ state: "returned" });
  });

  test("the other reviewer, whose verdict was in, blocks nobody", async () => {
    const made = await withReviewers(2);
    const [second] = made.others;
    await made.mustFix(made.first);
    expect(await made.judge(second!, "approve")).toEqual({ state: "in_review" });
    await releaseReview(made.first.reviewer, { reviewId: made.first.reviewId });
    const next = await made.work();
    const [left] = (await judgingOf(next.reviewer, made.revisionId)).comments;
    await closeComment(next.reviewer, { commentId: left!.id, word: "Settled" });
    expect(await made.judge(next, "approve")).toEqual({ state: "published" });
  });
});

describe("a must-fix of one who declared a conflict", () => {
  async function held() {
    const made = await withReviewers(1);
    const { id } = await made.mustFix(made.first);
    await declareConflict(made.first.reviewer, { revisionId: made.revisionId });
    const next = await made.work();
    expect(JSON.stringify(await judgingOf(next.reviewer, made.revisionId))).not.toContain(BODY);
    expect((await judgingOf(next.reviewer, made.revisionId)).letterSteps?.approved.shared).toBe(true);
    expect(await made.judge(next, "approve")).toEqual({ state: "in_review" });
    return { ...made, id, next, editor: await anEditor() };
  }

  test("is not read by the next, whose approval then waits for an editor", async () => {
    const { revisionId, id, next, editor, settle } = await held();
    expect(await judgingOf(editor, revisionId)).toMatchObject({ toSettle: "mustFix" });
    expect(await codeOf(settle(next.reviewer, "approve"))).toBe("not_found");
    expect(await codeOf(settle(editor, "approve"))).toBe("must_fix_open");
    await closeComment(editor, { commentId: id, word: "Said by one in conflict" });
    expect(await judgingOf(editor, revisionId)).toMatchObject({ toSettle: "mustFix" });
    expect(await settle(editor, "approve")).toEqual({ state: "published" });
    expect(await listBreaches()).toEqual([]);
  });

  test("an editor may find it right, and return the story", async () => {
    const { revisionId, editor, settle } = await held();
    expect(await settle(editor, "return")).toEqual({ state: "returned" });
    expect(await stateOf(revisionId)).toBe("returned");
  });
});

describe("the editors without a conflict", () => {
  const told = (storyId: string) => toldOf(storyId, "decision_needed");
  const lines = async (editor: Actor) =>
    (await listNotices(editor, "en", 1)).rows.filter(({ line }) => /: decide$/.test(line));

  test("hear that verdicts differ once they do, and until one of them has decided", async () => {
    const wake = await restEditors();
    const made = await withReviewers(2);
    const editor = await anEditor();
    await aPerson({ roles: ["editor"], memberOf: [{ id: made.library.id, role: "author" }] });
    await made.judge(made.first, "approve");
    expect(await told(made.story.id)).toEqual({ mail: [], notices: [] });
    await made.mustFix(made.others[0]!);
    await made.judge(made.others[0]!, "return");
    const one = [`${editor.id} split`];
    expect(await told(made.story.id)).toEqual({ mail: one, notices: one });
    expect(await lines(editor)).toMatchObject([
      { line: expect.stringMatching(/^The verdicts on “.* differ/) },
    ]);
    expect(await made.settle(editor, "return")).toEqual({ state: "returned" });
    expect(await lines(editor)).toEqual([]);
    await wake();
  });

  test("hear that a must-fix holds an approval", async () => {
    const wake = await restEditors();
    const made = await withReviewers(1);
    const editor = await anEditor();
    await made.mustFix(made.first);
    await declareConflict(made.first.reviewer, { revisionId: made.revisionId });
    await made.judge(await made.work(), "approve");
    const one = [`${editor.id} mustFix`];
    expect(await told(made.story.id)).toEqual({ mail: one, notices: one });
    expect(await lines(editor)).toMatchObject([{ line: expect.stringMatching(/^All reviewers approve/) }]);
    await wake();
  });
});
