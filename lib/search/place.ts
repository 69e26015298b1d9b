import { type Filters, filters, NO_FILTERS } from "./filters";

/** What an address asks of the gallery and nothing else, written in one way. Empty where nothing is chosen. */
export function chosenIn(query: URLSearchParams): string {
  const given = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  const chosen = Object.entries(filters.parse(given)).flatMap(([name, value]) =>
    value === undefined || value === NO_FILTERS[name as keyof Filters]
      ? []
      : [value].flat().map((one) => [name, String(one)]),
  );
  return new URLSearchParams(chosen as [string, string][]).toString();
}

/** The end of the address under which the gallery with what is chosen is kept; empty where nothing is. */
export const placeOf = (query: URLSearchParams): string => Buffer.from(chosenIn(query)).toString("base64url");

/** What was chosen, from such a place. */
export function filtersAt(place: string): Filters {
  const query = new URLSearchParams(Buffer.from(place, "base64url").toString());
  return filters.parse(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])));
}
