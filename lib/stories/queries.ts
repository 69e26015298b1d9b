import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { NewsState, Section } from "@/db/enums";
import {
  organisations,
  people,
  plainNumbers,
  projects,
  restorePoints,
  revisions,
  stories,
} from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { storyContent } from "./content";
import { loadParts } from "./parts";
import { missingBefore } from "./readiness-of";
import { roundOf } from "./round";
import { storedSection } from "./stored-section";
import { visibleTo } from "./visibility";

/** The revision that stands for a story: the latest that was not discarded, else the discarded one. */
const standing = sql`${revisions.id} = (
  select r.id from revisions r where r.story_id = ${stories.id}
  order by (r.state = 'discarded'), r.number desc limit 1
)`;

/** Stories this person reads from the inside, with the revision that stands; what was touched last comes first. */
export async function listStories(actor: Actor, organisationId?: string) {
  return db
    .select({
      id: stories.id,
      slug: stories.slug,
      organisationId: stories.organisationId,
      organisation: organisations.name,
      projectId: stories.projectId,
      project: projects.title,
      revisionId: revisions.id,
      round: roundOf,
      state: revisions.state,
      title: revisions.title,
      language: revisions.language,
      savedAt: revisions.savedAt,
      savedBy: people.name,
      signOffAskedAt: revisions.signOffAskedAt,
      submittedAt: revisions.submittedAt,
      decidedAt: revisions.decidedAt,
      discardedAt: revisions.discardedAt,
      isPublic: sql<boolean>`exists (select from publications p where p.story_id = ${stories.id})`,
      /** A reviewer's wording waits for those who sign. */
      wordsWait: sql<boolean>`exists (select from suggested_edits e
        where e.revision_id = ${revisions.id} and e.sent_at is not null and e.answered_at is null)`,
      /** How old the evidence of what is public is. */
      evidenceUntil: sql<
        string | null
      >`(select max(p.evidence_until)::text from publications p where p.story_id = ${stories.id})`,
      news: sql<NewsState | null>`(select p.news from publications p where p.story_id = ${stories.id} order by p.evidence_until desc limit 1)`,
    })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(projects, eq(projects.id, stories.projectId))
    .innerJoin(revisions, and(eq(revisions.storyId, stories.id), standing))
    .innerJoin(people, eq(people.id, revisions.savedBy))
    .where(and(visibleTo(actor), organisationId ? eq(stories.organisationId, organisationId) : undefined))
    .orderBy(desc(revisions.savedAt), stories.id);
}

/** A story from the inside: the revision that stands with all its parts, what is missing, and its rounds. Null for strangers. */
export async function findStory(actor: Actor, id: string) {
  const [row] = await db
    .select({
      story: stories,
      organisation: organisations,
      project: projects,
      revision: revisions,
      round: roundOf,
    })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .innerJoin(projects, eq(projects.id, stories.projectId))
    .innerJoin(revisions, and(eq(revisions.storyId, stories.id), standing))
    .where(and(eq(stories.id, id), visibleTo(actor)));
  if (!row) return null;
  const [parts, missing, rounds] = await Promise.all([
    loadParts(db, row.revision.id),
    row.revision.state === "draft" ? missingBefore(db, row.revision) : [],
    listRounds(id),
  ]);
  return {
    ...row,
    parts,
    missing,
    rounds,
    published: rounds.find((round) => round.state === "published") ?? null,
  };
}

export type StoryDetail = NonNullable<Awaited<ReturnType<typeof findStory>>>;

/** One section of the standing revision as it is now, who wrote last and in which draft; null for strangers. */
export async function findSection(actor: Actor, id: string, section: Section) {
  const [row] = await db
    .select({ revision: revisions, savedBy: people.name })
    .from(stories)
    .innerJoin(revisions, and(eq(revisions.storyId, stories.id), standing))
    .innerJoin(people, eq(people.id, revisions.savedBy))
    .where(and(eq(stories.id, id), visibleTo(actor)));
  if (!row) return null;
  const { revision, savedBy } = row;
  return {
    value: await storedSection(db, revision, section),
    version: revision.sectionVersions[section] ?? 1,
    revision: revision.id,
    state: revision.state,
    savedBy,
    savedAt: revision.savedAt,
  };
}

/** Numbers in a story of which a writer said that they are no result. */
export async function listPlainNumbers(actor: Actor, storyId: string): Promise<string[]> {
  const rows = await db
    .select({ number: plainNumbers.number })
    .from(plainNumbers)
    .innerJoin(stories, eq(stories.id, plainNumbers.storyId))
    .where(and(eq(plainNumbers.storyId, storyId), visibleTo(actor)));
  return rows.map(({ number }) => number);
}

/** Earlier states of a story's sections, the newest first, for those who read the draft: who wrote, where, when. */
export const listRestorePoints = (actor: Actor, storyId: string) =>
  db
    .select({
      id: restorePoints.id,
      section: restorePoints.section,
      person: people.name,
      round: roundOf,
      begunAt: restorePoints.begunAt,
      at: restorePoints.at,
    })
    .from(restorePoints)
    .innerJoin(stories, eq(stories.id, restorePoints.storyId))
    .innerJoin(revisions, eq(revisions.id, restorePoints.revisionId))
    .innerJoin(people, eq(people.id, restorePoints.personId))
    .where(and(eq(restorePoints.storyId, storyId), visibleTo(actor)))
    .orderBy(desc(restorePoints.at), restorePoints.id)
    .limit(300);

/** What stood in a section at a restore point; null for strangers. */
export async function findRestorePoint(actor: Actor, storyId: string, id: string) {
  const [row] = await db
    .select({ id: restorePoints.id, section: restorePoints.section, value: restorePoints.value })
    .from(restorePoints)
    .innerJoin(stories, eq(stories.id, restorePoints.storyId))
    .where(and(eq(restorePoints.id, id), eq(restorePoints.storyId, storyId), visibleTo(actor)));
  return row ?? null;
}

/** What a reader would see of the standing revision; null for strangers. */
export async function findPreview(actor: Actor, id: string) {
  const found = await findStory(actor, id);
  return found && { ...found, content: await storyContent(db, found.revision.id) };
}

/** Numbers of stories by state of the standing revision, for the places on the left. */
export async function countStories(actor: Actor): Promise<{ open: number; waiting: number }> {
  const rows = await db
    .select({ state: revisions.state, asked: revisions.signOffAskedAt })
    .from(stories)
    .innerJoin(revisions, and(eq(revisions.storyId, stories.id), standing))
    .where(and(visibleTo(actor), inArray(revisions.state, ["draft", "submitted", "in_review", "approved"])));
  return { open: rows.length, waiting: rows.filter((row) => row.state === "draft" && row.asked).length };
}

const listRounds = (storyId: string) =>
  db
    .select({
      id: revisions.id,
      number: revisions.number,
      state: revisions.state,
      createdAt: revisions.createdAt,
      submittedAt: revisions.submittedAt,
      decidedAt: revisions.decidedAt,
      publishedAt: revisions.publishedAt,
      discardedAt: revisions.discardedAt,
    })
    .from(revisions)
    .where(eq(revisions.storyId, storyId))
    .orderBy(desc(revisions.number));
