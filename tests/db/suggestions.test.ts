import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  evaluations,
  events,
  notices,
  people,
  projects,
  reviewDeclines,
  reviewerProfiles,
  reviews,
} from "@/db/schema";
import { deactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { declineAssignment } from "@/lib/reviews/mutations/decline-assignment";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { reassignReview } from "@/lib/reviews/mutations/reassign-review";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, confirmNoConflict, takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview, type Judging } from "@/lib/reviews/queries";
import { listSuggestions } from "@/lib/reviews/suggestion-queries";
import { today } from "@/lib/today";
import {
  again,
  anEditor,
  anOrganisation,
  answerAll,
  aPerson,
  aPublishedStory,
  aReviewer,
  aSubmittedStory,
  codeOf,
  stateOf,
} from "../support/factories";
import { queriesOf } from "../support/queries";
import { meet } from "../support/rounds";

type Profile = Partial<typeof reviewerProfiles.$inferInsert>;
async function aReviewerWho(says: Profile = {}) {
  const reviewer = await aReviewer();
  await db
    .insert(reviewerProfiles)
    .values({ personId: reviewer.id, languages: ["en"], loadLimit: 3, ...says });
  return reviewer;
}
const submitted = (country = "FSM") => aSubmittedStory({ country });

test("a like name is a hint to who decides on a conflict and to editors, and no more than that", async () => {
  const { author, evaluation, project, revision } = await submitted("GAB");
  const [judge, other] = [await aReviewer(), await aReviewer()];
  const mark = `${crypto.randomUUID().replaceAll("-", "")}`;
  await db
    .update(people)
    .set({ name: `José ${mark}` })
    .where(eq(people.id, judge.id));
  await db
    .update(evaluations)
    .set({ evaluatorName: `JOSE ${mark}` })
    .where(eq(evaluations.id, evaluation.id));
  const partners = [{ name: `${mark}, J.`, role: "" }];
  await db.update(projects).set({ partners }).where(eq(projects.id, project.id));
  await db
    .update(people)
    .set({ name: `José A. ${mark}` })
    .where(eq(people.id, author.id));
  const hinted = [`${mark}, J.`, `JOSE ${mark}`, `José A. ${mark}`];
  const suggested = await listSuggestions(revision);
  const namesFor = (person: { id: string }) => suggested.find(({ id }) => id === person.id)?.likeNames;
  expect([namesFor(judge)?.toSorted(), namesFor(other)]).toEqual([hinted.toSorted(), []]);
  const seen = async (person: { id: string }) =>
    (await findReview(await again(person), revision.id))?.deciding.likeNames;
  expect([(await seen(judge))?.toSorted(), await seen(other)]).toEqual([hinted.toSorted(), []]);
  expect(await codeOf(takeUp(await again(judge), { revisionId: revision.id }))).toBe("done");
});

describe("suggestions", () => {
  test("say in each case why, the best first, and leave out who may not judge", async () => {
    const { lead, library, revision } = await submitted();
    const fits = await aReviewerWho({ regions: ["oceania"], goals: [4, 5], loadLimit: 2 });
    const reads = await aReviewerWho();
    const readsNot = await aReviewerWho({ languages: ["fr"] });
    const away = await aReviewerWho({ awayFrom: "2020-01-01", awayUntil: "2999-12-31" });
    const compatriot = await aPerson({
      roles: ["reviewer"],
      memberOf: [{ id: (await anOrganisation({ country: "FSM" })).id, role: "author" }],
    });
    const member = await aPerson({ roles: ["reviewer"], memberOf: [{ id: library.id, role: "author" }] });
    const [declared, gone] = [await aReviewer(), await aReviewer()];
    await declareConflict(declared, { revisionId: revision.id });
    await deactivatePerson(await aPerson({ roles: ["admin"] }), { personId: gone.id });
    const all = await listSuggestions(revision);
    const at = (person: { id: string }) => all.findIndex(({ id }) => id === person.id);
    for (const unfit of [compatriot, member, declared, gone, lead]) expect(at(unfit)).toBe(-1);
    expect(all[at(fits)]?.reasons).toEqual({
      ...{ readsLanguage: true, knowsRegion: true, goals: [4], judgedBefore: false },
      ...{ load: 0, loadLimit: 2, recent: 0, awayUntil: null, declined: false },
    });
    expect(all[at(away)]?.reasons.awayUntil).toBe("2999-12-31");
    expect([at(fits), at(reads), at(readsNot), at(away)]).toEqual(
      [at(fits), at(reads), at(readsNot), at(away)].sort((a, b) => a - b),
    );
  });

  test("share fairly: who was asked least comes first; given back does not count", async () => {
    const editor = await anEditor();
    const [busy, idle] = [await aReviewerWho({ loadLimit: 9 }), await aReviewerWho({ loadLimit: 9 })];
    for (const country of ["FSM", "PCN"]) {
      const { revision } = await submitted(country);
      await takeUp(busy, { revisionId: revision.id });
    }
    const handed = await submitted();
    const { reviewId } = await assignReviewer(editor, {
      revisionId: handed.revision.id,
      reviewerId: idle.id,
    });
    await declineAssignment(idle, { reviewId, reason: "Too soon" });
    const all = await listSuggestions((await submitted()).revision);
    const of = (person: { id: string }) => all.find(({ id }) => id === person.id)!;
    expect(of(busy).reasons).toMatchObject({ recent: 2, load: 2 });
    expect(of(idle).reasons).toMatchObject({ recent: 0, load: 0 });
    expect(all.indexOf(of(idle))).toBeLessThan(all.indexOf(of(busy)));
  });

  test("know who judged an earlier round", async () => {
    const { reviewer, revision } = await aPublishedStory({ country: "FSM" });
    const next = { id: crypto.randomUUID(), storyId: revision.storyId, language: "en" };
    const found = (await listSuggestions(next)).find(({ id }) => id === reviewer.id);
    expect(found?.reasons).toMatchObject({ judgedBefore: true, recent: 1, load: 0 });
  });

  test("ask the database as often for many reviewers as for few", async () => {
    const { revision } = await submitted();
    const few = await queriesOf(db, () => listSuggestions(revision));
    for (let count = 0; count < 3; count += 1) await aReviewerWho();
    const many = await queriesOf(db, () => listSuggestions(revision));
    expect(many.value.length).toBe(few.value.length + 3);
    expect(many.asked).toBe(few.asked);
  });

  test("are for editors alone", async () => {
    const { revision } = await submitted();
    const reviewer = await aReviewerWho();
    await takeUp(reviewer, { revisionId: revision.id });
    expect((await findReview(reviewer, revision.id)) as Judging).toMatchObject({
      suggestions: [],
      declines: [],
    });
  });
});

describe("assigning", () => {
  test("refuses who is away or has enough; they may still take up themselves", async () => {
    const editor = await anEditor();
    const { revision } = await submitted();
    const away = await aReviewerWho({ awayFrom: today(), awayUntil: today() });
    const full = await aReviewerWho({ loadLimit: 1 });
    const first = await submitted();
    await assignReviewer(editor, { revisionId: first.revision.id, reviewerId: full.id });
    const assign = ({ id }: { id: string }) =>
      codeOf(assignReviewer(editor, { revisionId: revision.id, reviewerId: id }));
    expect(await assign(away)).toBe("reviewer_away");
    expect(await assign(full)).toBe("reviewer_full");
    expect(await stateOf(revision.id)).toBe("submitted");
    expect(await codeOf(takeUp(full, { revisionId: revision.id }))).toBe("done");
    const back = await aReviewerWho({ awayFrom: "2020-01-01", awayUntil: "2020-02-01" });
    const other = await submitted();
    expect(await codeOf(assignReviewer(editor, { revisionId: other.revision.id, reviewerId: back.id }))).toBe(
      "done",
    );
  });

  test("two editors at once do not go over what a reviewer wants, a hundred times", {
    timeout: 300_000,
  }, async () => {
    const [editor, other] = [await anEditor(), await anEditor()];
    const stories = [await submitted(), await submitted("PCN")];
    const [one, two] = stories.map(({ revision }) => revision.id) as [string, string];
    const reviewer = await aReviewerWho({ loadLimit: 1 });
    const theirs = and(eq(reviews.reviewerId, reviewer.id), isNull(reviews.releasedAt));
    for (let time = 0; time < 100; time += 1) {
      const codes = await meet(
        time,
        () => assignReviewer(editor, { revisionId: one, reviewerId: reviewer.id }),
        () => assignReviewer(other, { revisionId: two, reviewerId: reviewer.id }),
      );
      expect(codes.sort()).toEqual(["done", "reviewer_full"]);
      const [open, ...more] = await db.select().from(reviews).where(theirs);
      expect(more).toEqual([]);
      await releaseReview(editor, { reviewId: open!.id });
    }
  });

  test("giving a review to somebody who is away leaves it where it is", async () => {
    const editor = await anEditor();
    const { revision } = await submitted();
    const away = await aReviewerWho({ awayFrom: today(), awayUntil: today() });
    const { reviewId } = await takeUp(await aReviewer(), { revisionId: revision.id });
    const to = { reviewId, revisionId: revision.id, reviewerId: away.id };
    expect(await codeOf(reassignReview(editor, to))).toBe("reviewer_away");
    expect(await stateOf(revision.id)).toBe("in_review");
    const [kept] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
    expect(kept?.releasedAt).toBeNull();
  });
});

describe("saying no to an assignment", () => {
  test("puts the story back, tells editors why, and is on record without the words", async () => {
    const [editor, reviewer] = [await anEditor(), await aReviewerWho()];
    const { revision } = await submitted();
    const { reviewId } = await assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id });
    const stranger = await aReviewer();
    expect(await codeOf(declineAssignment(stranger, { reviewId, reason: "x" }))).toBe("not_found");
    expect(await codeOf(declineAssignment(editor, { reviewId, reason: "x" }))).toBe("not_found");
    const both = await Promise.all(
      ["I know them", "I know them"].map((reason) =>
        codeOf(declineAssignment(reviewer, { reviewId, reason })),
      ),
    );
    expect(both.sort()).toEqual(["done", "not_found"]);
    expect(await stateOf(revision.id)).toBe("submitted");
    const seen = (await findReview(editor, revision.id)) as Judging;
    expect(seen.declines).toEqual([{ id: reviewId, name: reviewer.name, reason: "I know them" }]);
    expect(seen.suggestions.find(({ id }) => id === reviewer.id)?.reasons.declined).toBe(true);
    const [notice] = await db
      .select({ data: notices.data })
      .from(notices)
      .where(and(eq(notices.personId, editor.id), eq(notices.kind, "assignment_declined")));
    expect(notice?.data).toMatchObject({ word: "I know them" });
    const [event] = await db
      .select()
      .from(events)
      .where(and(eq(events.revisionId, revision.id), eq(events.kind, "review.assignment_declined")));
    expect(event).toMatchObject({ actorId: reviewer.id, subjectId: reviewId, data: {} });
    await expect(db.delete(reviewDeclines).where(eq(reviewDeclines.reviewId, reviewId))).rejects.toThrow();
    expect(await codeOf(assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id }))).toBe(
      "done",
    );
  });

  test("is not for what one took up oneself, nor for what one has judged", async () => {
    const { revision } = await submitted();
    const own = await aReviewer();
    const { reviewId } = await takeUp(own, { revisionId: revision.id });
    expect(await codeOf(declineAssignment(own, { reviewId, reason: "x" }))).toBe("forbidden");
    const [editor, judge, next] = [await anEditor(), await aReviewer(), await submitted()];
    const given = await assignReviewer(editor, { revisionId: next.revision.id, reviewerId: judge.id });
    await confirmNoConflict(judge, given);
    await answerAll(judge, given.reviewId);
    await giveVerdict(judge, { ...given, verdict: "approve", hash: next.revision.hash! });
    expect(await codeOf(declineAssignment(judge, { ...given, reason: "x" }))).toBe("verdict_given");
  });
});

test("an editor without a conflict reviews like a reviewer, and keeps the editor's desk meanwhile", async () => {
  const editor = await anEditor();
  const { revision } = await submitted();
  const { reviewId } = await takeUp(editor, { revisionId: revision.id });
  const seen = (await findReview(editor, revision.id)) as Judging;
  expect(seen).toMatchObject({ stage: "judging", asEditor: true });
  await answerAll(editor, reviewId);
  expect(await giveVerdict(editor, { reviewId, verdict: "approve", hash: revision.hash! })).toEqual({
    state: "published",
  });
  const other = await submitted();
  const { reviewId: open } = await takeUp(editor, { revisionId: other.revision.id });
  await setRoles(null, { personId: editor.id, roles: [] });
  const [left] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, open), isNull(reviews.releasedAt)));
  expect(left).toBeDefined();
  expect(await findReview(await again(editor), other.revision.id)).toBeNull();
});
