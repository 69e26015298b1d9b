import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, publications, revisions, suggestedEdits } from "@/db/schema";
import { listSentEdits } from "@/lib/reviews/edit-queries";
import { answerEdits } from "@/lib/reviews/mutations/answer-edits";
import { answerMustFix } from "@/lib/reviews/mutations/answer-must-fix";
import { addComment } from "@/lib/reviews/mutations/comment";
import { confirmDifference } from "@/lib/reviews/mutations/confirm-difference";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { savePrivateNote } from "@/lib/reviews/mutations/judge";
import { sendEdits, suggestEdit, withdrawEdit } from "@/lib/reviews/mutations/suggest-edit";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { listQueue } from "@/lib/reviews/queue-queries";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory, listStories } from "@/lib/stories/queries";
import { accepting, aSuggestion, inReview, sentEdits } from "../support/edits";
import { anEditor, answerAll, aPerson, aReviewer, codeOf } from "../support/factories";

const TITLE = { exact: "title", words: "heading" };

/** What was submitted never changes: only the owner of the tables can let time pass. */
const owner = postgres(process.env.MIGRATE_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());
const letWait = (id: string, days: number) =>
  owner.begin(async (tx) => {
    await tx`alter table revisions disable trigger user`;
    await tx`update revisions set submitted_at = now() - make_interval(days => ${days}) where id = ${id}`;
    await tx`alter table revisions enable trigger user`;
  });

async function judgingOf(reviewer: Parameters<typeof findReview>[0], revisionId: string) {
  const review = await findReview(reviewer, revisionId);
  if (review?.stage !== "judging") throw new Error("not judging");
  return review;
}

describe("a reviewer suggests wording", () => {
  test("nobody of the library sees it before it is sent, and never who it is by", async () => {
    const made = await inReview();
    const { author, lead, revision, reviewer, reviewId, story } = made;
    await suggestEdit(reviewer, await aSuggestion(revision.id, reviewId, TITLE));
    expect(await listSentEdits(lead, story.id)).toEqual([]);
    expect(await sendEdits(reviewer, { reviewId })).toEqual({ sent: 1 });
    expect(await codeOf(sendEdits(reviewer, { reviewId }))).toBe("nothing_to_send");
    for (const actor of [author, lead, made.sponsorLead]) {
      const [seen] = await listSentEdits(actor, story.id);
      expect(seen).toMatchObject({ passage: "title", quote: "title", words: "heading" });
      expect(JSON.stringify(seen)).not.toContain(reviewer.id);
    }
    for (const actor of [await aPerson(), await aReviewer(), await anEditor()])
      expect(await listSentEdits(actor, story.id)).toEqual([]);
  });

  test.each([
    ["words that do not stand there", { quote: "titel", prefix: "", suffix: "" }, "passage_gone"],
    ["a claim that there is none of", { passage: "claim_sentence" as const, item: "4" }, "passage_gone"],
    ["no change", { words: "title" }, "nothing_changed"],
  ])("but not for %s", async (_, part, code) => {
    const { revision, reviewer, reviewId } = await inReview();
    const input = await aSuggestion(revision.id, reviewId, TITLE);
    expect(await codeOf(suggestEdit(reviewer, { ...input, ...part }))).toBe(code);
  });

  test("takes it back until it is answered", async () => {
    const made = await inReview();
    const { lead, revision, reviewer } = made;
    const [one, two] = await sentEdits(made, TITLE, { exact: "says", words: "tells" });
    expect(await codeOf(withdrawEdit(await aReviewer(), { editId: one! }))).toBe("not_found");
    await withdrawEdit(reviewer, { editId: one! });
    expect(await codeOf(answerEdits(lead, accepting(revision.id, one!)))).toBe("conflict");
    await answerEdits(lead, {
      ...accepting(revision.id),
      answers: [{ editId: two!, accepted: false, word: "No" }],
    });
    expect(await codeOf(withdrawEdit(reviewer, { editId: two! }))).toBe("illegal_move");
  });
});

describe("a lead answers passage by passage", () => {
  test("what is accepted makes the next revision, in review with the same reviewer, who kept all they did", async () => {
    const made = await inReview({ media: true });
    const { lead, revision, reviewer, reviewId, story, shown } = made;
    await answerAll(reviewer, reviewId);
    await savePrivateNote(reviewer, { reviewId, version: 1, note: "Well told" });
    const remark = { revisionId: revision.id, section: "need" as const, criterion: null };
    const { id: fixId } = await addComment(reviewer, { ...remark, body: "Count them", mustFix: true });
    const ids = await sentEdits(
      made,
      TITLE,
      { passage: "claim_sentence", item: "0", exact: "More", words: "Many more" },
      { passage: "photo_alternative_text", item: shown!.photoId, exact: "A reader", words: "A woman reads" },
      { passage: "need", exact: "word3 ", words: "worde " },
    );
    const { revisionId } = await answerEdits(lead, {
      ...{ revisionId: revision.id, licence: true },
      answers: ids.map((editId, at) => ({ editId, accepted: at < 3, word: at < 3 ? "" : "It is right" })),
    });
    const next = (await findStory(lead, story.id))!;
    expect(next.revision).toMatchObject({
      ...{ id: revisionId, number: 2, state: "in_review", title: "A heading that says word" },
      ...{ submittedBy: lead.id, licenceAcceptedBy: lead.id, quorum: 1 },
    });
    expect(next.parts.photos[0]).toMatchObject({ alternativeText: "A woman reads" });
    expect(next.parts.photos[0]!.consents).toHaveLength(1);
    const old = (await db.select().from(revisions).where(eq(revisions.id, revision.id)))[0]!;
    expect(old).toMatchObject({ state: "recalled", title: revision.title, hash: revision.hash });

    const review = await judgingOf(reviewer, revisionId);
    expect(review.mine).toMatchObject({ privateNote: "Well told", confirmedAt: expect.any(Date) });
    expect(review.answers).toHaveLength(5);
    expect(review.comments).toMatchObject([{ id: fixId, reviewId: review.mine!.id, mustFix: true }]);
    expect(review.earlier).toMatchObject({ confirmed: false, before: null, mustFixes: [] });
    expect(review.earlier.amended!.content.title).toBe(revision.title);
    expect(review.edits.map(({ accepted }) => accepted)).toEqual([true, true, true, false]);
    expect(review.edits[3]).toMatchObject({ answerWord: "It is right" });
  });

  test("findings corrected meanwhile stay as they were judged: nothing differs but the words", async () => {
    const made = await inReview();
    const { lead, revision, reviewer } = made;
    await db.execute(`update findings set indicator = 'other' where id = '${made.finding.id}'`);
    const [id] = await sentEdits(made, TITLE);
    const { revisionId } = await answerEdits(lead, accepting(revision.id, id!));
    const { content, earlier } = await judgingOf(reviewer, revisionId);
    expect(content).toEqual({ ...earlier.amended!.content, title: content.title });
  });

  test("declining all makes no revision", async () => {
    const made = await inReview();
    const [editId] = await sentEdits(made, TITLE);
    const answers = [{ editId: editId!, accepted: false, word: "It is our word" }];
    await answerEdits(made.lead, { revisionId: made.revision.id, licence: false, answers });
    expect((await findStory(made.lead, made.story.id))!.revision.id).toBe(made.revision.id);
    expect((await judgingOf(made.reviewer, made.revision.id)).edits[0]).toMatchObject({ accepted: false });
  });

  test("who may not, what is not ready, and what is not accepted, changes nothing", async () => {
    const made = await inReview();
    const { author, lead, revision, reviewer, story } = made;
    const [title, two] = await sentEdits(
      made,
      { exact: "title", words: "t" },
      { exact: "A title that says", words: "" },
    );
    const answers = accepting(revision.id, title!);
    expect(await codeOf(answerEdits(author, answers))).toBe("forbidden");
    for (const actor of [reviewer, await anEditor(), await aPerson(), made.sponsorAuthor])
      expect(["not_found", "forbidden"]).toContain(await codeOf(answerEdits(actor, answers)));
    expect(await codeOf(answerEdits(lead, { ...answers, licence: false }))).toBe("invalid");
    expect(await codeOf(answerEdits(lead, accepting(revision.id, two!)))).toBe("not_ready");
    expect(await codeOf(answerEdits(lead, accepting(revision.id, title!, two!)))).toBe("edits_overlap");
    expect((await findStory(lead, story.id))!.revision).toMatchObject({
      id: revision.id,
      state: "in_review",
    });
    expect(
      await db.select().from(suggestedEdits).where(eq(suggestedEdits.accepted, true)),
    ).not.toContainEqual(expect.objectContaining({ revisionId: revision.id }));
    expect(await codeOf(answerEdits(made.sponsorLead, answers))).toBe("done");
  });

  test("an edit whose passage another has taken is refused by name, and can be taken back", async () => {
    const made = await inReview();
    const { lead, revision, reviewer } = made;
    const [one, two] = await sentEdits(
      made,
      { exact: "A title that", words: "What" },
      { exact: "title", words: "heading" },
    );
    const { revisionId } = await answerEdits(lead, accepting(revision.id, one!));
    const refused = await answerEdits(lead, accepting(revisionId, two!)).catch((error) => error);
    expect(refused).toMatchObject({ code: "passage_gone", fields: { [two!]: "passage_gone" } });
    expect(await codeOf(withdrawEdit(reviewer, { editId: two! }))).toBe("done");
  });
});

describe("the reviewer confirms just the difference", () => {
  test("before that no verdict is given; after it the story is public with the new words", async () => {
    const made = await inReview();
    const { lead, revision, reviewer, reviewId, story } = made;
    await answerAll(reviewer, reviewId);
    expect(await codeOf(confirmDifference(reviewer, { reviewId, hash: revision.hash! }))).toBe(
      "no_difference",
    );
    const [id] = await sentEdits(made, TITLE);
    const { revisionId } = await answerEdits(lead, accepting(revision.id, id!));
    const review = await judgingOf(reviewer, revisionId);
    const [mine, hash] = [review.mine!.id, review.revision.hash!];
    const verdict = { reviewId: mine, verdict: "approve" as const, hash };
    const early = await giveVerdict(reviewer, verdict).catch((error) => error);
    expect(early).toMatchObject({
      code: "verdict_incomplete",
      fields: { difference_unconfirmed: expect.any(String) },
    });
    expect(await codeOf(confirmDifference(reviewer, { reviewId: mine, hash: revision.hash! }))).toBe(
      "hash_differs",
    );
    expect(await codeOf(confirmDifference(await aReviewer(), { reviewId: mine, hash }))).toBe("not_found");
    await confirmDifference(reviewer, { reviewId: mine, hash });
    await confirmDifference(reviewer, { reviewId: mine, hash });
    expect((await judgingOf(reviewer, revisionId)).earlier.confirmed).toBe(true);
    expect(await giveVerdict(reviewer, verdict)).toEqual({ state: "published" });
    const [publication] = await db.select().from(publications).where(eq(publications.storyId, story.id));
    expect(publication).toMatchObject({ title: "A heading that says word" });
    const moves = await db
      .select({ kind: events.kind })
      .from(events)
      .where(and(eq(events.storyId, story.id), eq(events.revisionId, revisionId)));
    for (const kind of ["story.submitted", "story.taken_up", "story.approved", "story.published"])
      expect(moves.filter((one) => one.kind === kind)).toHaveLength(1);
  });
});

test("accepted wording costs no round: the queue, the desk and the public page count as before, and the wait goes on", async () => {
  const made = await inReview();
  const { lead, revision, reviewer, reviewId, story } = made;
  await answerAll(reviewer, reviewId);
  await letWait(revision.id, 30);
  const [first] = await sentEdits(made, TITLE);
  const amended = await answerEdits(lead, accepting(revision.id, first!));
  const mine = await judgingOf(reviewer, amended.revisionId);
  const [second] = await sentEdits(
    { revision: { id: amended.revisionId }, reviewer, reviewId: mine.mine.id },
    { exact: "says", words: "tells" },
  );
  const { revisionId } = await answerEdits(lead, accepting(amended.revisionId, second!));
  const waiting = (await listQueue(reviewer)).find((row) => row.revisionId === revisionId);
  expect(waiting).toMatchObject({ round: 1 });
  expect(Date.now() - waiting!.waitsSince!.getTime()).toBeGreaterThan(29 * 86_400_000);
  expect(await judgingOf(reviewer, revisionId)).toMatchObject({ round: 1, revision: { number: 3 } });
  expect((await listStories(lead)).find(({ id }) => id === story.id)).toMatchObject({ round: 1 });

  const last = await judgingOf(reviewer, revisionId);
  await confirmDifference(reviewer, { reviewId: last.mine.id, hash: last.revision.hash! });
  const fix = { revisionId, section: "need" as const, criterion: null, body: "Count them", mustFix: true };
  const { id: commentId } = await addComment(reviewer, fix);
  await giveVerdict(reviewer, {
    ...{ reviewId: last.mine.id, verdict: "return", hash: last.revision.hash! },
  });
  expect(await findStory(lead, story.id)).toMatchObject({ round: 2, revision: { number: 4 } });
  await answerMustFix(lead, { commentId, outcome: "done", body: "Counted" });
  const { version } = (await findStory(lead, story.id))!.revision;
  const again = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
  const { reviewId: anew } = await takeUp(reviewer, { revisionId: again.id });
  await answerAll(reviewer, anew);
  await giveVerdict(reviewer, { reviewId: anew, verdict: "approve", hash: again.hash! });
  const [shown] = await db.select().from(publications).where(eq(publications.storyId, story.id));
  expect(shown!.content.review).toMatchObject({ round: 4, rounds: 2 });
});
