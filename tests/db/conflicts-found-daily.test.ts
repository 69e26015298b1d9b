import { and, eq, gte, sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  declaredConflicts,
  evaluations,
  events,
  formerAddresses,
  people,
  reports,
  reviews,
  settings,
} from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import type { Actor } from "@/lib/people/actor";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { putPhotoAway } from "@/lib/publications/mutations/hide-media";
import { closeReport } from "@/lib/reviews/mutations/answer-report";
import { findConflicts } from "@/lib/reviews/mutations/conflicts-found";
import { savePrivateNote } from "@/lib/reviews/mutations/judge";
import { declareConflict, settleConflict } from "@/lib/reviews/mutations/late-conflict";
import { restorePhoto, restoreVoice } from "@/lib/reviews/mutations/restore-media";
import { assignReviewer } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { findWaiting } from "@/lib/reviews/waiting-queries";
import { hasRow } from "../support/at-work";
import { dyingAtEveryStep } from "../support/crash";
import {
  again,
  anEditor,
  anOrganisation,
  aPerson,
  aPublishedStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  stateOf,
} from "../support/factories";
import { aQuietHouse, toldOf } from "../support/time";

/** A conflict that nobody declared, and that something else brought to light: the daily work finds it. */
aQuietHouse();
const country = "GAB";
afterEach(() =>
  db.execute(sql`update people set active = false where id in (
    select person_id from platform_roles where role = 'editor')`),
);

/** Those who came with this file: others have their own conflicts, and many of them. */
const begun = new Date();
const find = async () => {
  const newcomers = await db.select({ id: people.id }).from(people).where(gte(people.createdAt, begun));
  return findConflicts(newcomers.map(({ id }) => id));
};

const recordOf = async (person: Actor, storyId: string) =>
  (
    await db
      .select()
      .from(declaredConflicts)
      .where(and(eq(declaredConflicts.personId, person.id), eq(declaredConflicts.storyId, storyId)))
  )[0];
const foundEvents = (storyId: string) =>
  db
    .select({ actorId: events.actorId, subjectId: events.subjectId, data: events.data })
    .from(events)
    .where(and(eq(events.storyId, storyId), eq(events.kind, "review.conflict_found")));
const joins = async (person: Actor, organisationId: string) =>
  setMembership(await aPerson({ roles: ["admin"] }), { personId: person.id, organisationId, role: "author" });
const namesEvaluator = (projectId: string, evaluatorEmail: string) =>
  db.update(evaluations).set({ evaluatorEmail }).where(eq(evaluations.projectId, projectId));

describe("of a reviewer at work", () => {
  test("who became a member: their review ends, the story is back, and editors look; once", async () => {
    await find();
    const editor = await anEditor();
    const made = await aStoryInReview({ country });
    const free = await aStoryInReview({ country });
    const { library, reviewer, reviewId, revision, story } = made;
    await joins(reviewer, library.id);
    expect(await findReview(await again(reviewer), revision.id)).toBeNull();
    expect([await stateOf(revision.id), await recordOf(reviewer, story.id)]).toEqual([
      "in_review",
      undefined,
    ]);

    expect(await find()).toBe(1);
    expect(await stateOf(revision.id)).toBe("submitted");
    const [review] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
    expect(review?.releasedAt).not.toBeNull();
    expect(await recordOf(reviewer, story.id)).toMatchObject({ foundLate: true, settledAt: null });
    expect(await foundEvents(story.id)).toEqual([
      { actorId: null, subjectId: reviewer.id, data: { late: true } },
    ]);
    expect(await toldOf(story.id, "conflict_found")).toEqual({ mail: [editor.id], notices: [editor.id] });
    expect(hasRow((await findWaiting(editor))!.conflicts, revision.id)).toBe(true);
    expect(await find()).toBe(0);
    expect(await foundEvents(story.id)).toHaveLength(1);
    expect(await stateOf(free.revision.id)).toBe("in_review");
    expect(await recordOf(free.reviewer, free.story.id)).toBeUndefined();
    expect(await listBreaches()).toEqual([]);
  });

  test("who had not yet confirmed “no conflict”: the place is free, and there is nothing to look at", async () => {
    const editor = await anEditor();
    const { library, revision, story } = await aSubmittedStory({ country });
    const reviewer = await aReviewer();
    await assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id });
    await joins(reviewer, library.id);
    expect(await find()).toBe(1);
    expect(await stateOf(revision.id)).toBe("submitted");
    expect((await recordOf(reviewer, story.id))?.foundLate).toBe(false);
    expect(await toldOf(story.id, "conflict_found")).toEqual({ mail: [], notices: [] });
  });
});

describe("after the decision", () => {
  test.each(["evaluator", "former address", "country", "rule"] as const)("by %s", async (how) => {
    await find();
    const editor = await anEditor();
    if (how === "rule") await db.update(settings).set({ sameCountryRule: false });
    const { project, reviewer, revision, story } = await aPublishedStory({ country });
    const neighbour = (await anOrganisation({ kind: "academic", country })).id;
    if (how === "evaluator") await namesEvaluator(project.id, reviewer.email.toUpperCase());
    if (how === "former address") {
      const email = `was-${crypto.randomUUID()}@test.example`;
      await db.insert(formerAddresses).values({ personId: reviewer.id, email });
      await namesEvaluator(project.id, email);
    }
    if (how === "country" || how === "rule") await joins(reviewer, neighbour);
    if (how === "rule") {
      expect(await find()).toBe(0);
      await db.update(settings).set({ sameCountryRule: true });
    }
    expect(await find()).toBe(1);
    expect(await stateOf(revision.id)).toBe("published");
    const [row] = (await findWaiting(editor))!.conflicts.filter((found) => found.revisionId === revision.id);
    expect(row).toMatchObject({ personId: reviewer.id, verdict: "approve" });
    const settling = { revisionId: revision.id, personId: reviewer.id, word: "Looked at" };
    await settleConflict(editor, settling);
    expect(await find()).toBe(0);
    expect((await recordOf(reviewer, story.id))?.settledAt).not.toBeNull();
    expect(await listBreaches()).toEqual([]);
  });

  test.each(["settled a conflict", "closed a report", "showed a photo", "showed a voice"])(
    "of an editor who %s and has a conflict by now",
    async (part) => {
      await find();
      const [editor, other] = [await anEditor(), await anEditor()];
      const { project, reviewer, revision, shown, story } = await aPublishedStory({ country, media: true });
      if (part === "settled a conflict") {
        await declareConflict(reviewer, { revisionId: revision.id });
        await settleConflict(editor, { revisionId: revision.id, personId: reviewer.id, word: "Looked at" });
      }
      if (part === "closed a report") {
        const words = { kind: "accuracy", item: "story", words: "x", locale: "en" } as const;
        const [report] = await db
          .insert(reports)
          .values({ storyId: story.id, ...words })
          .returning();
        await closeReport(editor, { id: report!.id, version: 1, outcome: "unfounded" });
      }
      if (part === "showed a photo") {
        await db.transaction((tx) => putPhotoAway(tx, other, shown!.photoId, "harm_feared"));
        await restorePhoto(editor, { id: shown!.photoId });
      }
      if (part === "showed a voice") {
        const [voice] = await db.execute<{ id: string }>(
          sql`update voices set hidden_at = now(), hidden_reason = 'harm_feared' where story_id = ${story.id} returning id`,
        );
        await restoreVoice(editor, { id: voice!.id });
      }
      await namesEvaluator(project.id, editor.email);
      expect(await find()).toBe(1);
      expect((await recordOf(editor, story.id))?.foundLate).toBe(true);
      expect((await toldOf(story.id, "conflict_found")).notices).toContain(other.id);
    },
  );
});

test("it dies before every one of its steps and goes on: found whole or not at all, and once", async () => {
  await find();
  const editor = await anEditor();
  const made = [await aStoryInReview({ country: "GHA" }), await aPublishedStory({ country: "GHA" })];
  for (const { library, reviewer } of made) await joins(reviewer, library.id);
  const written = async ({ reviewer, story }: (typeof made)[number]) => [
    (await recordOf(reviewer, story.id)) ? 1 : 0,
    (await foundEvents(story.id)).length,
    (await toldOf(story.id, "conflict_found")).mail.length,
  ];
  const deaths = await dyingAtEveryStep(find, async () => {
    for (const one of made) expect(["0,0,0", "1,1,1"]).toContain((await written(one)).join());
  });
  for (const one of made) expect(await written(one)).toEqual([1, 1, 1]);
  expect(deaths).toBeGreaterThan(15);
  expect((await toldOf(made[0]!.story.id, "conflict_found")).mail).toEqual([editor.id]);
  expect(await stateOf(made[0]!.revision.id)).toBe("submitted");
});

test("a private note leaves a mark on record for each save that changes it, and never a word", async () => {
  const { reviewer, reviewId, story } = await aStoryInReview({ country });
  const save = (version: number, note: string) => savePrivateNote(reviewer, { reviewId, version, note });
  await save(1, "Unheard of");
  await save(2, "Unheard of");
  await save(3, "Otherwise");
  const marks = await db
    .select()
    .from(events)
    .where(and(eq(events.storyId, story.id), eq(events.kind, "review.note_saved")));
  expect(marks).toHaveLength(2);
  expect(marks[0]).toMatchObject({ actorId: reviewer.id, subjectId: reviewId, data: {} });
  expect(await findReview(await again(reviewer), marks[0]!.revisionId!)).not.toBeNull();
});
