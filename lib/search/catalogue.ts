import { FACETS, type Facet, type StoryFilters } from "./filters";

/** What the gallery knows of a public story by heart. `state`: another after each change of anything of it that is public. */
export type CatalogueRow = { id: string; number: number; state: number } & Record<Facet, readonly string[]>;

/**
 * The values of one facet: `codes` of story `at` stand from `starts[at]` to `starts[at + 1]` and mean `values[code]`; at `at`
 * where each story has one (`starts`: null). The other way round, the stories that hold `values[code]` stand in `holders` from
 * `firsts[code]` to `firsts[code + 1]`.
 */
type Column = {
  values: string[];
  codeOf: Map<string, number>;
  starts: Uint32Array | null;
  codes: Uint32Array;
  firsts: Uint32Array;
  holders: Uint32Array;
};

/** Every public story, the newest first, by place in this order: small enough to be counted through at each request. */
export type Catalogue = {
  size: number;
  ids: string[];
  states: Uint32Array;
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
    states: Uint32Array.from(rows, ({ state }) => state),
    places,
    columns: Object.fromEntries(columns) as Record<Facet, Column>,
  };
}

/** The state of a story by its number; 0 where there is none. */
export const stateAt = ({ places, states }: Catalogue, number: number): number =>
  states[places[number] ?? -1] ?? 0;

/** One number where there are rows: a spread of them all would not fit in a call. */
const lastNumbers = (rows: readonly CatalogueRow[]) =>
  rows.length === 0 ? [] : [rows.reduce((most, { number }) => Math.max(most, number), 0)];

function columnOf(cells: readonly (readonly string[])[]): Column {
  const values: string[] = [];
  const codeOf = new Map<string, number>();
  const starts = new Uint32Array(cells.length + 1);
  const codes: number[] = [];
  for (const [at, cell] of cells.entries()) {
    for (const value of cell) {
      const code = codeOf.get(value) ?? values.push(value) - 1;
      codeOf.set(value, code);
      codes.push(code);
    }
    starts[at + 1] = codes.length;
  }
  const isSingle = cells.every((cell) => cell.length === 1);
  const column = { values, codeOf, starts: isSingle ? null : starts, codes: Uint32Array.from(codes) };
  return { ...column, ...holdersOf(starts, codes, values.length) };
}

function holdersOf(starts: Uint32Array, codes: readonly number[], values: number) {
  const firsts = new Uint32Array(values + 1);
  for (const code of codes) firsts[code + 1] = (firsts[code + 1] ?? 0) + 1;
  for (let code = 1; code <= values; code += 1) firsts[code] = (firsts[code] ?? 0) + (firsts[code - 1] ?? 0);
  const next = firsts.slice();
  const holders = new Uint32Array(codes.length);
  for (let place = 0; place + 1 < starts.length; place += 1)
    for (const code of codes.slice(starts[place], starts[place + 1])) {
      const at = next[code] ?? 0;
      holders[at] = place;
      next[code] = at + 1;
    }
  return { firsts, holders };
}

export type Chosen = {
  /** Places of the stories that fit every filter, the newest first. */
  places: Uint32Array;
  /** By facet: how many stories there would be with each value, all other filters as they are. */
  counts: Record<Facet, Counts>;
  /** By facet: how many stories there would be without this filter. */
  without: Record<Facet, number>;
};

/** The stories that fit, and what other choices would find; `among`: marks of the places that a search found. */
export function choose(catalogue: Catalogue, filters: StoryFilters, among: Uint8Array | null): Chosen {
  const columns = FACETS.map((facet) => catalogue.columns[facet]);
  const groups = groupsOf(catalogue.size, columns, filters, among);
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

type Groups = ReturnType<typeof groupsOf>;

/** Places by their group. */
function groupsOf(size: number, columns: Column[], filters: StoryFilters, among: Uint8Array | null) {
  const { met, groups } = metBy(size, columns, filters);
  const lengths = new Uint32Array(FAILS + 1);
  const groupOf = new Uint8Array(size);
  for (let place = 0; place < size; place += 1) {
    const group = among && among[place] === 0 ? FAILS : (groups[met[place] ?? 0] ?? FAILS);
    groupOf[place] = group;
    lengths[group] = (lengths[group] ?? 0) + 1;
  }
  const lists = Array.from(lengths.subarray(0, FAILS), (length) => new Uint32Array(length));
  const next = new Uint32Array(FAILS);
  for (let place = 0; place < size; place += 1) {
    const group = groupOf[place] ?? FAILS;
    if (group === FAILS) continue;
    const list = lists[group];
    const at = next[group] ?? 0;
    if (list) list[at] = place;
    next[group] = at + 1;
  }
  const of = (group: number) => lists[group] ?? new Uint32Array();
  return {
    size,
    of,
    besides: (group: number) => besides(groupOf, group, size - of(FITS).length - of(group).length),
  };
}

/** The places that neither fit nor are of a group, so many. */
function besides(groupOf: Uint8Array, group: number, length: number): Uint32Array {
  const places = new Uint32Array(length);
  let at = 0;
  for (let place = 0; place < groupOf.length; place += 1) {
    if (groupOf[place] === FITS || groupOf[place] === group) continue;
    places[at] = place;
    at += 1;
  }
  return places;
}

/** For each place a bit for every column whose filter it meets, and the group of each such number. */
function metBy(size: number, columns: Column[], filters: StoryFilters) {
  const met = new Uint16Array(size);
  const asked: number[] = [];
  for (const [at, column] of columns.entries()) {
    const wanted = filters[FACETS[at] as Facet];
    if (wanted.length === 0) continue;
    asked.push(at);
    for (const value of wanted) meetIn(column, column.codeOf.get(String(value)), 1 << at, met);
  }
  const all = asked.reduce((bits, at) => bits | (1 << at), 0);
  const groups = new Uint8Array(1 << columns.length).fill(FAILS);
  for (const at of asked) groups[all & ~(1 << at)] = at + 1;
  groups[all] = FITS;
  return { met, groups };
}

function meetIn({ firsts, holders }: Column, code: number | undefined, bit: number, met: Uint16Array) {
  if (code === undefined) return;
  const end = firsts[code + 1] ?? 0;
  for (let at = firsts[code] ?? 0; at < end; at += 1) {
    const place = holders[at] ?? 0;
    met[place] = (met[place] ?? 0) | bit;
  }
}

/** How many stories hold each value of a facet, by the value and by its code in the column. */
export type Counts = {
  of: (value: string) => number;
  at: (code: number) => number;
  /** Those that any story holds. */
  all: () => Map<string, number>;
  /** How many stories at least hold each of the values that most stories hold, so many. */
  least: (values: number) => number;
};

/** Counts whichever are fewer: those that fit but for this column, or the others, which are taken from all. */
function countsOf(column: Column, groups: Groups, group: number): Counts {
  const { values, codeOf, firsts } = column;
  const found = [groups.of(FITS), groups.of(group)];
  const isFew = found.reduce((sum, { length }) => sum + length, 0) * 2 < groups.size;
  const tallies = isFew
    ? new Uint32Array(values.length)
    : Uint32Array.from(values, (_, code) => (firsts[code + 1] ?? 0) - (firsts[code] ?? 0));
  for (const places of isFew ? found : [groups.besides(group)])
    tally(column, places, isFew ? 1 : -1, tallies);
  const at = (code: number) => tallies[code] ?? 0;
  return {
    at,
    of: (value) => at(codeOf.get(value) ?? -1),
    all: () =>
      new Map(values.map((value, code) => [value, at(code)] as const).filter(([, count]) => count > 0)),
    least: (values) => leastOf(tallies, values),
  };
}

/** Counted, not sorted. */
function leastOf(tallies: Uint32Array, values: number): number {
  const held = new Uint32Array(tallies.reduce((most, count) => Math.max(most, count), 0) + 1);
  for (const count of tallies) held[count] = (held[count] ?? 0) + 1;
  let left = values;
  for (let count = held.length - 1; count > 0; count -= 1) {
    left -= held[count] ?? 0;
    if (left <= 0) return count;
  }
  return 1;
}

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
