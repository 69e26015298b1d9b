import { inArray } from "drizzle-orm";
import { publications } from "@/db/schema";
import { type Catalogue, type Chosen, choose } from "@/lib/search/catalogue";
import { type Filters, NO_FILTERS, PAGE_SIZE, type StoryFilters, sortOf } from "@/lib/search/filters";
import { type Levels, TEXT } from "@/lib/search/levels";
import { pageInOrder } from "@/lib/search/order";
import { anyStemOf, treeOf } from "@/lib/search/query-tree";
import { findKnown, type Known } from "../known/public-queries";
import { findLevels } from "../levels/public-queries";
import { listMarks, type Marks } from "../marks/public-queries";
import { listCards } from "../public-queries";
import { type Search, searchFor } from "../search/public-queries";
import { findVersion, type Version } from "../version/public-queries";

export type Found = Chosen & {
  catalogue: Catalogue;
  organisations: Known["organisations"];
  search: Search<Levels> | null;
};

/** The stories that filters ask for, with what other choices would find: no query, with words up to five. */
async function findStories(filters: StoryFilters, version: Version): Promise<Found> {
  const known = await findKnown(version.number);
  const { catalogue, organisations } = known;
  const search = filters.q ? await searchFor(filters.q, (query) => ranksFor(known, query)) : null;
  const ranks = search && (search.found ?? new Uint8Array(catalogue.size));
  return { ...choose(catalogue, filters, ranks), catalogue, organisations, search };
}

/** How high a query stands in each story, by place; null where no story has it. */
async function ranksFor(known: Known, query: string): Promise<Levels | null> {
  const { size, places } = known.catalogue;
  const levels = await findLevels(known, query);
  const ranks = new Uint8Array(size);
  let found = false;
  for (let number = 0; levels && number < levels.length; number += 1) {
    const [place, level] = [places[number] ?? -1, levels[number] ?? 0];
    if (level === 0 || place < 0) continue;
    ranks[place] = level;
    found = true;
  }
  return found ? ranks : null;
}

/** How many stories the other filters find. */
export const countWithoutWords = ({ catalogue }: Found, filters: StoryFilters) =>
  choose(catalogue, filters, null).places.length;

/** A page of places in the order asked for; the newest first among equals. */
function pageOf({ places, search, catalogue }: Found, filters: Filters): number[] {
  const sort = sortOf(filters);
  const first = (filters.page - 1) * PAGE_SIZE;
  if (sort === "newest") return [...places.subarray(first, first + PAGE_SIZE)];
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
const BY_LEVEL = [3, 2, 1, 0];

/** A page of the gallery, with the whole count and what other choices would find. `version`: the present one, where it is known. */
export async function listPublications(filters: Filters, version?: Version) {
  const found = await findStories(filters, version ?? (await findVersion()));
  const { catalogue, search } = found;
  const places = pageOf(found, filters);
  const idOf = (place: number) => catalogue.ids[place] ?? "";
  const ids = places.map(idOf);
  const deep = places.filter((place) => search?.found?.[place] === TEXT).map(idOf);
  const [cards, marks] = await Promise.all([
    ids.length > 0 ? listCards(inArray(publications.id, ids)) : [],
    search ? listMarks(anyStemOf(treeOf(search.query)), ids, deep) : new Map<string, Marks>(),
  ]);
  const rows = ids.flatMap((id) => cards.find((one) => one.id === id) ?? []);
  return { rows, total: found.places.length, found, marks };
}

/** Numbers of stories by everything one can filter by, over the whole gallery. */
export async function countPublications() {
  const { counts, places } = await findStories(NO_FILTERS, await findVersion());
  return { total: places.length, ...counts };
}
