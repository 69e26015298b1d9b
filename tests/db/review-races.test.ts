import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { reviews, verdicts } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { declineAssignment } from "@/lib/reviews/mutations/decline-assignment";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, takeUp } from "@/lib/reviews/mutations/take-up";
import { anEditor, aReadyStory, aReviewer, aSubmittedStory, stateOf } from "../support/factories";
import { atWork, meet, nextRound, restEditors } from "../support/rounds";

/** Reviewers' moves that meet each other, editors' or the library's, again and again: exactly one outcome, each time. */

const TIMES = 100;
const SLOW = { timeout: 300_000 };

let editor: Actor;
let reviewer: Actor;
let wake: () => Promise<void>;
beforeAll(async () => {
  wake = await restEditors();
  [editor, reviewer] = [await anEditor(), await aReviewer()];
});
afterAll(() => wake());

const current = (revisionId: string) =>
  db
    .select()
    .from(reviews)
    .where(and(eq(reviews.revisionId, revisionId), isNull(reviews.releasedAt)));

test(`an editor's release against the verdict, ${TIMES} times`, SLOW, async () => {
  const made = await aReadyStory({ country: "NIU" });
  let revision = await nextRound(made);
  for (let time = 0; time < TIMES; time += 1) {
    const { reviewId, approve } = await atWork(reviewer, revision);
    const [verdict, release] = await meet(time, approve, () => releaseReview(editor, { reviewId }));
    const given = await db.select().from(verdicts).where(eq(verdicts.reviewId, reviewId));
    if (verdict === "done") {
      expect([release, given.length]).toEqual(["verdict_given", 1]);
      expect(await stateOf(revision.id)).toBe("published");
      revision = await nextRound(made);
    } else {
      expect([verdict, release, given.length]).toEqual(["not_found", "done", 0]);
      expect(await stateOf(revision.id)).toBe("submitted");
      expect(await current(revision.id)).toEqual([]);
    }
  }
});

test(`one declines what they were assigned while another takes it up, ${TIMES} times`, SLOW, async () => {
  const { revision } = await aSubmittedStory({ country: "NIU" });
  const other = await aReviewer();
  const ref = { revisionId: revision.id };
  for (let time = 0; time < TIMES; time += 1) {
    const { reviewId } = await assignReviewer(editor, { ...ref, reviewerId: reviewer.id });
    const decline = () => declineAssignment(reviewer, { reviewId, reason: "No time" });
    const [declined, taken] = await meet(time, decline, () => takeUp(other, ref));
    expect(declined).toBe("done");
    const now = await current(revision.id);
    if (taken === "done") {
      expect(now.map(({ reviewerId }) => reviewerId)).toEqual([other.id]);
      expect(await stateOf(revision.id)).toBe("in_review");
      await releaseReview(other, { reviewId: now[0]!.id });
    } else expect([taken, now.length, await stateOf(revision.id)]).toEqual(["quorum_full", 0, "submitted"]);
  }
});

test(`the last place is taken up by two at once, ${TIMES} times`, SLOW, async () => {
  const { revision } = await aSubmittedStory({ country: "NIU" });
  const [other, ref] = [await aReviewer(), { revisionId: revision.id }];
  for (let time = 0; time < TIMES; time += 1) {
    const codes = await meet(
      time,
      () => takeUp(reviewer, ref),
      () => takeUp(other, ref),
    );
    expect(codes.sort()).toEqual(["done", "quorum_full"]);
    const [taken, ...more] = await current(revision.id);
    expect(more).toEqual([]);
    await releaseReview(editor, { reviewId: taken!.id });
  }
});
