import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { publicDb } from "@/db/client";
import { helpEntries, publications, tombstones } from "@/db/schema";
import { SLUG } from "@/lib/search/filters";

/** A part of the repository: what changed from (inclusive) and before, of one goal or one country. */
export type Harvest = {
  from: string | null;
  before: string | null;
  goal: number | null;
  country: string | null;
};

/** The last record that was given: its time to the microsecond, and its slug. */
export type HarvestPlace = { at: string; slug: string };

/** UTC to the microsecond: sorts as text, and PostgreSQL reads it back as it was. */
const timeText = (column: PgColumn) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const living = {
  at: timeText(publications.changedAt),
  slug: publications.slug,
  language: publications.language,
  goals: publications.goals,
  country: publications.country,
  title: publications.title,
  summary: publications.summary,
  organisationName: publications.organisationName,
  targets: publications.targets,
  headline: publications.headline,
  publishedAt: publications.publishedAt,
};
const gone = {
  at: timeText(tombstones.changedAt),
  slug: tombstones.slug,
  goals: tombstones.goals,
  country: tombstones.country,
};

type Living = Awaited<ReturnType<typeof listLiving>>[number];
type Gone = Awaited<ReturnType<typeof listGone>>[number];
export type OaiRecord = (Living & { deleted: false }) | (Gone & { deleted: true });

/**
 * What changed, what went included, in the order of change: so a story that changes during a harvest comes (again) at its
 * end, and none is missed.
 */
export async function listChanged(harvest: Harvest, limit: number, after: HarvestPlace | null) {
  const [out, stones] = await Promise.all([
    listLiving(harvest, limit, after),
    listGone(harvest, limit, after),
  ]);
  const all: OaiRecord[] = [
    ...out.map((one) => ({ ...one, deleted: false as const })),
    ...stones.map((one) => ({ ...one, deleted: true as const })),
  ];
  const key = ({ at, slug }: HarvestPlace) => `${at} ${slug}`;
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, limit);
}

const listLiving = (harvest: Harvest, limit: number, after: HarvestPlace | null) =>
  publicDb
    .select(living)
    .from(publications)
    .where(within(publications, harvest, after))
    .orderBy(asc(publications.changedAt), sql`${publications.slug} collate "C"`)
    .limit(limit);

const listGone = (harvest: Harvest, limit: number, after: HarvestPlace | null) =>
  publicDb
    .select(gone)
    .from(tombstones)
    .where(within(tombstones, harvest, after))
    .orderBy(asc(tombstones.changedAt), sql`${tombstones.slug} collate "C"`)
    .limit(limit);

/** How many records a harvest holds now. */
export async function countChanged(harvest: Harvest): Promise<number> {
  const count = { total: sql<number>`count(*)::int` };
  const [[out], [stones]] = await Promise.all([
    publicDb
      .select(count)
      .from(publications)
      .where(within(publications, harvest, null)),
    publicDb
      .select(count)
      .from(tombstones)
      .where(within(tombstones, harvest, null)),
  ]);
  return (out?.total ?? 0) + (stones?.total ?? 0);
}

type Table = typeof publications | typeof tombstones;

function within(table: Table, { from, before, goal, country }: Harvest, after: HarvestPlace | null) {
  return and(
    from ? sql`${table.changedAt} >= ${from}::timestamptz` : undefined,
    before ? sql`${table.changedAt} < ${before}::timestamptz` : undefined,
    goal === null ? undefined : sql`${table.goals} @> array[${goal}::integer]`,
    country === null ? undefined : eq(table.country, country),
    after ? behind(table, after) : undefined,
  );
}

/** `collate "C"`: the order in which JavaScript merges the two lists. */
const behind = (table: Table, { at, slug }: HarvestPlace): SQL | undefined =>
  and(
    sql`${table.changedAt} >= ${at}::timestamptz`,
    sql`(${table.changedAt} > ${at}::timestamptz or ${table.slug} collate "C" > ${slug})`,
  );

/** When any record last changed: two looks at the ends of indexes. */
export async function findLastChange(): Promise<Date | undefined> {
  const [row] = await publicDb.execute<{ changed: string | null }>(sql`
    select greatest((select max(changed_at) from ${publications}), (select max(changed_at) from ${tombstones}))::text as changed`);
  return row?.changed ? new Date(row.changed) : undefined;
}

/** One record; null where there never was one. */
export async function findRecord(slug: string): Promise<OaiRecord | null> {
  if (!SLUG.test(slug)) return null;
  const [story] = await publicDb
    .select(living)
    .from(publications)
    .where(eq(publications.slug, slug))
    .limit(1);
  if (story) return { ...story, deleted: false };
  const [stone] = await publicDb.select(gone).from(tombstones).where(eq(tombstones.slug, slug));
  return stone ? { ...stone, deleted: true } : null;
}

/** Countries that have or had stories, the first change of any record, and whom to write to. */
export async function findRepository() {
  const rows = await publicDb.execute<{ country: string; earliest: string }>(sql`
    select country, min(at) as earliest from (
      select country, ${timeText(publications.changedAt)} as at from ${publications} union all
      select country, ${timeText(tombstones.changedAt)} as at from ${tombstones}) record
    group by country order by country`);
  const [contact] = await publicDb
    .select({ email: helpEntries.email })
    .from(helpEntries)
    .where(and(eq(helpEntries.kind, "contact"), sql`${helpEntries.email} <> ''`))
    .orderBy(helpEntries.position)
    .limit(1);
  return {
    countries: rows.map(({ country }) => country),
    earliest: rows.map(({ earliest }) => earliest).sort()[0] ?? null,
    email: contact?.email ?? null,
  };
}
