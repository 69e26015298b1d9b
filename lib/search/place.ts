import { type Filters, filters, NO_FILTERS } from "./filters";

/**
 * Where the gallery with what an address asks for is kept: the same for every way to write the same choice. Empty where
 * nothing is chosen.
 */
export function placeOf(query: URLSearchParams): string {
  const given = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  const chosen = Object.entries(filters.parse(given)).flatMap(([name, value]) =>
    value === undefined || value === NO_FILTERS[name as keyof Filters] ? [] : [[name, value]],
  );
  const written = chosen.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return Buffer.from(`${new URLSearchParams(written as [string, string][])}`).toString("base64url");
}

/** What was chosen, from such a place. */
export function filtersAt(place: string): Filters {
  const query = new URLSearchParams(Buffer.from(place, "base64url").toString());
  return filters.parse(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])));
}
