import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { METHODS, REVISION_STATES } from "@/db/enums";
import {
  evaluations,
  events,
  memberships,
  organisations,
  people,
  photos,
  projects,
  publications,
  revisions,
  stories,
  tombstones,
} from "@/db/schema";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { findConflicts } from "@/lib/reviews/mutations/conflicts-found";
import { hasSampleWorld, loadSampleWorld } from "@/lib/sample/load";

/** The sample world holds what people need to see every part of the house at work, and says that it is a sample. */

const MARK = /sample|exemple|نموذج/i;

beforeAll(loadSampleWorld, 300_000);

/** Other tests leave their own rows in this database. */
const sampleIds = db
  .select({ id: organisations.id })
  .from(organisations)
  .where(eq(organisations.isSample, true));
const sampleStories = db
  .select({ id: stories.id })
  .from(stories)
  .where(inArray(stories.organisationId, sampleIds));
const ofSample = {
  organisations: eq(organisations.isSample, true),
  projects: inArray(projects.organisationId, sampleIds),
  stories: inArray(stories.organisationId, sampleIds),
  revisions: inArray(revisions.storyId, sampleStories),
  publications: inArray(publications.storyId, sampleStories),
};

test("six organisations in four countries: a national library with an association beside it, and one with a sponsor", async () => {
  const all = await db.select().from(organisations).where(ofSample.organisations);
  expect(all).toHaveLength(6);
  expect(new Set(all.map(({ country }) => country)).size).toBe(4);
  const association = all.find(({ kind }) => kind === "library_association");
  const national = all.find(
    ({ kind, country }) => kind === "national_library" && country === association?.country,
  );
  expect(all.find(({ kind }) => kind === "public")?.sponsorId).toBe(national?.id);
});

test("eight projects with evaluations of every method", async () => {
  expect(await db.select().from(projects).where(ofSample.projects)).toHaveLength(8);
  const methods = await db
    .selectDistinct({ method: evaluations.method })
    .from(evaluations)
    .innerJoin(projects, and(eq(projects.id, evaluations.projectId), ofSample.projects));
  expect(methods.map(({ method }) => method).sort()).toEqual([...METHODS].sort());
});

test("at least fourteen stories, which between them have been in every state", async () => {
  expect((await db.select().from(stories).where(ofSample.stories)).length).toBeGreaterThanOrEqual(14);
  const states = await db
    .selectDistinct({ state: revisions.state })
    .from(revisions)
    .where(ofSample.revisions);
  expect(states.map(({ state }) => state).sort()).toEqual([...REVISION_STATES].sort());
  expect((await db.select().from(tombstones)).length).toBeGreaterThanOrEqual(2);
});

test("at least six published stories, in English, French and Arabic, of every kind of evidence", async () => {
  const published = await db.select().from(publications).where(ofSample.publications);
  expect(published.length).toBeGreaterThanOrEqual(6);
  expect([...new Set(published.map(({ language }) => language))].sort()).toEqual(["ar", "en", "fr"]);
  expect(new Set(published.map(({ evidence }) => evidence)).size).toBe(5);
});

test("names, titles, summaries and credits say that they are samples", async () => {
  const named = [
    ...(await db.select({ text: organisations.name }).from(organisations).where(ofSample.organisations)),
    ...(await db
      .selectDistinct({ text: people.name })
      .from(people)
      .innerJoin(memberships, eq(memberships.personId, people.id))
      .where(inArray(memberships.organisationId, sampleIds))),
    ...(await db.select({ text: projects.title }).from(projects).where(ofSample.projects)),
    ...(await db.select({ text: revisions.title }).from(revisions).where(ofSample.revisions)),
    ...(await db.select({ text: revisions.summary }).from(revisions).where(ofSample.revisions)),
    ...(await db
      .select({ text: photos.credit })
      .from(photos)
      .where(inArray(photos.organisationId, sampleIds))),
  ];
  expect(named.filter(({ text }) => !MARK.test(text))).toEqual([]);
});

test("no two stories are told in the same words", async () => {
  const first = await db
    .select({ summary: revisions.summary })
    .from(revisions)
    .where(and(eq(revisions.number, 1), ofSample.revisions));
  expect(new Set(first.map(({ summary }) => summary)).size).toBe(first.length);
});

test("it was typed in through the verbs: people did it, and no invariant is broken", async () => {
  const done = await db.selectDistinct({ kind: events.kind }).from(events).where(isNotNull(events.actorId));
  expect(done.length).toBeGreaterThan(10);
  expect(await listBreaches()).toEqual([]);
});

test("a second load changes nothing", async () => {
  const before = await db.$count(events);
  expect(await hasSampleWorld()).toBe(true);
  await loadSampleWorld();
  expect(await db.$count(events)).toBe(before);
});

test("nobody who judged in it has a conflict that the daily work would find", async () => {
  await findConflicts();
  const found = and(eq(events.kind, "review.conflict_found"), inArray(events.storyId, sampleStories));
  expect(await db.$count(events, found)).toBe(0);
});
