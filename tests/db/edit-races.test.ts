import { and, eq, inArray, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { OPEN_STATES } from "@/db/enums";
import { amendments, publications, reviews, revisions } from "@/db/schema";
import { answerEdits } from "@/lib/reviews/mutations/answer-edits";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { suggestEdit } from "@/lib/reviews/mutations/suggest-edit";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { accepting, aSuggestion, inReview, sentEdits, withTwoReviewers } from "../support/edits";
import { answerAll, aReadyStory, aReviewer, codeOf } from "../support/factories";
import { atWork, meet, nextRound, restEditors } from "../support/rounds";

const TITLE = { exact: "title", words: "heading" };

type Row = typeof revisions.$inferSelect;

/** The second word of a title for another; round after round there is one to suggest. */
function anotherTitle({ title }: { title: string }) {
  const exact = title.split(" ")[1]!;
  const words = exact === "title" ? "heading" : "title";
  return { exact, words, title: title.replace(exact, words) };
}

/** The open revision of a story, and how many there are of it. */
async function standing(storyId: string) {
  const all = await db.select().from(revisions).where(eq(revisions.storyId, storyId));
  const open = all.filter(({ state }) => (OPEN_STATES as readonly string[]).includes(state));
  return { rounds: all.length, open, states: all.map(({ state }) => state).sort() };
}

test("accept against verdict, a hundred times: one wins, the other is told, and nothing is half done", {
  timeout: 300_000,
}, async () => {
  const made = await aReadyStory({ country: "MHL" });
  const wake = await restEditors();
  const reviewer = await aReviewer();
  for (let time = 0; time < 100; time += 1) {
    const revision = await nextRound(made);
    const { reviewId, approve } = await atWork(reviewer, revision);
    const [id] = await sentEdits({ revision, reviewer, reviewId }, anotherTitle(revision));
    const accept = () => answerEdits(made.lead, accepting(revision.id, id!));
    const [verdict, accepted] = await meet(time, approve, accept);
    const { open } = await standing(made.story.id);
    const [amended] = await db.select().from(amendments).where(eq(amendments.amendsId, revision.id));
    if (verdict === "done") {
      expect([accepted, amended]).toEqual(["illegal_move", undefined]);
      const shown = await db.select().from(publications).where(eq(publications.storyId, made.story.id));
      expect(shown).toMatchObject([{ revisionId: revision.id, title: revision.title }]);
    } else {
      expect([verdict, accepted]).toEqual(["conflict", "done"]);
      expect(open).toMatchObject([{ id: amended!.revisionId, state: "in_review" }]);
      const carried = await db.select().from(reviews).where(eq(reviews.revisionId, amended!.revisionId));
      expect(carried).toMatchObject([{ reviewerId: reviewer.id, releasedAt: null }]);
    }
  }
  await wake();
});

test("accept against recall, a hundred times: one revision is open, and it is a draft", {
  timeout: 600_000,
}, async () => {
  const made = await aReadyStory({ country: "MHL" });
  const { lead, sponsorLead, story } = made;
  const [wake, reviewer] = [await restEditors(), await aReviewer()];
  for (let time = 0; time < 100; time += 1) {
    const revision = await nextRound(made);
    const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
    const [id] = await sentEdits({ revision, reviewer, reviewId }, anotherTitle(revision));
    const [accepted, recalled] = await meet(
      time,
      () => answerEdits(lead, accepting(revision.id, id!)),
      () => recallStory(sponsorLead, { id: story.id }),
    );
    // A recall that comes second takes back what the acceptance made.
    expect(recalled).toBe("done");
    expect(["done", "illegal_move"]).toContain(accepted);
    const { open } = await standing(story.id);
    const title = accepted === "done" ? anotherTitle(revision).title : revision.title;
    expect(open).toMatchObject([{ state: "draft", title }]);
  }
  await wake();
});

test("three accepts at once, a hundred times: one revision comes of it", { timeout: 600_000 }, async () => {
  const wake = await restEditors();
  const { lead, sponsorLead, reviewer, story, ...made } = await inReview();
  let { revision, reviewId } = made as { revision: Row; reviewId: string };
  for (let time = 1; time <= 100; time += 1) {
    const [id] = await sentEdits({ revision, reviewer, reviewId }, anotherTitle(revision));
    const accept = (actor: typeof lead) => codeOf(answerEdits(actor, accepting(revision.id, id!)));
    const codes = await Promise.all([accept(lead), accept(sponsorLead), accept(lead)]);
    expect(codes.sort()).toEqual(["done", "illegal_move", "illegal_move"]);
    const { rounds, open } = await standing(story.id);
    expect([rounds, open.length, open[0]?.state]).toEqual([time + 1, 1, "in_review"]);
    revision = open[0]!;
    const carried = await db.select().from(reviews).where(eq(reviews.revisionId, revision.id));
    expect(carried).toMatchObject([{ reviewerId: reviewer.id, releasedAt: null }]);
    reviewId = carried[0]!.id;
  }
  await wake();
});

test("of two reviewers both come along; wording that waits goes over, verdicts stay with their words", async () => {
  const made = await withTwoReviewers();
  const { lead, revision, reviewer, reviewId, other, otherReviewId } = made;
  await answerAll(reviewer, reviewId);
  const [id] = await sentEdits(made, TITLE);
  await suggestEdit(other, await aSuggestion(revision.id, otherReviewId, { exact: "says", words: "tells" }));
  await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
  const { revisionId } = await answerEdits(lead, accepting(revision.id, id!));
  const current = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.revisionId, revisionId), isNull(reviews.releasedAt)));
  expect(current.map(({ reviewerId }) => reviewerId).sort()).toEqual([reviewer.id, other.id].sort());
  const first = await findReview(reviewer, revisionId);
  const second = await findReview(other, revisionId);
  expect(first).toMatchObject({ stage: "judging", verdicts: [], answers: { length: 5 } });
  expect(second).toMatchObject({ stage: "judging", edits: [{ quote: "says", sentAt: null }] });
});

test("whoever may not judge by then is left behind; with nobody left the story waits in the queue", async () => {
  const made = await withTwoReviewers();
  const [id] = await sentEdits(made, TITLE);
  await declareConflict(made.other, { revisionId: made.revision.id });
  const { revisionId } = await answerEdits(made.lead, accepting(made.revision.id, id!));
  const carried = await db.select().from(reviews).where(eq(reviews.revisionId, revisionId));
  expect(carried.map(({ reviewerId }) => reviewerId)).toEqual([made.reviewer.id]);

  const alone = await inReview();
  const [only] = await sentEdits(alone, TITLE);
  await db.execute(`delete from platform_roles where person_id = '${alone.reviewer.id}'`);
  const next = await answerEdits(alone.lead, accepting(alone.revision.id, only!));
  const [waiting] = await db
    .select()
    .from(revisions)
    .where(inArray(revisions.id, [next.revisionId]));
  expect(waiting).toMatchObject({ state: "submitted", quorum: null });
});

test("the database keeps what was answered, and amendments for good", async () => {
  const made = await inReview();
  const [id] = await sentEdits(made, TITLE);
  const { revisionId } = await answerEdits(made.lead, accepting(made.revision.id, id!));
  for (const statement of [
    `update suggested_edits set words = 'other' where id = '${id}'`,
    `delete from suggested_edits where id = '${id}'`,
    `delete from amendments where revision_id = '${revisionId}'`,
    `insert into amendments (revision_id, amends_id, accepted_by) values ('${made.revision.id}', '${revisionId}', '${made.lead.id}')`,
  ])
    await expect(db.execute(statement)).rejects.toThrow();
  expect(await db.select().from(amendments).where(eq(amendments.revisionId, revisionId))).toHaveLength(1);
});
