import { eq, inArray, sql } from "drizzle-orm";
import { publicDb } from "@/db/client";
import { publications, publicationTexts } from "@/db/schema";
import { type Catalogue, type Chosen, catalogueOf, choose } from "@/lib/search/catalogue";
import { type Filters, NO_FILTERS, PAGE_SIZE, type StoryFilters, sortOf } from "@/lib/search/filters";
import { listMarks, type Marks } from "../marks/public-queries";
import { listCards, newestFirst } from "../public-queries";
import { type Correction, hidden, searchFor } from "../search/public-queries";

type Known = { catalogue: Catalogue; organisations: Map<string, OrganisationNames> };
type OrganisationNames = { name: string; names: Record<string, string> };

/** Kept over hot reloads, and one for all parts of the server. */
const kept = globalThis as typeof globalThis & { sdgGallery?: { version: number; known: Promise<Known> } };

/**
 * Every public story by what one can filter by, kept in memory and loaded anew when the database says that anything public
 * has changed: its number of changes is asked for at each request, before anything else is read.
 */
async function findKnown(): Promise<Known> {
  const [state] = await publicDb.execute<{ version: number }>(
    sql`select version::float8 as version from gallery_state`,
  );
  const version = state?.version ?? 0;
  if (kept.sdgGallery?.version !== version) {
    const known = load();
    kept.sdgGallery = { version, known };
    known.catch(() => {
      if (kept.sdgGallery?.known === known) kept.sdgGallery = undefined;
    });
  }
  return kept.sdgGallery.known;
}

async function load(): Promise<Known> {
  const [rows, organisations] = await Promise.all([
    publicDb
      .select({
        ...{ id: publications.id, number: publicationTexts.number, targets: publications.targets },
        ...{ goals: publications.goals, region: publications.region, country: publications.country },
        ...{ organisation: publications.organisationSlug, language: publications.language },
        ...{ evidence: publications.evidence, year: publications.year },
        groups: publications.beneficiaryGroups,
      })
      .from(publications)
      .innerJoin(publicationTexts, eq(publicationTexts.publicationId, publications.id))
      .orderBy(...newestFirst),
    publicDb
      .selectDistinctOn([publications.organisationSlug], {
        slug: publications.organisationSlug,
        name: publications.organisationName,
        names: publications.organisationNames,
      })
      .from(publications)
      .orderBy(publications.organisationSlug, ...newestFirst),
  ]);
  const catalogue = catalogueOf(
    rows.map(({ id, number, goals, targets, groups, year, ...row }) => ({
      ...{ id, number, goal: goals.map(String), target: targets, year: [String(year)] },
      ...{ region: [row.region], country: [row.country], organisation: [row.organisation] },
      ...{ language: [row.language], evidence: [row.evidence], beneficiary: groups },
    })),
  );
  return { catalogue, organisations: new Map(organisations.map(({ slug, ...names }) => [slug, names])) };
}

/**
 * Where words are found, as numbers of stories: in the title, in title and summary, anywhere. Null: nowhere. They travel as
 * text, which is read many times faster than an array of the driver.
 */
async function findNumbers(query: string) {
  const where = (column: string) =>
    sql`(select concat('[', string_agg(number::text, ','), ']') from publication_texts where ${sql.identifier(column)} @@ ${hidden(query)})`;
  const [row] = await publicDb.execute<{ title: string; summary: string; whole: string }>(sql`
    select ${where("title")} as title, ${where("summary")} as summary, ${where("whole")} as whole`);
  const numbers = (text = "[]"): number[] => JSON.parse(text);
  const found = { title: numbers(row?.title), summary: numbers(row?.summary), whole: numbers(row?.whole) };
  return found.whole.length > 0 ? found : null;
}

export type Found = Chosen & {
  catalogue: Catalogue;
  organisations: Known["organisations"];
  /** By place: 3 the title holds the words, 2 title and summary, 1 the text. Null where no words were asked for. */
  ranks: Uint8Array | null;
  search: { words: string; corrections: Correction[] } | null;
};

/** The stories that filters ask for, with what other choices would find: two queries, with words up to six. */
async function findStories(filters: StoryFilters): Promise<Found> {
  const { catalogue, organisations } = await findKnown();
  const search = filters.q ? await searchFor(filters.q, findNumbers) : null;
  const ranks = search && ranksOf(catalogue, search.found);
  return { ...choose(catalogue, filters, ranks), catalogue, organisations, ranks, search };
}

function ranksOf({ size, places }: Catalogue, found: Awaited<ReturnType<typeof findNumbers>>) {
  const ranks = new Uint8Array(size);
  const levels = found ? [found.whole, found.summary, found.title] : [];
  for (const [at, numbers] of levels.entries())
    for (const number of numbers) {
      const place = places[number] ?? -1;
      if (place >= 0) ranks[place] = at + 1;
    }
  return ranks;
}

/** How many stories the other filters find. */
export const countWithoutWords = ({ catalogue }: Found, filters: StoryFilters) =>
  choose(catalogue, filters, null).places.length;

/** The places in the order asked for; the newest first among equals. */
function inOrder({ places, ranks, catalogue }: Found, filters: Pick<Filters, "q" | "sort">): number[] {
  const sort = sortOf(filters);
  if (sort === "oldest") return places.toReversed();
  if (sort === "relevance" && ranks)
    return [3, 2, 1].flatMap((rank) => places.filter((place) => ranks[place] === rank));
  if (sort !== "country") return places;
  const { values, codes } = catalogue.columns.country;
  const rank = new Map([...values].sort().map((value, at) => [value, at]));
  const order = values.map((value) => rank.get(value) ?? 0);
  return places.toSorted((a, b) => (order[codes[a] ?? 0] ?? 0) - (order[codes[b] ?? 0] ?? 0) || a - b);
}

/** A page of the gallery, with the whole count and what other choices would find. */
export async function listPublications(filters: Filters) {
  const found = await findStories(filters);
  const first = (filters.page - 1) * PAGE_SIZE;
  const places = inOrder(found, filters).slice(first, first + PAGE_SIZE);
  const idOf = (place: number) => found.catalogue.ids[place] ?? "";
  const ids = places.map(idOf);
  const deep = places.filter((place) => found.ranks?.[place] === 1).map(idOf);
  const [cards, marks] = await Promise.all([
    ids.length > 0 ? listCards(inArray(publications.id, ids)) : [],
    found.search ? listMarks(found.search.words, ids, deep) : new Map<string, Marks>(),
  ]);
  const rows = ids.flatMap((id) => cards.find((one) => one.id === id) ?? []);
  return { rows, total: found.places.length, found, marks };
}

/** Numbers of stories by everything one can filter by, over the whole gallery. */
export async function countPublications() {
  const { counts, places } = await findStories(NO_FILTERS);
  return { total: places.length, ...counts };
}
