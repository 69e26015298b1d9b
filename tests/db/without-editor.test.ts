import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { affiliations, events, mails, namedEditors, notices, reports, reviews } from "@/db/schema";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { deactivatePerson, reactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { nameEditor, takeBackEditor } from "@/lib/reviews/mutations/name-editor";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { countWaiting, findWaiting } from "@/lib/reviews/waiting-queries";
import {
  again,
  anEditor,
  aPerson,
  aPublishedStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
} from "../support/factories";
import { tieEditors } from "../support/named";
import { meet, nextRound, restEditors } from "../support/rounds";

/** Every editor has a conflict with a story: an admin names one for it, and for it alone. */

let wake: () => Promise<void>;
let admin: Actor;
beforeAll(async () => {
  wake = await restEditors();
  admin = await aPerson({ roles: ["admin"] });
});
afterAll(() => wake());

const tied = async (person: { id: string }, organisationId: string) => {
  await db.insert(affiliations).values({ personId: person.id, organisationId });
  return again(person);
};
const naming = (actor: Actor, revisionId: string, personId: string) =>
  codeOf(nameEditor(actor, { revisionId, personId }));
const waitsFor = async (revisionId: string) =>
  (await findWaiting(admin))!.stories.filter((one) => one.revisionId === revisionId);
const stageOf = async (person: { id: string }, revisionId: string) =>
  (await findReview(await again(person), revisionId))?.stage;
const current = async (storyId: string) => {
  const [row] = await db
    .select()
    .from(namedEditors)
    .where(and(eq(namedEditors.storyId, storyId), isNull(namedEditors.endedAt)));
  return row;
};

test("an admin sees whose story it is and no word of it, and names a reviewer without a conflict for it alone", async () => {
  const made = await aSubmittedStory({ country: "BLZ", word: "unedited" });
  const other = await aSubmittedStory({ country: "BLZ" });
  const free = await anEditor();
  const { revision, library, story } = made;
  const reviewer = await aReviewer();

  expect(await waitsFor(revision.id)).toEqual([]);
  expect(await naming(admin, revision.id, reviewer.id)).toBe("editor_free");
  const before = await countWaiting(admin);
  const editor = await tied(free, library.id);
  await tieEditors(other.story.id);
  expect(await waitsFor(revision.id)).toMatchObject([{ organisation: library.name, country: "BLZ" }]);
  expect(await countWaiting(admin)).toBeGreaterThan(before);
  expect(JSON.stringify(await findWaiting(admin))).not.toContain("unedited");
  expect((await findWaiting(editor))?.stories).toEqual([]);
  expect(await findReview(admin, revision.id)).toBeNull();

  for (const actor of [editor, reviewer, made.lead, await aPerson()])
    expect(await naming(actor, revision.id, reviewer.id)).toBe("not_found");
  const bound = await tied(await aReviewer(), library.id);
  const both = await aPerson({ roles: ["admin", "reviewer"] });
  for (const { id } of [bound, made.lead, admin])
    expect(await naming(admin, revision.id, id)).toBe("reviewer_unfit");
  expect(await naming(both, revision.id, both.id)).toBe("reviewer_unfit");

  const raced = await Promise.all([
    naming(admin, revision.id, reviewer.id),
    naming(admin, revision.id, (await aReviewer()).id),
  ]);
  expect(raced.sort()).toEqual(["done", "editor_free"]);
  expect(await waitsFor(revision.id)).toEqual([]);
  expect(await waitsFor(other.revision.id)).toHaveLength(1);
  const { personId: id } = (await current(story.id))!;
  const named = await again({ id });
  expect(named.roles).toEqual(["reviewer"]);
  expect(await stageOf(named, revision.id)).toBe("editing");
  expect(await stageOf(named, other.revision.id)).toBe("deciding");
  const waiting = (await findWaiting(admin))!;
  expect(waiting.named).toContainEqual(expect.objectContaining({ person: named.name, country: "BLZ" }));
  expect(JSON.stringify(waiting)).not.toContain("unedited");
  expect((await findWaiting(named))?.named).toEqual([]);

  const judge = await aReviewer();
  const give = (revisionId: string) => codeOf(assignReviewer(named, { revisionId, reviewerId: judge.id }));
  expect([await give(other.revision.id), await give(revision.id)]).toEqual(["not_found", "done"]);
});

test("the record says who named whom for which story and who took it back, and the person is told of both", async () => {
  const { revision, story, library } = await aSubmittedStory({ country: "BLZ" });
  await tieEditors(story.id);
  const reviewer = await aReviewer();
  const eventsOf = async () =>
    (
      await db
        .select()
        .from(events)
        .where(and(eq(events.storyId, story.id), eq(events.subjectId, reviewer.id)))
        .orderBy(events.id)
    ).map(({ kind, actorId, data }) => ({ kind, actorId, data }));
  const heard = async () => {
    const rows = await db
      .select()
      .from(mails)
      .where(and(eq(mails.personId, reviewer.id), eq(mails.kind, "editor_named")))
      .orderBy(mails.createdAt);
    return Promise.all(
      rows.map(async (mail) => [mail.data.moment, await db.transaction((tx) => RIGHTS.mayKnow(tx, mail))]),
    );
  };
  expect(await naming(admin, revision.id, reviewer.id)).toBe("done");
  const by = { actorId: admin.id, data: {} };
  expect(await eventsOf()).toEqual([{ kind: "story.editor_named", ...by }]);
  expect(await heard()).toEqual([["named", true]]);
  const [notice] = await db.select().from(notices).where(eq(notices.personId, reviewer.id));
  expect(notice).toMatchObject({ kind: "editor_named", data: { organisation: library.name } });
  expect(JSON.stringify(notice)).not.toContain(revision.title);

  const { id } = (await current(story.id))!;
  for (const actor of [await again(reviewer), await anEditor(), await aPerson()])
    expect(await codeOf(takeBackEditor(actor, { id }))).toBe("not_found");
  const twice = await Promise.all([1, 2].map(() => codeOf(takeBackEditor(admin, { id }))));
  expect(twice.sort()).toEqual(["done", "not_found"]);
  expect((await eventsOf()).at(-1)).toEqual({ kind: "story.editor_taken_back", ...by });
  expect(await heard()).toEqual([
    ["named", false],
    ["ended", true],
  ]);
  expect(await stageOf(reviewer, revision.id)).toBe("deciding");
  expect((await again(reviewer)).editorOf).toEqual([]);
});

describe("who is named", () => {
  test("loses the right at once with a conflict, and another can be named in their place", async () => {
    const { revision, story } = await aSubmittedStory({ country: "BLZ" });
    await tieEditors(story.id);
    const [first, second] = [await aReviewer(), await aReviewer()];
    await naming(admin, revision.id, first.id);
    expect(await naming(admin, revision.id, second.id)).toBe("editor_free");
    await declareConflict(await again(first), { revisionId: revision.id });
    expect(await stageOf(first, revision.id)).toBeUndefined();
    expect(await waitsFor(revision.id)).toHaveLength(1);
    expect(await naming(admin, revision.id, second.id)).toBe("done");
    expect((await current(story.id))?.personId).toBe(second.id);
    expect((await again(first)).editorOf).toEqual([]);
  });

  test("has it only while they are a reviewer and active; then admins are told that the story waits", async () => {
    const { revision, story } = await aSubmittedStory({ country: "BLZ" });
    await tieEditors(story.id);
    const person = await aReviewer();
    const told = async () =>
      (
        await db
          .select({ id: notices.id })
          .from(notices)
          .where(
            and(
              eq(notices.personId, admin.id),
              eq(notices.subjectId, person.id),
              eq(notices.kind, "waiting_work"),
            ),
          )
      ).length;
    await naming(admin, revision.id, person.id);
    await setRoles(admin, { personId: person.id, roles: [] });
    expect((await again(person)).editorOf).toEqual([]);
    expect([(await waitsFor(revision.id)).length, await told()]).toEqual([1, 1]);
    await setRoles(admin, { personId: person.id, roles: ["reviewer"] });
    expect([(await waitsFor(revision.id)).length, await told()]).toEqual([0, 1]);
    await deactivatePerson(admin, { personId: person.id });
    expect([(await waitsFor(revision.id)).length, await told()]).toEqual([1, 2]);
    await reactivatePerson(admin, { personId: person.id });
    expect(await stageOf(person, revision.id)).toBe("editing");
  });

  test("does not judge it: nobody who reviews it is named, and who is named neither takes it up nor is given it", async () => {
    const { revision, story, reviewer } = await aStoryInReview({ country: "BLZ" });
    await tieEditors(story.id);
    expect(await naming(admin, revision.id, reviewer.id)).toBe("reviewer_unfit");
    const person = await aReviewer();
    await naming(admin, revision.id, person.id);
    const named = await again(person);
    expect(await codeOf(takeUp(named, { revisionId: revision.id }))).toBe("forbidden");
    const asItWas = { ...named, editorOf: [] };
    expect(await codeOf(takeUp(asItWas, { revisionId: revision.id }))).toBe("forbidden");
    const own = { revisionId: revision.id, reviewerId: named.id };
    expect(await codeOf(assignReviewer(named, own))).toBe("reviewer_unfit");
    const seen = await findReview(named, revision.id);
    const asked = seen?.stage === "editing" ? seen.suggestions.map(({ id }) => id) : [];
    expect([asked.length > 0, asked.includes(named.id)]).toEqual([true, false]);
  });

  test("and the reviewer who takes it up meanwhile come one after the other, a hundred times", {
    timeout: 300_000,
  }, async () => {
    const { revision, story } = await aSubmittedStory({ country: "BLZ" });
    await tieEditors(story.id);
    const ref = { revisionId: revision.id };
    for (let time = 0; time < 100; time += 1) {
      const person = await aReviewer();
      const codes = await meet(
        time,
        () => nameEditor(admin, { ...ref, personId: person.id }),
        () => takeUp(person, ref),
      );
      expect([
        ["done", "forbidden"],
        ["reviewer_unfit", "done"],
      ]).toContainEqual(codes);
      const named = await current(story.id);
      expect(named?.personId).toBe(codes[0] === "done" ? person.id : undefined);
      const [taken] = await db
        .select()
        .from(reviews)
        .where(and(eq(reviews.revisionId, revision.id), isNull(reviews.releasedAt)));
      expect(taken?.reviewerId).toBe(codes[1] === "done" ? person.id : undefined);
      if (named) await takeBackEditor(admin, { id: named.id });
      if (taken) await releaseReview(person, { reviewId: taken.id });
    }
  });
});

test("a public story waits for an editor where a visitor reported it, and for none otherwise", async () => {
  const { revision, story, reviewer } = await aPublishedStory({ country: "BLZ" });
  await tieEditors(story.id);
  expect(await waitsFor(revision.id)).toEqual([]);
  await db
    .insert(reports)
    .values({ storyId: story.id, kind: "harm", item: "story", words: "x", locale: "en" });
  expect(await waitsFor(revision.id)).toMatchObject([{ submittedAt: null }]);
  expect(await naming(admin, revision.id, reviewer.id)).toBe("reviewer_unfit");
  expect(await naming(admin, revision.id, (await aReviewer()).id)).toBe("done");
  expect(await waitsFor(revision.id)).toEqual([]);
});

test("who reviews the next round of a public story is not named through the one that is public", async () => {
  const made = await aPublishedStory({ country: "BLZ" });
  const next = await nextRound(made);
  const person = await aReviewer();
  await takeUp(person, { revisionId: next.id });
  await tieEditors(made.story.id);
  expect(await naming(admin, made.revision.id, person.id)).toBe("reviewer_unfit");
});
