import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { setRoles } from "@/lib/people/mutations/save-person";
import { answerEdits } from "@/lib/reviews/mutations/answer-edits";
import { confirmDifference } from "@/lib/reviews/mutations/confirm-difference";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import { accepting, sentEdits } from "../support/edits";
import { again, anEditor, answerAll, aReadyStory, aReviewer, aSubmittedStory } from "../support/factories";

/** What goes on with the revision that accepted wording makes: who judges it, and when it may be public. */

const TITLE = { exact: "title", words: "heading" };

async function judgedBy(reviewer: Actor) {
  const made = await aSubmittedStory({ country: "GRD" });
  const { reviewId } = await takeUp(reviewer, { revisionId: made.revision.id });
  await answerAll(reviewer, reviewId);
  const [id] = await sentEdits({ revision: made.revision, reviewer, reviewId }, TITLE);
  return { ...made, accept: () => answerEdits(made.lead, accepting(made.revision.id, id!)) };
}

describe("a review goes on with the words that were accepted", () => {
  test("of an editor who took the story up and is no reviewer", async () => {
    const editor = await anEditor();
    const { accept } = await judgedBy(editor);
    const { revisionId } = await accept();
    const review = await findReview(editor, revisionId);
    if (review?.stage !== "judging") throw new Error("the editor's review was dropped");
    expect(review).toMatchObject({ revision: { state: "in_review", quorum: 1 }, asEditor: true });
    expect(review.answers).toHaveLength(5);
    const [reviewId, hash] = [review.mine.id, review.revision.hash!];
    await confirmDifference(editor, { reviewId, hash });
    expect(await giveVerdict(editor, { reviewId, verdict: "approve", hash })).toEqual({ state: "published" });
  });

  test("but not of one who may not judge any more: it waits in the queue", async () => {
    const reviewer = await aReviewer();
    const { accept } = await judgedBy(reviewer);
    await setRoles(null, { personId: reviewer.id, roles: [] });
    const { revisionId } = await accept();
    const [next] = await db.select().from(revisions).where(eq(revisions.id, revisionId));
    expect(next).toMatchObject({ state: "submitted" });
    expect(await findReview(await again(reviewer), revisionId)).toBeNull();
  });
});

test("the time before which it is not public keeps the zone in which it was named", async () => {
  const { lead, story } = await aReadyStory({ country: "GRD" });
  const asked = { embargoUntil: "2027-03-01T21:00:00.000Z", embargoZone: "Pacific/Auckland" };
  const revision = await submitStory(lead, { ...story, licence: true, ...asked });
  const reviewer = await aReviewer();
  const { reviewId } = await takeUp(reviewer, { revisionId: revision.id });
  const [id] = await sentEdits({ revision, reviewer, reviewId }, TITLE);
  const { revisionId } = await answerEdits(lead, accepting(revision.id, id!));
  const named = { embargoUntil: new Date(asked.embargoUntil), embargoZone: asked.embargoZone };
  expect((await findStory(lead, story.id))?.revision).toMatchObject({ id: revisionId, ...named });
  expect(await findReview(reviewer, revisionId)).toMatchObject({ revision: named });
});
