import { FACETS, type Facet, type StoryFilters } from "./filters";

/** What the gallery knows of a public story by heart. */
export type CatalogueRow = { id: string; number: number } & Record<Facet, readonly string[]>;

/** The values of one facet: `codes` of story `at` stand from `starts[at]` to `starts[at + 1]` and mean `values[code]`. */
type Column = { values: string[]; starts: Uint32Array; codes: Uint32Array };

/** Every public story, the newest first, by place in this order: small enough to be counted through at each request. */
export type Catalogue = {
  size: number;
  ids: string[];
  /** Place of a story by its number; -1 where there is none. */
  places: Int32Array;
  columns: Record<Facet, Column>;
};

/** Rows, the newest first, as a catalogue. */
export function catalogueOf(rows: readonly CatalogueRow[]): Catalogue {
  const places = new Int32Array(Math.max(0, ...lastNumbers(rows)) + 1).fill(-1);
  for (const [place, { number }] of rows.entries()) places[number] = place;
  const columns = FACETS.map((facet) => [facet, columnOf(rows.map((row) => row[facet]))]);
  return {
    size: rows.length,
    ids: rows.map(({ id }) => id),
    places,
    columns: Object.fromEntries(columns) as Record<Facet, Column>,
  };
}

/** One number where there are rows: a spread of them all would not fit in a call. */
const lastNumbers = (rows: readonly CatalogueRow[]) =>
  rows.length === 0 ? [] : [rows.reduce((most, { number }) => Math.max(most, number), 0)];

function columnOf(cells: readonly (readonly string[])[]): Column {
  const values: string[] = [];
  const known = new Map<string, number>();
  const starts = new Uint32Array(cells.length + 1);
  const codes: number[] = [];
  for (const [at, cell] of cells.entries()) {
    for (const value of cell) {
      const code = known.get(value) ?? values.push(value) - 1;
      known.set(value, code);
      codes.push(code);
    }
    starts[at + 1] = codes.length;
  }
  return { values, starts, codes: Uint32Array.from(codes) };
}

export type Chosen = {
  /** Places of the stories that fit every filter, the newest first. */
  places: number[];
  /** By facet and value: how many stories there would be with this value, all other filters as they are. */
  counts: Record<Facet, Map<string, number>>;
  /** By facet: how many stories there would be without this filter. */
  without: Record<Facet, number>;
};

/** The stories that fit, and what other choices would find; `among`: marks of the places that a search found. */
export function choose(catalogue: Catalogue, filters: StoryFilters, among: Uint8Array | null): Chosen {
  const columns = FACETS.map((facet) => catalogue.columns[facet]);
  const tallies = columns.map(({ values }) => new Uint32Array(values.length));
  const wanted = columns.map((column, at) => wantedOf(column, filters[FACETS[at] as Facet]));
  const without = new Uint32Array(columns.length);
  const places: number[] = [];
  for (let place = 0; place < catalogue.size; place += 1) {
    if (among && among[place] === 0) continue;
    const missed = missedBy(columns, wanted, place);
    if (missed === MANY) continue;
    if (missed === NONE) {
      places.push(place);
      for (let at = 0; at < columns.length; at += 1) tally(columns[at], tallies[at], place);
    } else {
      tally(columns[missed], tallies[missed], place);
      without[missed] = (without[missed] ?? 0) + 1;
    }
  }
  const of = <Value>(value: (at: number) => Value) =>
    Object.fromEntries(FACETS.map((facet, at) => [facet, value(at)])) as Record<Facet, Value>;
  return {
    places,
    counts: of((at) => countsOf(columns[at], tallies[at])),
    without: of((at) => places.length + (without[at] ?? 0)),
  };
}

const NONE = -1;
const MANY = -2;

/** Which of the filters a story does not fit: none, one by its place, or several. */
function missedBy(columns: Column[], wanted: (Uint8Array | null)[], place: number): number {
  let missed = NONE;
  for (let at = 0; at < columns.length; at += 1) {
    const want = wanted[at];
    const column = columns[at];
    if (!want || !column || has(column, want, place)) continue;
    if (missed !== NONE) return MANY;
    missed = at;
  }
  return missed;
}

function has({ starts, codes }: Column, want: Uint8Array, place: number): boolean {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) if (want[codes[at] ?? 0] === 1) return true;
  return false;
}

function tally(column: Column | undefined, into: Uint32Array | undefined, place: number) {
  if (!column || !into) return;
  const { starts, codes } = column;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) {
    const code = codes[at] ?? 0;
    into[code] = (into[code] ?? 0) + 1;
  }
}

function wantedOf({ values }: Column, chosen: readonly (string | number)[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const texts = new Set(chosen.map(String));
  return Uint8Array.from(values, (value) => (texts.has(value) ? 1 : 0));
}

const countsOf = (column: Column | undefined, tallies: Uint32Array | undefined) =>
  new Map(
    (column?.values ?? []).flatMap((value, code): [string, number][] =>
      tallies?.[code] ? [[value, tallies[code]]] : [],
    ),
  );
