import { and, asc, eq, inArray, max, or, type SQL, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { openChanges, publicationPhotos, publications, publicationVoices } from "@/db/schema";
import { SLUG, type StoryFilters } from "@/lib/search/filters";
import { newestFirst, openPhotos, openVoices } from "../public-queries";
import { findSearch, whereOf } from "../search/public-queries";

const row = {
  id: publications.id,
  storyId: publications.storyId,
  slug: publications.slug,
  language: publications.language,
  title: publications.title,
  summary: publications.summary,
  headline: publications.headline,
  evidence: publications.evidence,
  goals: publications.goals,
  targets: publications.targets,
  beneficiaryGroups: publications.beneficiaryGroups,
  country: publications.country,
  region: publications.region,
  organisationName: publications.organisationName,
  organisationNames: publications.organisationNames,
  organisationSlug: publications.organisationSlug,
  organisationKind: publications.organisationKind,
  year: publications.year,
  isSample: publications.isSample,
  firstPublishedAt: publications.firstPublishedAt,
  publishedAt: publications.publishedAt,
  changedAt: publications.changedAt,
};

/** Where a list by newest goes on: PostgreSQL's own text of the time, as JavaScript drops its microseconds. */
export type NewestPlace = { at: string; id: string };

/** The newest stories of a set after a place, one more than asked for if there are more, and how many there are in all. */
export async function listNewestOf(filters: StoryFilters, limit: number, after: NewestPlace | null) {
  const where = whereOf(filters, await findSearch(filters.q));
  const [rows, [count]] = await Promise.all([
    publicDb
      .select({ ...row, at: sql<string>`${publications.publishedAt}::text` })
      .from(publications)
      .where(and(where, after ? behind(after) : undefined))
      .orderBy(...newestFirst)
      .limit(limit + 1),
    publicDb.select({ total: sql<number>`count(*)::int` }).from(publications).where(where),
  ]);
  return { rows, total: count?.total ?? 0 };
}

export type StoryRow = Omit<Awaited<ReturnType<typeof listNewestOf>>["rows"][number], "at">;

function behind({ at, id }: NewestPlace): SQL | undefined {
  const time = sql`${at}::timestamptz`;
  return and(
    sql`${publications.publishedAt} <= ${time}`,
    or(sql`${publications.publishedAt} < ${time}`, sql`${publications.id} > ${id}::uuid`),
  );
}

/** The day after the last one on which something of it was still shown: it changed then though no row did. */
const endedOn = sql<string | null>`(
  select max(m.shown_until) + 1 from (
    select publication_id, shown_until from publication_photos union all
    select publication_id, shown_until from publication_voices) m
  where m.publication_id = publications.id and m.shown_until < current_date)`;

const later = (changed: Date, day: string | null): Date =>
  day && new Date(day) > changed ? new Date(day) : changed;

/** A public story with what of its photos and voices may stand in open data; null where there is none. */
export async function findOpenStory(slug: string) {
  if (!SLUG.test(slug)) return null;
  const rows = await publicDb
    .select({ ...row, content: publications.content, endedOn })
    .from(publications)
    .where(eq(publications.slug, slug))
    .limit(1);
  const [story] = await withMedia(rows);
  return story ? { ...story, lastChange: later(story.changedAt, story.endedOn) } : null;
}

export type StoryPlace = { storyId: string; language: string };

/** Stories of a set after one of them, by an order that no change of a story touches. */
export async function listInTurn(filters: StoryFilters, limit: number, after: StoryPlace | null) {
  return publicDb
    .select(row)
    .from(publications)
    .where(await behindInTurn(filters, after))
    .orderBy(...inTurn)
    .limit(limit);
}

/** The same in full, with their texts and what may be shown of photos and voices. */
export async function listInFull(filters: StoryFilters, limit: number, after: StoryPlace | null) {
  const rows = await publicDb
    .select({ ...row, content: publications.content })
    .from(publications)
    .where(await behindInTurn(filters, after))
    .orderBy(...inTurn)
    .limit(limit);
  return withMedia(rows);
}

const inTurn = [asc(publications.storyId), asc(publications.language)];

const behindInTurn = async (filters: StoryFilters, after: StoryPlace | null) =>
  and(
    whereOf(filters, await findSearch(filters.q)),
    after
      ? sql`(${publications.storyId}, ${publications.language}) > (${after.storyId}::uuid, ${after.language})`
      : undefined,
  );

export type FullRow = Awaited<ReturnType<typeof listInFull>>[number];

/** The law of open data: photos and voices only where licence and consents say so, and only while they hold. */
async function withMedia<Row extends { id: string }>(rows: Row[]) {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [photos, voices] = await Promise.all([
    publicDb
      .select({
        of: publicationPhotos.publicationId,
        id: publicationPhotos.photoId,
        width: publicationPhotos.width,
        height: publicationPhotos.height,
        alternativeText: publicationPhotos.alternativeText,
        caption: publicationPhotos.caption,
        credit: publicationPhotos.credit,
      })
      .from(publicationPhotos)
      .where(and(inArray(publicationPhotos.publicationId, ids), openPhotos()))
      .orderBy(publicationPhotos.position),
    publicDb
      .select({
        of: publicationVoices.publicationId,
        quote: publicationVoices.quote,
        name: publicationVoices.name,
        role: publicationVoices.role,
      })
      .from(publicationVoices)
      .where(and(inArray(publicationVoices.publicationId, ids), openVoices()))
      .orderBy(publicationVoices.position),
  ]);
  return rows.map((one) => ({ ...one, photos: ofStory(photos, one.id), voices: ofStory(voices, one.id) }));
}

const ofStory = <Thing extends { of: string }>(things: Thing[], id: string): Omit<Thing, "of">[] =>
  things.filter(({ of }) => of === id).map(({ of, ...thing }) => thing);

/**
 * What the whole of the public stories is now: `changed` the last change of any, what went included; `version` another
 * text after any change, also one that was made earlier than the last and became visible later, and after a day on
 * which a consent ended.
 */
export async function findState(): Promise<{ changed: Date | undefined; version: string }> {
  const [state] = await publicDb.execute<{
    changed: string | null;
    ended: string | null;
    version: string;
  }>(sql`
    select max(changed_at)::text as changed,
      concat_ws(' ', count(*), sum(extract(epoch from changed_at)), current_date) as version,
      (select max(shown_until) + 1 from (
        select shown_until from publication_photos union all select shown_until from publication_voices) m
        where shown_until < current_date)::text as ended
    from (select changed_at from publications union all select changed_at from tombstones) every_change`);
  if (!state?.changed) return { changed: undefined, version: state?.version ?? "" };
  return { changed: later(new Date(state.changed), state.ended), version: state.version };
}

/** When anything public changed last: stories, what went, countries, uses and collections. */
export async function findOpenChange(): Promise<Date | undefined> {
  const [{ changed }, [rest]] = await Promise.all([
    findState(),
    publicDb.select({ at: max(openChanges.changedAt) }).from(openChanges),
  ]);
  const at = rest?.at ?? undefined;
  return changed && at && at < changed ? changed : (at ?? changed);
}

/** How many public stories each country has. */
export async function countByCountry() {
  return publicDb
    .select({ country: publications.country, stories: sql<number>`count(*)::int` })
    .from(publications)
    .groupBy(publications.country)
    .orderBy(asc(publications.country));
}
