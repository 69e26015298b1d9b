import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { evaluations, organisations, projects, publications, reviews, settings, stories } from "@/db/schema";
import { conflictInListSql, conflictSql } from "@/lib/people/conflict-sql";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { listRemarks } from "@/lib/reviews/comment-queries";
import { hasConflict, loadConflictFacts } from "@/lib/reviews/conflict";
import { addComment, closeComment, replyToComment } from "@/lib/reviews/mutations/comment";
import { declineStory, giveWaiver, republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { decideSplit, giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { answerCriterion, savePrivateNote } from "@/lib/reviews/mutations/judge";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { releaseOverdue } from "@/lib/reviews/mutations/release-overdue";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, confirmNoConflict, takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { listQueue } from "@/lib/reviews/queue-queries";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { findStory } from "@/lib/stories/queries";
import {
  anEditor,
  answerAll,
  aPerson,
  aPublishedStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
  stateOf,
} from "../support/factories";

const quorum = (value: number) => db.update(settings).set({ quorum: value });
const REASON = { reason: "error_found" as const, privateReason: "because", hideTitle: false };

describe("before “no conflict”", () => {
  test("a reviewer sees only what decides it", async () => {
    const { revision } = await aSubmittedStory({ word: "secretword" });
    const seen = await findReview(await aReviewer(), revision.id);
    expect(seen?.stage).toBe("deciding");
    expect(JSON.stringify(seen)).not.toContain("secretword");
    expect(JSON.stringify(await listQueue(await aReviewer()))).not.toContain("secretword");
  });

  test("an assigned reviewer confirms first", async () => {
    const { revision } = await aSubmittedStory();
    const [reviewer, editor] = [await aReviewer(), await anEditor()];
    const { reviewId } = await assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id });
    expect((await findReview(reviewer, revision.id))?.stage).toBe("deciding");
    expect(await codeOf(answerCriterion(reviewer, { reviewId, criterion: "care", answer: "yes" }))).toBe(
      "not_found",
    );
    await confirmNoConflict(reviewer, { reviewId });
    expect((await findReview(reviewer, revision.id))?.stage).toBe("judging");
  });

  test("a declared conflict ends access at once and puts the story back", async () => {
    const { revision, reviewer } = await aStoryInReview();
    await declareConflict(reviewer, { revisionId: revision.id });
    expect(await findReview(reviewer, revision.id)).toBeNull();
    expect((await listQueue(reviewer)).some(({ revisionId }) => revisionId === revision.id)).toBe(false);
    expect(await stateOf(revision.id)).toBe("submitted");
  });
});

describe("conflict of interest: the predicate and its SQL agree, and refused looks absent", () => {
  const KINDS = [
    "none",
    "member",
    "sponsor",
    "country",
    "waived country",
    "rule off",
    "evaluator",
    "partner",
    "writer",
    "declared",
  ] as const;
  test.each(KINDS)("%s", async (kind) => {
    const made = await aSubmittedStory({ country: "NAM" });
    const mail = `${kind.replace(" ", "-")}-${Date.now()}@test.example`;
    const abroad = await aPerson({ roles: ["reviewer"], email: mail });
    const memberOf = (id: string) => aPerson({ roles: ["reviewer"], memberOf: [{ id, role: "author" }] });
    const [compatriot] = await db
      .insert(organisations)
      .values({
        slug: `n-${Date.now()}-${kind.replace(" ", "-")}`,
        name: "N",
        kind: "academic",
        country: "NAM",
      })
      .returning();
    const editor = await anEditor();
    if (kind === "evaluator")
      await db
        .update(evaluations)
        .set({ evaluatorEmail: mail.toUpperCase() })
        .where(eq(evaluations.projectId, made.project.id));
    if (kind === "partner")
      await db
        .update(projects)
        .set({ partners: [{ name: "P", role: "", email: mail }] })
        .where(eq(projects.id, made.project.id));
    if (kind === "waived country")
      await giveWaiver(editor, { revisionId: made.revision.id, reason: "Nobody else reads it" });
    if (kind === "rule off") await db.update(settings).set({ sameCountryRule: false });
    if (kind === "declared") await declareConflict(abroad, { revisionId: made.revision.id });
    const actor =
      kind === "member"
        ? await memberOf(made.library.id)
        : kind === "sponsor"
          ? await memberOf(made.sponsor.id)
          : kind.includes("country") || kind === "rule off"
            ? await memberOf(compatriot!.id)
            : kind === "writer"
              ? { ...made.author, roles: ["reviewer" as const], memberships: [] }
              : abroad;
    const conflict = !["none", "waived country", "rule off"].includes(kind);
    const facts = await loadConflictFacts(db, made.story.id);
    expect(hasConflict(actor, facts)).toBe(conflict);
    const [row] = await db
      .select({
        conflict: sql<boolean>`${conflictSql(actor)}`,
        inList: sql<boolean>`${conflictInListSql(actor)}`,
      })
      .from(stories)
      .innerJoin(organisations, eq(organisations.id, stories.organisationId))
      .where(eq(stories.id, made.story.id));
    expect(row).toEqual({ conflict, inList: conflict });
    expect((await listQueue(actor)).some(({ revisionId }) => revisionId === made.revision.id)).toBe(
      !conflict,
    );
    expect((await findReview(actor, made.revision.id)) === null).toBe(conflict);
    expect(await codeOf(takeUp(actor, { revisionId: made.revision.id }))).toBe(
      conflict ? "not_found" : "done",
    );
    await db.update(settings).set({ sameCountryRule: true });
  });
});

describe("judging", () => {
  test("strangers to the review find nothing", async () => {
    const { revision, reviewId, lead } = await aStoryInReview();
    for (const actor of [await aReviewer(), lead, await aPerson({ roles: ["admin"] }), await aPerson()]) {
      expect(await codeOf(answerCriterion(actor, { reviewId, criterion: "care", answer: "yes" }))).toBe(
        "not_found",
      );
      expect(await codeOf(giveVerdict(actor, { reviewId, verdict: "approve", hash: revision.hash! }))).toBe(
        "not_found",
      );
      expect(await codeOf(savePrivateNote(actor, { reviewId, version: 1, note: "x" }))).toBe("not_found");
    }
  });

  test("approving names the hash that was shown", async () => {
    const { revision, reviewer, reviewId } = await aStoryInReview();
    await answerAll(reviewer, reviewId);
    expect(await codeOf(giveVerdict(reviewer, { reviewId, verdict: "approve", hash: "0".repeat(64) }))).toBe(
      "hash_differs",
    );
    expect(await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! })).toEqual({
      state: "published",
    });
  });

  test("a must-fix returns the story, opens the next draft and stands beside its section", async () => {
    const { author, revision, reviewer, reviewId, story } = await aStoryInReview();
    const comment = await addComment(reviewer, {
      revisionId: revision.id,
      section: "need",
      body: "Where was it counted?",
      mustFix: true,
      criterion: "evidence",
    });
    expect(await listRemarks(author, story.id)).toEqual([]);
    await answerCriterion(reviewer, { reviewId, criterion: "evidence", answer: "not_yet" });
    expect(await giveVerdict(reviewer, { reviewId, verdict: "return", hash: revision.hash! })).toEqual({
      state: "returned",
    });
    expect((await findStory(author, story.id))?.revision).toMatchObject({ number: 2, state: "draft" });
    const [remark] = await listRemarks(author, story.id);
    expect(remark).toMatchObject({ id: comment.id, section: "need", mustFix: true, author: null });
    await replyToComment(author, { commentId: comment.id, body: "In the register of 2022." });
    expect(await listRemarks(author, story.id)).toHaveLength(2);
    expect(await codeOf(replyToComment(await aPerson(), { commentId: comment.id, body: "x" }))).toBe(
      "not_found",
    );
  });

  test("an open must-fix holds approval up until it is closed with a word", async () => {
    const { revision, reviewer, reviewId } = await aStoryInReview();
    await answerAll(reviewer, reviewId);
    const { id } = await addComment(reviewer, {
      revisionId: revision.id,
      section: "title",
      body: "x",
      mustFix: true,
      criterion: null,
    });
    expect(await codeOf(giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! }))).toBe(
      "verdict_incomplete",
    );
    await closeComment(reviewer, { commentId: id, word: "Settled" });
    expect(await codeOf(giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! }))).toBe(
      "done",
    );
  });

  test("a private note is for its reviewer and the editors", async () => {
    const { revision, reviewer, reviewId, lead } = await aStoryInReview();
    await savePrivateNote(reviewer, { reviewId, version: 1, note: "only for editors" });
    expect(await codeOf(savePrivateNote(reviewer, { reviewId, version: 1, note: "again" }))).toBe("conflict");
    expect(JSON.stringify(await findReview(await anEditor(), revision.id))).toContain("only for editors");
    expect(await findReview(lead, revision.id)).toBeNull();
  });
});

describe("quorum of two", () => {
  test("others' comments and verdicts are seen after one's own; agreement publishes", async () => {
    await quorum(2);
    const { revision } = await aSubmittedStory();
    const both = [await aReviewer(), await aReviewer()];
    const [one, two] = both as [(typeof both)[0], (typeof both)[0]];
    const first = await takeUp(one, { revisionId: revision.id });
    const second = await takeUp(two, { revisionId: revision.id });
    await quorum(1);
    expect(await codeOf(takeUp(await aReviewer(), { revisionId: revision.id }))).toBe("quorum_full");
    await addComment(one, {
      revisionId: revision.id,
      section: "need",
      body: "a word of the first",
      mustFix: false,
      criterion: null,
    });
    expect(JSON.stringify(await findReview(two, revision.id))).not.toContain("a word of the first");
    await answerAll(one, first.reviewId);
    await answerAll(two, second.reviewId);
    expect(
      await giveVerdict(one, { reviewId: first.reviewId, verdict: "approve", hash: revision.hash! }),
    ).toEqual({ state: "in_review" });
    expect(
      await giveVerdict(two, { reviewId: second.reviewId, verdict: "approve", hash: revision.hash! }),
    ).toEqual({ state: "published" });
    expect(JSON.stringify(await findReview(two, revision.id))).toContain("a word of the first");
  });

  test("a split waits for an editor, who decides with a reason", async () => {
    await quorum(2);
    const { revision } = await aSubmittedStory();
    const [one, two, editor] = [await aReviewer(), await aReviewer(), await anEditor()];
    const first = await takeUp(one, { revisionId: revision.id });
    const second = await takeUp(two, { revisionId: revision.id });
    await quorum(1);
    await answerAll(one, first.reviewId);
    await giveVerdict(one, { reviewId: first.reviewId, verdict: "approve", hash: revision.hash! });
    expect(
      await codeOf(decideSplit(editor, { revisionId: revision.id, verdict: "return", reason: "x" })),
    ).toBe("no_split");
    await addComment(two, {
      revisionId: revision.id,
      section: "need",
      body: "x",
      mustFix: true,
      criterion: null,
    });
    await giveVerdict(two, { reviewId: second.reviewId, verdict: "return", hash: revision.hash! });
    expect(await stateOf(revision.id)).toBe("in_review");
    expect(await codeOf(decideSplit(one, { revisionId: revision.id, verdict: "return", reason: "x" }))).toBe(
      "not_found",
    );
    expect(
      await decideSplit(editor, {
        revisionId: revision.id,
        verdict: "return",
        reason: "The must-fix is right",
      }),
    ).toEqual({ state: "returned" });
  });
});

describe("races", () => {
  test("two who take up the last place: one gets it", async () => {
    const { revision } = await aSubmittedStory();
    const codes = await Promise.all(
      [await aReviewer(), await aReviewer()].map((actor) =>
        codeOf(takeUp(actor, { revisionId: revision.id })),
      ),
    );
    expect(codes.sort()).toEqual(["done", "quorum_full"]);
  });

  test("two verdicts of one reviewer: one counts", async () => {
    const { revision, reviewer, reviewId } = await aStoryInReview();
    await answerAll(reviewer, reviewId);
    const give = () => codeOf(giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! }));
    const codes = await Promise.all([give(), give()]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
  });

  test("approve against recall: one wins, and the other is told", async () => {
    const { lead, revision, reviewer, reviewId, story } = await aStoryInReview();
    await answerAll(reviewer, reviewId);
    const codes = await Promise.all([
      codeOf(giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! })),
      codeOf(recallStory(lead, { id: story.id })),
    ]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(["published", "recalled"]).toContain(await stateOf(revision.id));
  });

  test("unpublish against withdraw, and republish against withdraw: the story ends in one state with one tombstone", async () => {
    const { lead, revision, story } = await aPublishedStory();
    const editor = await anEditor();
    const codes = await Promise.all([
      codeOf(unpublishStory(editor, { id: story.id, ...REASON })),
      codeOf(withdrawStory(lead, { id: story.id, ...REASON })),
    ]);
    expect(codes.filter((code) => code === "done").length).toBeGreaterThanOrEqual(1);
    await Promise.all([
      codeOf(republishStory(editor, { id: story.id })),
      codeOf(withdrawStory(lead, { id: story.id, ...REASON })),
    ]);
    const state = await stateOf(revision.id);
    const shown = await db.select().from(publications).where(eq(publications.storyId, story.id));
    expect(shown.length).toBe(state === "published" ? 1 : 0);
  });
});

test("release puts the last review back into the queue, also by itself past its day", async () => {
  const [one, two] = [await aStoryInReview(), await aStoryInReview()];
  await releaseReview(one.reviewer, { reviewId: one.reviewId });
  expect(await stateOf(one.revision.id)).toBe("submitted");
  expect(await codeOf(releaseReview(await aReviewer(), { reviewId: two.reviewId }))).toBe("not_found");
  await db.update(reviews).set({ dueOn: "2020-01-01" }).where(eq(reviews.id, two.reviewId));
  await releaseOverdue();
  expect(await stateOf(two.revision.id)).toBe("submitted");
});

test("an editor declines with a reason and opens no draft; nobody else can", async () => {
  const { author, lead, reviewer, revision, story } = await aStoryInReview();
  for (const actor of [author, lead, reviewer, await aPerson({ roles: ["admin"] })]) {
    expect(await codeOf(declineStory(actor, { revisionId: revision.id, reason: "x" }))).toBe("not_found");
  }
  await declineStory(await anEditor(), { revisionId: revision.id, reason: "No change for anybody" });
  expect((await findStory(author, story.id))?.revision).toMatchObject({ number: 1, state: "declined" });
});
