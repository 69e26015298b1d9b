import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { reviewFigures, reviewLoad, revisions } from "@/db/schema";
import { findFigures } from "@/lib/reviews/figures-queries";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment } from "@/lib/reviews/mutations/comment";
import { countReviewing } from "@/lib/reviews/mutations/count-reviewing";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { listReviewFigures, listReviewLoad } from "@/lib/reviews/public-queries";
import { anEditor, answerAll, aPerson, aPublishedStory, aStoryInReview } from "../support/factories";
import { aWorld, type Role } from "../support/permission-world";
import { queriesOf } from "../support/queries";
import { atWork, nextRound } from "../support/rounds";

const DAY = 86_400_000;
const refreshes = async () =>
  (await db.execute(sql`select from pgboss.job where name = 'pages.refresh'`)).length;

test("editors see how long libraries of a region waited, and who carries how much; nobody else does", async () => {
  const world = await aWorld();
  for (const role of Object.keys(world.cast) as Role[]) {
    const seen = (await findFigures(world.cast[role])) !== null;
    expect(seen, role).toBe(role.startsWith("editor"));
  }
  const editor = await anEditor();
  const before = await findFigures(editor);
  const published = await aPublishedStory({ country: "TON" });
  const waiting = await aStoryInReview({ country: "TON" });
  const now = await findFigures(editor, new Date(Date.now() + 6 * DAY));
  const of = (figures: typeof now, value: string) => figures!.regions.find((one) => one.value === value);
  const [was, is] = [of(before, "oceania"), of(now, "oceania")];
  expect(is!.answers).toBe((was?.answers ?? 0) + 1);
  expect(is!.waiting).toBe((was?.waiting ?? 0) + 1);
  expect(is!.waitingDays).toBeGreaterThanOrEqual(5);
  const load = (id: string) => now!.load.find((one) => one.id === id);
  expect(load(published.reviewer.id)).toMatchObject({ open: 0, given: 1 });
  expect(load(waiting.reviewer.id)).toMatchObject({ open: 1, given: 0, days: null });
});

test("an answer of long ago is not counted, and what follows it is no first answer and no first round", async () => {
  const editor = await anEditor();
  const made = await aStoryInReview({ country: "BWA" });
  const { reviewer, reviewId, revision, author } = made;
  const remark = { revisionId: revision.id, section: "need" as const, criterion: null, mustFix: true };
  const { id: commentId } = await addComment(reviewer, { ...remark, body: "Count them" });
  await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! });
  await answerMustFix(author, { commentId, outcome: "done", body: "Counted" });
  const next = await nextRound(made);
  const later = new Date(next.submittedAt!.getTime() + 380 * DAY);
  const soon = new Date(later.getTime() - 360 * DAY);
  await (await atWork(reviewer, next)).approve();
  await db.update(revisions).set({ decidedAt: soon }).where(eq(revisions.id, next.id));
  const ofAfrica = (figures: Awaited<ReturnType<typeof findFigures>>) =>
    figures!.regions.find(({ value }) => value === "africa");
  // The return is over a year ago then, the approval of the second round is not.
  expect(ofAfrica(await findFigures(editor, later))).toMatchObject({
    answers: 1,
    firstDays: null,
    rounds: 2,
  });
  await db.update(revisions).set({ decidedAt: next.submittedAt }).where(eq(revisions.id, next.id));
});

test("a story with which an editor has a conflict is in none of their figures", async () => {
  const { library, reviewer } = await aPublishedStory({ country: "ASM" });
  const own = await aPerson({ roles: ["editor"], memberOf: [{ id: library.id, role: "author" }] });
  const [free, biased] = [await findFigures(await anEditor()), await findFigures(own)];
  expect(free!.all.answers).toBeGreaterThan(biased!.all.answers);
  expect(biased!.load.some(({ id }) => id === reviewer.id)).toBe(false);
});

test("as many queries however much there is", async () => {
  const editor = await anEditor();
  const one = await queriesOf(db, () => findFigures(editor));
  await aPublishedStory({ country: "TON" });
  const more = await queriesOf(db, () => findFigures(editor));
  expect([one.asked, more.asked]).toEqual([3, 3]);
});

test("the public sees years and groups of five or more, counted anew each night, and hears of it once", async () => {
  const made: Awaited<ReturnType<typeof aStoryInReview>>[] = [];
  for (let story = 0; story < 5; story += 1) made.push(await aStoryInReview({ country: "TON" }));
  await countReviewing(new Date(Date.now() + 9 * DAY));
  const load = await listReviewLoad();
  const all = load.find(({ scope }) => scope === "all")!;
  expect(all).toMatchObject({ waitingDays: expect.any(Number), reviewers: expect.any(Number) });
  expect(all.waitingDays).toBeGreaterThanOrEqual(9);
  for (const { waiting, scope } of load) if (scope !== "all") expect(waiting).toBeGreaterThanOrEqual(5);
  const waits = load.filter(({ scope }) => scope === "region");
  if (waits.length > 0) expect(waits.reduce((sum, { waiting }) => sum + waiting!, 0)).toBe(all.waiting);
  for (const { reviewer, reviewId, revision } of made) {
    await answerAll(reviewer, reviewId);
    await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
  }
  await countReviewing();
  const rows = await listReviewFigures();
  const year = new Date().getUTCFullYear();
  const whole = rows.find((row) => row.year === year && row.scope === "all");
  expect(whole?.answers).toBeGreaterThanOrEqual(5);
  for (const { answers, scope } of rows) if (scope !== "all") expect(answers).toBeGreaterThanOrEqual(5);
  const regions = rows.filter((row) => row.year === year && row.scope === "region");
  if (regions.length > 0)
    expect(regions.reduce((sum, { answers }) => sum + (answers ?? 0), 0)).toBe(whole?.answers);
  const asked = await refreshes();
  await countReviewing();
  expect(await refreshes()).toBe(asked);
});

test("a year or a group of which too little is known says nothing, whoever writes it", async () => {
  const few = { year: 1999, scope: "all" as const, value: "", answers: 3, firstDays: 4 };
  await expect(db.insert(reviewFigures).values(few)).rejects.toThrow();
  await expect(db.insert(reviewFigures).values({ ...few, answers: null })).rejects.toThrow();
  for (const load of [{ waiting: 4 }, { waiting: null }, { waiting: 5, reviewers: 4 }, { waiting: 0 }])
    await expect(db.insert(reviewLoad).values({ scope: "region", value: "none", ...load })).rejects.toThrow();
});
