import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { RevisionState } from "@/db/enums";
import { organisations, projects, publications, vnrActivities, vnrRounds } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { readsFor } from "@/lib/people/policy";
import { type CoverageState, coverageState } from "./coverage";
import { workspacesOf } from "./policy";

/**
 * One thing that a country has towards some targets. `slug`: of a public story. `storyId` and `projectId`: only of what
 * the reader reads from the inside; of work that others shared there is a title and no more.
 */
export type CoverageItem = {
  state: CoverageState;
  title: string;
  organisation: string;
  targets: string[];
  slug?: string;
  storyId?: string;
  projectId?: string;
};

/** A round with all that its country has, as far as the reader may know of it, in five queries; null for strangers. */
export async function findCoverage(actor: Actor, roundId: string) {
  const round = await findRoundAndSelection(actor, roundId);
  if (!round) return null;
  const { country } = round;
  const work = await listWork(actor, country);
  const items: CoverageItem[] = [
    ...(await listPublished(country)),
    ...work.flatMap(({ state, told: _, ...item }) => (state ? [{ ...item, state }] : [])),
    ...(await listActivityItems(roundId)),
  ];
  const without = work.flatMap(({ state: _, told, ...item }) => (told ? [] : [item]));
  return { ...round, items, without, libraries: await listLibraries(roundId, country) };
}

export type Coverage = NonNullable<Awaited<ReturnType<typeof findCoverage>>>;

async function findRoundAndSelection(actor: Actor, id: string) {
  const [round] = await db
    .select({
      id: vnrRounds.id,
      country: vnrRounds.country,
      year: vnrRounds.year,
      status: vnrRounds.status,
      /** Targets near to access to information: the house's selection. */
      information: sql<string[]>`array(select target from information_targets)`,
    })
    .from(vnrRounds)
    .where(and(eq(vnrRounds.id, id), inArray(vnrRounds.country, workspacesOf(actor))));
  return round ?? null;
}

async function listPublished(country: string) {
  const rows = await db
    .selectDistinctOn([publications.storyId], {
      slug: publications.slug,
      title: publications.title,
      organisation: publications.organisationName,
      targets: publications.targets,
    })
    .from(publications)
    .where(eq(publications.country, country))
    .orderBy(publications.storyId, asc(publications.firstPublishedAt));
  return rows.map((row) => ({ ...row, state: "published" as const }));
}

/**
 * Projects of the country that the reader reads from the inside or that were shared with the country as it is now, once
 * for each of their stories. `state` null: it counts otherwise, or not at all; `told`: it has a story.
 */
async function listWork(actor: Actor, country: string) {
  const inside = [...actor.memberships.map(({ organisationId }) => organisationId), ...actor.sponsored];
  const rows = await db
    .select({
      projectId: projects.id,
      project: projects.title,
      organisationId: projects.organisationId,
      organisation: organisations.name,
      storyId: sql<string | null>`r.story_id`,
      title: sql<string | null>`r.title`,
      latest: sql<RevisionState | null>`r.state`,
      targets: sql<
        string[]
      >`array(select c.target from contributions c where c.revision_id = r.id order by c.position)`,
    })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .leftJoin(
      sql`(select distinct on (v.story_id) v.id, v.story_id, v.title, v.state, s.project_id
        from revisions v join stories s on s.id = v.story_id
        where v.state <> 'discarded' order by v.story_id, v.number desc) r`,
      sql`r.project_id = ${projects.id}`,
    )
    .where(
      and(
        eq(organisations.country, country),
        isNull(projects.deletedAt),
        or(
          inArray(projects.organisationId, inside),
          sql`exists (select from vnr_shared_projects h where h.project_id = ${projects.id} and h.country = ${organisations.country})`,
        ),
      ),
    )
    .orderBy(asc(projects.title), asc(projects.id));
  return rows.map(({ projectId, project, organisationId, organisation, storyId, title, latest, targets }) => {
    const told = storyId !== null;
    const state = latest && coverageState(latest);
    if (!readsFor(actor, organisationId)) return { title: project, organisation, targets, state, told };
    const ids = { projectId, ...(storyId && { storyId }) };
    return { ...ids, title: title || project, organisation, targets, state, told };
  });
}

async function listActivityItems(roundId: string) {
  const rows = await db
    .select({
      title: vnrActivities.title,
      organisation: sql<string>`coalesce(${organisations.name}, ${vnrActivities.organisationName})`,
      targets: vnrActivities.targets,
    })
    .from(vnrActivities)
    .leftJoin(organisations, eq(organisations.id, vnrActivities.organisationId))
    .where(eq(vnrActivities.roundId, roundId))
    .orderBy(asc(vnrActivities.startsOn), asc(vnrActivities.id));
  return rows.map((row) => ({ ...row, state: "activity" as const }));
}

/** The country's organisations, each with what it was asked for in this round: when, and towards which target. */
const listLibraries = (roundId: string, country: string) =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      asks: sql<{ target: string; on: string }[]>`coalesce((
        select json_agg(json_build_object('target', a.target, 'on', (a.created_at at time zone 'UTC')::date) order by a.created_at)
        from vnr_story_asks a where a.round_id = ${roundId} and a.organisation_id = organisations.id), '[]')`,
    })
    .from(organisations)
    .where(eq(organisations.country, country))
    .orderBy(asc(organisations.name), asc(organisations.id));
