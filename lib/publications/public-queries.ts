import { and, arrayOverlaps, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publicationPhotos, publications, publicationVoices, tombstones } from "@/db/schema";
import { env } from "@/lib/env";
import { type Filters, PAGE_SIZE, SLUG, type StoryFilters, sortOf } from "@/lib/search/filters";
import { searchQuerySql } from "@/lib/search/search-text";

/** A consent's last day counts. */
export const stillShown = (
  shownUntil: typeof publicationPhotos.shownUntil | typeof publicationVoices.shownUntil,
) => or(isNull(shownUntil), sql`${shownUntil} >= current_date`);

/** A copy of our pages is made each night, and a consent that ends before the next one is made must not be in it. */
const leavesUs = sql.raw("current_date + 1");
const isCopy = () => env().STATIC_COPY === "1";

/** What may be shown now: on our own pages by the consents for them, in a copy by those for open data (docs/decisions/0018). */
const shownPhotos = () =>
  isCopy()
    ? and(
        eq(publicationPhotos.inOpenData, true),
        eq(publicationPhotos.licence, "cc_by"),
        or(isNull(publicationPhotos.shownUntil), sql`${publicationPhotos.shownUntil} > ${leavesUs}`),
      )
    : stillShown(publicationPhotos.shownUntil);
const shownVoices = () =>
  isCopy()
    ? and(
        eq(publicationVoices.inOpenData, true),
        or(isNull(publicationVoices.shownUntil), sql`${publicationVoices.shownUntil} > ${leavesUs}`),
      )
    : stillShown(publicationVoices.shownUntil);

const cover = () => sql<{
  id: string;
  width: number;
  height: number;
  alternativeText: string;
  focusX: number;
  focusY: number;
} | null>`(
  select json_build_object('id', pp.photo_id, 'width', pp.width, 'height', pp.height, 'alternativeText', pp.alternative_text, 'focusX', pp.focus_x, 'focusY', pp.focus_y)
  from (select * from publication_photos where ${shownPhotos()}) pp
  where pp.publication_id = publications.id
  order by pp.position limit 1)`;

const card = () => ({
  slug: publications.slug,
  title: publications.title,
  language: publications.language,
  organisationName: publications.organisationName,
  organisationNames: publications.organisationNames,
  countryCode: publications.country,
  headline: publications.headline,
  goals: publications.goals,
  photo: cover(),
});

const newestFirst = [desc(publications.publishedAt), publications.id];

/** Which publications filters ask for; `search`: their words, from `findSearch`. */
export function whereOf(filters: StoryFilters, search: SQL | null) {
  const { goal, target, country, region, organisation, language, evidence, beneficiary, year } = filters;
  return and(
    search ? sql`${publications.search} @@ (${search})` : undefined,
    goal.length ? arrayOverlaps(publications.goals, goal) : undefined,
    target.length ? arrayOverlaps(publications.targets, target) : undefined,
    country.length ? inArray(publications.country, country) : undefined,
    region.length ? inArray(publications.region, region) : undefined,
    organisation.length ? inArray(publications.organisationSlug, organisation) : undefined,
    language.length ? inArray(publications.language, language) : undefined,
    evidence.length ? inArray(publications.evidence, evidence) : undefined,
    beneficiary.length ? arrayOverlaps(publications.beneficiaryGroups, beneficiary) : undefined,
    year.length ? inArray(publications.year, year) : undefined,
  );
}

/** Words as a query in the languages that the gallery holds; null where there are none. */
export async function findSearch(q: string): Promise<SQL | null> {
  if (!q) return null;
  const languages = await publicDb.selectDistinct({ tag: publications.language }).from(publications);
  return searchQuerySql(
    q,
    languages.map(({ tag }) => tag),
  );
}

/** A page of the gallery with the whole count: three queries, whatever the filters and the number of rows. */
export async function listPublications(filters: Filters) {
  const search = await findSearch(filters.q);
  const where = whereOf(filters, search);
  const sort = sortOf(filters);
  const order =
    sort === "relevance" && search
      ? [desc(sql`ts_rank(${publications.search}, (${search}))`), ...newestFirst]
      : sort === "country"
        ? [asc(publications.country), ...newestFirst]
        : newestFirst;
  const [rows, [count]] = await Promise.all([
    publicDb
      .select(card())
      .from(publications)
      .where(where)
      .orderBy(...order)
      .limit(PAGE_SIZE)
      .offset((filters.page - 1) * PAGE_SIZE),
    publicDb.select({ total: sql<number>`count(*)::int` }).from(publications).where(where),
  ]);
  return { rows, total: count?.total ?? 0 };
}

export type PublicationCard = Awaited<ReturnType<typeof listPublications>>["rows"][number];

/** Numbers of stories by everything one can filter by, over the whole gallery: one query. */
export async function countPublications() {
  const rows = await publicDb.execute<{ facet: string; value: string; count: number }>(sql`
    select 'total' as facet, '' as value, count(*)::int as count from publications
    union all select 'goal', goal::text, count(*)::int from publications, unnest(goals) goal group by goal
    union all select 'target', target, count(*)::int from publications, unnest(targets) target group by target
    union all select 'country', country, count(*)::int from publications group by country
    union all select 'region', region, count(*)::int from publications group by region
    union all select 'language', language, count(*)::int from publications group by language
    union all select 'evidence', evidence, count(*)::int from publications group by evidence
    union all select 'beneficiary', one, count(*)::int from publications, unnest(beneficiary_groups) one group by one
    union all select 'year', year::text, count(*)::int from publications group by year`);
  const of = (facet: string) =>
    new Map(rows.filter((row) => row.facet === facet).map((row) => [row.value, row.count]));
  return {
    total: of("total").get("") ?? 0,
    goal: of("goal"),
    target: of("target"),
    country: of("country"),
    region: of("region"),
    language: of("language"),
    evidence: of("evidence"),
    beneficiary: of("beneficiary"),
    year: of("year"),
  };
}

export type Facets = Awaited<ReturnType<typeof countPublications>>;

/** How many public stories of a country speak to each goal that any of them speaks to. */
export async function countGoals(country: string): Promise<Map<number, number>> {
  const rows = await publicDb.execute<{ goal: number; count: number }>(sql`
    select goal, count(*)::int as count from publications, unnest(goals) goal
    where country = ${country} group by goal`);
  return new Map(rows.map(({ goal, count }) => [goal, count]));
}

/** A published story with its photos and voices; null where nothing is published at this address. */
export async function findPublication(slug: string) {
  if (!SLUG.test(slug)) return null;
  const [publication] = await publicDb
    .select()
    .from(publications)
    .where(eq(publications.slug, slug))
    .limit(1);
  if (!publication) return null;
  const [photos, voices] = await Promise.all([
    publicDb
      .select({
        id: publicationPhotos.photoId,
        width: publicationPhotos.width,
        height: publicationPhotos.height,
        focusX: publicationPhotos.focusX,
        focusY: publicationPhotos.focusY,
        alternativeText: publicationPhotos.alternativeText,
        caption: publicationPhotos.caption,
        credit: publicationPhotos.credit,
        licence: publicationPhotos.licence,
      })
      .from(publicationPhotos)
      .where(and(eq(publicationPhotos.publicationId, publication.id), shownPhotos()))
      .orderBy(publicationPhotos.position),
    publicDb
      .select({
        id: publicationVoices.voiceId,
        quote: publicationVoices.quote,
        name: publicationVoices.name,
        role: publicationVoices.role,
      })
      .from(publicationVoices)
      .where(and(eq(publicationVoices.publicationId, publication.id), shownVoices()))
      .orderBy(publicationVoices.position),
  ]);
  return { ...publication, photos, voices };
}

/** What stands where a story was; null where none ever was. */
export async function findTombstone(slug: string) {
  if (!SLUG.test(slug)) return null;
  const [stone] = await publicDb.select().from(tombstones).where(eq(tombstones.slug, slug));
  return stone ?? null;
}

/** The public story that this one follows up, and the public ones that follow it up. */
export async function listFollowing(story: { storyId: string; followsStoryId: string | null }) {
  const own = { slug: publications.slug, title: publications.title, language: publications.language };
  const [follows, followed] = await Promise.all([
    story.followsStoryId
      ? publicDb.select(own).from(publications).where(eq(publications.storyId, story.followsStoryId))
      : [],
    publicDb
      .select(own)
      .from(publications)
      .where(eq(publications.followsStoryId, story.storyId))
      .orderBy(publications.firstPublishedAt),
  ]);
  return { follows, followed };
}

/** Up to three other stories that speak to one of these targets. */
export const listAlike = (slug: string, targets: string[]) =>
  publicDb
    .select(card())
    .from(publications)
    .where(and(ne(publications.slug, slug), arrayOverlaps(publications.targets, targets)))
    .orderBy(...newestFirst)
    .limit(3);

/** Cards of the newest public stories. */
export const listNewest = (count: number) =>
  publicDb
    .select(card())
    .from(publications)
    .orderBy(...newestFirst)
    .limit(count);

/** Where the file of a photo lies, as long as a publication shows it; `changed`: when that last changed. */
export async function findShownPhoto(photoId: string): Promise<{ storageKey: string; changed: Date } | null> {
  const [photo] = await publicDb
    .select({ storageKey: publicationPhotos.storageKey, changed: publications.changedAt })
    .from(publicationPhotos)
    .innerJoin(publications, eq(publications.id, publicationPhotos.publicationId))
    .where(and(eq(publicationPhotos.photoId, photoId), shownPhotos()))
    .orderBy(desc(publications.changedAt))
    .limit(1);
  return photo ?? null;
}

/** The organisation behind a slug, as its publications name it. */
export async function findPublicOrganisation(slug: string) {
  if (!SLUG.test(slug)) return null;
  const [found] = await publicDb
    .select({
      name: publications.organisationName,
      names: publications.organisationNames,
      kind: publications.organisationKind,
      country: publications.country,
    })
    .from(publications)
    .where(eq(publications.organisationSlug, slug))
    .orderBy(...newestFirst)
    .limit(1);
  return found ?? null;
}
