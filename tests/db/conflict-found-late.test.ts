import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { memberships, publications, settings } from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import type { Actor } from "@/lib/people/actor";
import { addComment } from "@/lib/reviews/mutations/comment";
import { decideSplit, giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { listQueue } from "@/lib/reviews/queue-queries";
import {
  again,
  anEditor,
  answerAll,
  aReviewer,
  aSubmittedStory,
  codeOf,
  stateOf,
} from "../support/factories";

/** A verdict whose reviewer turns out to have a conflict before the decision does not count towards it. */

const quorum = (value: number) => db.update(settings).set({ quorum: value });
beforeEach(() => quorum(1));

async function aStoryWithOneOfTwoVerdicts() {
  await quorum(2);
  const made = await aSubmittedStory();
  const { revision } = made;
  const early = await aReviewer();
  const { reviewId } = await takeUp(early, { revisionId: revision.id });
  await quorum(1);
  await answerAll(early, reviewId);
  await giveVerdict(early, { reviewId, verdict: "approve", hash: revision.hash! });
  const approve = async (reviewer: Actor) => {
    const taken = await takeUp(reviewer, { revisionId: revision.id });
    await answerAll(reviewer, taken.reviewId);
    return giveVerdict(reviewer, { reviewId: taken.reviewId, verdict: "approve", hash: revision.hash! });
  };
  return { ...made, early, approve };
}

const joins = (reviewer: Actor, organisationId: string) =>
  db.insert(memberships).values({ personId: reviewer.id, organisationId, role: "author" });

describe("before the decision", () => {
  test("declared: the verdict no longer counts, its place is free, and others decide", async () => {
    const { approve, early, revision, story } = await aStoryWithOneOfTwoVerdicts();
    await declareConflict(early, { revisionId: revision.id });
    expect(await stateOf(revision.id)).toBe("submitted");
    await quorum(2);
    expect(await approve(await aReviewer())).toEqual({ state: "in_review" });
    const last = await aReviewer();
    const [row] = (await listQueue(last)).filter(({ revisionId }) => revisionId === revision.id);
    expect(row).toMatchObject({ reviewers: 1, verdicts: 1 });
    expect(await approve(last)).toEqual({ state: "published" });
    const [out] = await db.select().from(publications).where(eq(publications.storyId, story.id));
    expect(out?.content.review.reviewers).toBe(2);
    expect(await listBreaches()).toEqual([]);
  });

  test("known from a membership: the verdict no longer counts when the next is given", async () => {
    const { approve, early, library, revision } = await aStoryWithOneOfTwoVerdicts();
    await joins(early, library.id);
    expect(await approve(await aReviewer())).toEqual({ state: "in_review" });
    expect(await approve(await aReviewer())).toEqual({ state: "published" });
    expect(await listBreaches()).toEqual([]);
    expect(await codeOf(declareConflict(await again(early), { revisionId: revision.id }))).toBe("not_found");
  });

  test("in a split: there is none to decide any more", async () => {
    const { early, library, revision } = await aStoryWithOneOfTwoVerdicts();
    const other = await aReviewer();
    const { reviewId } = await takeUp(other, { revisionId: revision.id });
    const remark = { section: "need" as const, body: "x", mustFix: true, criterion: null };
    await addComment(other, { revisionId: revision.id, ...remark });
    await giveVerdict(other, { reviewId, verdict: "return", hash: revision.hash! });
    await joins(early, library.id);
    const decision = { revisionId: revision.id, verdict: "approve" as const, reason: "x" };
    expect(await codeOf(decideSplit(await anEditor(), decision))).toBe("no_split");
    expect(await codeOf(takeUp(await aReviewer(), { revisionId: revision.id }))).toBe("done");
  });
});

test("after the decision a conflict rewrites nothing", async () => {
  const { approve, early, revision } = await aStoryWithOneOfTwoVerdicts();
  expect(await approve(await aReviewer())).toEqual({ state: "published" });
  await declareConflict(early, { revisionId: revision.id });
  expect(await stateOf(revision.id)).toBe("published");
  expect(await listBreaches()).toEqual([]);
});

test("who has judged and gone cannot judge the same revision again", async () => {
  const { early, library, revision } = await aStoryWithOneOfTwoVerdicts();
  await joins(early, library.id);
  await takeUp(await aReviewer(), { revisionId: revision.id });
  await db.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.personId, early.id));
  expect(await codeOf(takeUp(early, { revisionId: revision.id }))).toBe("verdict_given");
});
