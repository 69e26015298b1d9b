import { and, arrayOverlaps, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publicationPhotos, publications, publicationVoices, tombstones } from "@/db/schema";
import { env } from "@/lib/env";
import { remembered } from "@/lib/remembered";
import { SLUG } from "@/lib/search/filters";

/** A copy of our pages is made each night, and a consent that ends before the next one is made must not be in it. */
const isCopy = () => env().STATIC_COPY === "1";

/** While the consents hold: on our own pages to the end of their last day, in a copy beyond the next night. */
const lasting = (shownUntil: typeof publicationPhotos.shownUntil | typeof publicationVoices.shownUntil) =>
  or(
    isNull(shownUntil),
    isCopy() ? sql`${shownUntil} > current_date + 1` : sql`${shownUntil} >= current_date`,
  );

/** The photos that may leave our pages, in data and in copies: licence and consents say so, and they hold. */
export const openPhotos = () =>
  and(
    eq(publicationPhotos.inOpenData, true),
    eq(publicationPhotos.licence, "cc_by"),
    lasting(publicationPhotos.shownUntil),
  );
/** The voices that may leave our pages, by the same rules. */
export const openVoices = () =>
  and(eq(publicationVoices.inOpenData, true), lasting(publicationVoices.shownUntil));

/** What may be shown now: on our own pages by the consents for them, in a copy by those for open data (docs/decisions/0018). */
const shownPhotos = () => (isCopy() ? openPhotos() : lasting(publicationPhotos.shownUntil));
const shownVoices = () => (isCopy() ? openVoices() : lasting(publicationVoices.shownUntil));

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
  id: publications.id,
  storyId: publications.storyId,
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

/** Word for word as the index has it: PostgreSQL takes no other for the same, though nothing here is ever null. */
export const newestFirst = [sql`${publications.publishedAt} desc nulls last`, publications.id];

/** Cards of publications, the newest first. */
export const listCards = (where: SQL | undefined, most?: number) => {
  const query = publicDb
    .select(card())
    .from(publications)
    .where(where)
    .orderBy(...newestFirst);
  return most === undefined ? query : query.limit(most);
};

/** Another after each change of a publication, its photos and voices included (0024). */
export const stateOf = sql<number>`${publications}.xmin::text::bigint`.mapWith(Number);

/** Whether a publication is one of those that are given by this name when a prepared question is asked. */
export const isAmong = (name: string) =>
  sql<boolean>`${publications.id} = any(${sql.placeholder(name)}::uuid[])`;

/** Asked for so often that PostgreSQL keeps it; once for our own pages, once for a copy. */
const cardsOf = remembered((_isCopy: boolean) =>
  publicDb
    .select({ ...card(), state: stateOf })
    .from(publications)
    .where(isAmong("ids"))
    .prepare("cards_of_stories"),
);

/** Cards of these publications with their states, in no order; those that are gone are left out. */
export const listCardsOf = (ids: readonly string[]) => cardsOf(isCopy()).execute({ ids });

export type PublicationCard = Awaited<ReturnType<typeof listCards>>[number];

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
  listCards(and(ne(publications.slug, slug), arrayOverlaps(publications.targets, targets)), 3);

/** Cards of the newest public stories. */
export const listNewest = (count: number) => listCards(undefined, count);

/**
 * Where the file of a photo lies, as long as a publication shows it; `changed`: when that last changed; `open`: whether it
 * may leave our pages.
 */
export async function findShownPhoto(photoId: string) {
  const [photo] = await publicDb
    .select({
      storageKey: publicationPhotos.storageKey,
      changed: publications.changedAt,
      open: sql<boolean>`(${openPhotos()})`,
    })
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
