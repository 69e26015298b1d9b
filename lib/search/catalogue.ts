import { FACETS, type Facet, type StoryFilters } from "./filters";

/** What the gallery knows of a public story by heart. */
export type CatalogueRow = { id: string; number: number } & Record<Facet, readonly string[]>;

/**
 * The values of one facet: `codes` of story `at` stand from `starts[at]` to `starts[at + 1]` and mean `values[code]`; at `at`
 * where each story has one (`starts`: null). `totals`: how many stories hold each.
 */
type Column = { values: string[]; starts: Uint32Array | null; codes: Uint32Array; totals: Uint32Array };

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
  const totals = new Uint32Array(values.length);
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
  const isSingle = cells.every((cell) => cell.length === 1);
  return { values, starts: isSingle ? null : starts, codes: Uint32Array.from(codes), totals };
}

export type Chosen = {
  /** Places of the stories that fit every filter, the newest first. */
  places: Uint32Array;
  /** By facet and value: how many stories there would be with this value, all other filters as they are. */
  counts: Record<Facet, Map<string, number>>;
  /** By facet: how many stories there would be without this filter. */
  without: Record<Facet, number>;
};

/** The stories that fit, and what other choices would find; `among`: marks of the places that a search found. */
export function choose(catalogue: Catalogue, filters: StoryFilters, among: Uint8Array | null): Chosen {
  const columns = FACETS.map((facet) => catalogue.columns[facet]);
  const groups = groupsOf(missedBy(catalogue, columns, filters, among));
  const of = <Value>(value: (column: Column, group: number) => Value) =>
    Object.fromEntries(columns.map((column, at) => [FACETS[at], value(column, at + 1)])) as Record<
      Facet,
      Value
    >;
  const fitting = groups.of(FITS);
  return {
    places: fitting,
    counts: of((column, group) => countsOf(column, groups, group)),
    without: of((_, group) => fitting.length + groups.of(group).length),
  };
}

/** What stories are grouped by: they fit, or miss one filter (its column from 1 on), or several or what is searched for. */
const FITS = 0;
const FAILS = FACETS.length + 1;

/** The group of each place. */
function missedBy(
  { size }: Catalogue,
  columns: Column[],
  filters: StoryFilters,
  among: Uint8Array | null,
): Uint8Array {
  const missed = new Uint8Array(size);
  for (let place = 0; among && place < size; place += 1) if (among[place] === 0) missed[place] = FAILS;
  for (const [at, column] of columns.entries()) {
    const wanted = wantedOf(column, filters[FACETS[at] as Facet]);
    if (wanted) missIn(column, wanted, at + 1, missed);
  }
  return missed;
}

/** Notes which places a column makes miss. */
function missIn({ starts, codes }: Column, wanted: Uint8Array, group: number, missed: Uint8Array) {
  for (let place = 0; place < missed.length; place += 1) {
    const end = starts ? (starts[place + 1] ?? 0) : place + 1;
    let fits = false;
    for (let at = starts ? (starts[place] ?? 0) : place; at < end && !fits; at += 1)
      fits = wanted[codes[at] ?? 0] === 1;
    if (!fits) missed[place] = missed[place] === FITS ? group : FAILS;
  }
}

type Groups = ReturnType<typeof groupsOf>;

/** Places by their group, one group after the other. */
function groupsOf(missed: Uint8Array) {
  const ends = new Uint32Array(FAILS + 1);
  for (let place = 0; place < missed.length; place += 1) {
    const group = missed[place] ?? FAILS;
    ends[group] = (ends[group] ?? 0) + 1;
  }
  for (let group = 1; group <= FAILS; group += 1) ends[group] = (ends[group] ?? 0) + (ends[group - 1] ?? 0);
  const next = Uint32Array.from([0, ...ends]);
  const places = new Uint32Array(missed.length);
  for (let place = 0; place < missed.length; place += 1) {
    const group = missed[place] ?? FAILS;
    const at = next[group] ?? 0;
    places[at] = place;
    next[group] = at + 1;
  }
  const startOf = (group: number) => (group === 0 ? 0 : (ends[group - 1] ?? 0));
  return {
    of: (group: number) => places.subarray(startOf(group), ends[group]),
    /** All but those of the first group and of this one. */
    besides: (group: number) => [places.subarray(ends[0], startOf(group)), places.subarray(ends[group])],
  };
}

function wantedOf({ values }: Column, chosen: readonly (string | number)[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const texts = new Set(chosen.map(String));
  return Uint8Array.from(values, (value) => (texts.has(value) ? 1 : 0));
}

/** Counts whichever are fewer: those that fit but for this column, or the others, which are taken from all. */
function countsOf(column: Column, groups: Groups, group: number): Map<string, number> {
  const found = [groups.of(FITS), groups.of(group)];
  const others = groups.besides(group);
  const isFew = lengthOf(found) < lengthOf(others);
  const tallies = isFew ? new Uint32Array(column.values.length) : column.totals.slice();
  for (const places of isFew ? found : others) tally(column, places, isFew ? 1 : -1, tallies);
  return new Map(
    column.values.flatMap((value, code): [string, number][] =>
      tallies[code] ? [[value, tallies[code]]] : [],
    ),
  );
}

const lengthOf = (all: Uint32Array[]) => all.reduce((sum, { length }) => sum + length, 0);

function tally({ starts, codes }: Column, places: Uint32Array, step: 1 | -1, into: Uint32Array) {
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    const end = starts ? (starts[place + 1] ?? 0) : place + 1;
    for (let at = starts ? (starts[place] ?? 0) : place; at < end; at += 1) {
      const code = codes[at] ?? 0;
      into[code] = (into[code] ?? 0) + step;
    }
  }
}
