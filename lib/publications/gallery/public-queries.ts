import { type Catalogue, type Chosen, choose } from "@/lib/search/catalogue";
import { type Filters, NO_FILTERS, PAGE_SIZE, type StoryFilters, sortOf } from "@/lib/search/filters";
import { type Levels, TEXT, TITLE } from "@/lib/search/levels";
import { pageInOrder } from "@/lib/search/order";
import { anyStemOf, treeOf } from "@/lib/search/query-tree";
import { findKnown, type Known } from "../known/public-queries";
import { findLevels } from "../levels/public-queries";
import { listMarks, type Marks } from "../marks/public-queries";
import { listCardsOf } from "../public-queries";
import { type Search, searchFor } from "../search/public-queries";
import { findVersion, type Version } from "../version/public-queries";

export type Found = Chosen & {
  catalogue: Catalogue;
  organisations: Known["organisations"];
  search: Search<Levels> | null;
};

/** The stories that filters ask for, with what other choices would find: no query, with words up to seven. */
async function findStories(filters: StoryFilters, version: Version): Promise<Found> {
  const known = await findKnown(version.number);
  const { catalogue, organisations } = known;
  const languages = catalogue.columns.language.values;
  const search = filters.q ? await searchFor(filters.q, languages, (query) => ranksFor(known, query)) : null;
  const ranks = search && (search.found ?? new Uint8Array(catalogue.size));
  return { ...choose(catalogue, filters, ranks), catalogue, organisations, search };
}

/** How high a query stands in each story, by place; null where no story has it. */
async function ranksFor(known: Known, query: string): Promise<Levels | null> {
  const levels = await findLevels(known, query);
  return levels && byPlace(known.catalogue, levels);
}

function byPlace({ size, places }: Catalogue, levels: Levels): Levels | null {
  const ranks = new Uint8Array(size);
  let found = false;
  for (let number = 0; number < levels.length; number += 1) {
    const level = levels[number] ?? 0;
    const place = places[number] ?? -1;
    if (level === 0 || place < 0) continue;
    ranks[place] = level;
    found = true;
  }
  return found ? ranks : null;
}

/** How many stories the other filters find. */
export const countWithoutWords = ({ catalogue }: Found, filters: StoryFilters) =>
  choose(catalogue, filters, null).places.length;

/** A page of places in the order asked for; the newest first among equals, and where nothing was left to search. */
function pageOf({ places, search, catalogue }: Found, filters: Filters): number[] {
  const sort = sortOf(filters);
  const first = (filters.page - 1) * PAGE_SIZE;
  if (sort === "newest" || (sort === "relevance" && !search))
    return [...places.subarray(first, first + PAGE_SIZE)];
  if (sort === "oldest") {
    const end = Math.max(0, places.length - first);
    return [...places.subarray(Math.max(0, end - PAGE_SIZE), end)].reverse();
  }
  if (sort === "relevance")
    return pageInOrder(places, search?.found ?? new Uint8Array(), BY_LEVEL, first, PAGE_SIZE);
  const { values, codes } = catalogue.columns.country;
  const byName = new Map([...values].sort().map((value, at) => [value, at]));
  return pageInOrder(
    places,
    codes,
    values.map((value) => byName.get(value) ?? 0),
    first,
    PAGE_SIZE,
  );
}

/** The highest level first. */
const BY_LEVEL = Array.from({ length: TITLE + 1 }, (_, level) => TITLE - level);

/** A page of the gallery: its stories by id, with the whole count and what other choices would find. */
export async function findPage(filters: Filters, version: Version) {
  const found = await findStories(filters, version);
  const { catalogue, search } = found;
  const places = pageOf(found, filters);
  const idOf = (place: number) => catalogue.ids[place] ?? "";
  return {
    stories: places.map((place) => ({ id: idOf(place), state: catalogue.states[place] ?? 0 })),
    /** Those of which neither title nor summary hold what is searched for. */
    deep: places.filter((place) => search?.found?.[place] === TEXT).map(idOf),
    ...{ total: found.places.length, found },
  };
}

export type Page = Awaited<ReturnType<typeof findPage>>;

/** What was searched for in the stories of a page, by id; nothing where there were no words. */
export async function listMarksOf({ found: { search }, stories, deep }: Page): Promise<Map<string, Marks>> {
  if (!search) return new Map();
  return listMarks(
    anyStemOf(treeOf(search.query)),
    stories.map(({ id }) => id),
    deep,
  );
}

/** A page of the gallery with what its cards say. */
export async function listPublications(filters: Filters) {
  const page = await findPage(filters, await findVersion());
  const [cards, marks] = await Promise.all([
    listCardsOf(page.stories.map(({ id }) => id)),
    listMarksOf(page),
  ]);
  const rows = page.stories.flatMap(({ id }) => cards.find((one) => one.id === id) ?? []);
  return { ...page, rows, marks };
}

/** Numbers of stories by everything one can filter by, over the whole gallery. */
export async function countPublications() {
  const { counts, places } = await findStories(NO_FILTERS, await findVersion());
  return {
    total: places.length,
    goal: counts.goal.all(),
    target: counts.target.all(),
    country: counts.country.all(),
  };
}
