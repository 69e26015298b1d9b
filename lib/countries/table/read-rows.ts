import type { z } from "zod";
import { METRICS, type Metric } from "@/db/enums";
import type { CellProblem, Mapping } from "@/lib/tables/columns";
import type { Cell } from "@/lib/tables/grid";
import type { Read } from "@/lib/tables/read-cells";
import { figureRow } from "../figure-schema";
import { slotKey } from "../figures";
import type { FigureField } from "./columns";
import { readUnit, readValue, readYear } from "./read-value";
import { codeOf, METHOD_WORDS, METRIC_WORDS, TYPE_WORDS } from "./words";

type Figure = z.infer<typeof figureRow>;
/** What holds for rows that do not say it themselves, as it is typed. */
export type Defaults = Record<"libraryType" | "year" | "unit" | "method" | "source", string>;
type Options = {
  mapping: Mapping<FigureField>;
  left: ReadonlySet<number>;
  locale: string;
  defaults: Defaults;
};
/** What a table comes to: figures with the row they stand in, and what is wrong, cell by cell. */
export type FigureReading = {
  figures: { row: number; figure: Figure }[];
  problems: CellProblem<FigureField>[];
};
type Draft = FigureReading & {
  /** Slots that have their figure. */
  seen: Set<string>;
};

/**
 * Reads the rows of a table (without the one that names the columns) as figures: one a row, or as many as there are
 * columns that are themselves what is counted. Rows that were left out count for nothing. Nothing here is stored.
 */
export function readFigures(rows: Cell[][], options: Options): FigureReading {
  const reading: Draft = { figures: [], problems: [], seen: new Set() };
  for (const [row, cells] of rows.entries())
    if (!options.left.has(row)) readRow(row, cells, options, reading);
  return reading;
}

function readRow(row: number, cells: Cell[], { mapping, locale, defaults }: Options, reading: Draft) {
  const cellOf = (field: FigureField): Cell => cells[mapping.indexOf(field)] ?? { text: "" };
  const textOf = (field: FigureField) => cellOf(field).text.trim();
  const or = (field: keyof Defaults) => textOf(field) || defaults[field];
  const tell = (field: FigureField, code: string) => {
    const told = reading.problems.some((one) => one.row === row && one.field === field);
    if (!told) reading.problems.push({ row, field, code });
  };
  const heard = <Value>(field: FigureField, read: Read<Value>): Value | undefined => {
    if ("value" in read) return read.value;
    tell(field, read.problem);
  };
  const libraryType = heard("libraryType", coded(TYPE_WORDS, or("libraryType"), "type_unknown"));
  const method = heard("method", coded(METHOD_WORDS, or("method"), "method_unknown"));
  const year = heard("year", readYear(or("year")));
  const rowMetric = mapping.includes("value")
    ? heard("metric", coded(METRIC_WORDS, textOf("metric"), "metric_unknown"))
    : undefined;
  for (const { field, metric } of figuresOf(mapping, cells, rowMetric)) {
    const value = heard(field, readValue(cellOf(field), metric, locale));
    const money = metric === "preservation_spending";
    const unit = heard("unit", readUnit(field === "value" || money ? textOf("unit") : "", metric));
    if (!metric || !libraryType || !method || year === undefined || !value || unit === undefined) continue;
    const parsed = figureRow.safeParse({
      // The population is that of the country, whichever libraries the row is of.
      libraryType: field === metric && metric === "population" ? "all" : libraryType,
      currency: value.currency || unit || (money ? defaults.unit : ""),
      ...{ metric, year, value: value.value, method, source: or("source") },
    });
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) tell(fieldOf(String(path[0]), field), message);
      continue;
    }
    if (reading.seen.has(slotKey(parsed.data))) tell(field, "figure_twice");
    reading.seen.add(slotKey(parsed.data));
    reading.figures.push({ row, figure: parsed.data });
  }
}

const coded = <Code extends string>(
  words: Record<Code, readonly string[]>,
  typed: string,
  unknown: string,
): Read<Code> => {
  const code = codeOf(words, typed);
  return code ? { value: code } : { problem: typed ? unknown : "required" };
};

/** The cells of a row that hold figures: its value, and those under what is counted, where something is written. */
function figuresOf(mapping: Mapping<FigureField>, cells: Cell[], rowMetric: Metric | undefined) {
  const wide = METRICS.filter((metric) => {
    const cell = cells[mapping.indexOf(metric)];
    return cell && (cell.text.trim() !== "" || cell.formula);
  }).map((metric): { field: FigureField; metric: Metric | null } => ({ field: metric, metric }));
  return mapping.includes("value") ? [{ field: "value" as const, metric: rowMetric ?? null }, ...wide] : wide;
}

const fieldOf = (path: string, valueField: FigureField): FigureField =>
  path === "value" ? valueField : path === "currency" ? "unit" : (path as FigureField);
