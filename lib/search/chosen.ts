import { type Filters, filters, NO_FILTERS } from "./filters";

/** What an address asks of the gallery and nothing else, written in one way. Empty where nothing is chosen. */
export function chosenIn(query: URLSearchParams): string {
  const chosen = Object.entries(filters.parse(given(query))).flatMap(([name, value]) =>
    value === undefined || value === NO_FILTERS[name as keyof Filters]
      ? []
      : [value].flat().map((one) => [name, String(one)]),
  );
  return new URLSearchParams(chosen as [string, string][]).toString();
}

/** What was chosen, from such a text. */
export const filtersOf = (chosen: string): Filters => filters.parse(given(new URLSearchParams(chosen)));

const given = (query: URLSearchParams) =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
