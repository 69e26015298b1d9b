import type { z } from "zod";
import type { CellProblem, Mapping } from "@/lib/tables/columns";
import type { Cell } from "@/lib/tables/grid";
import { readDay, readFigure } from "@/lib/tables/read-cells";
import { findingRow } from "../schema";
import type { TableField } from "./columns";

type Input = z.input<typeof findingRow>;
/** What a table comes to: findings with the rows they stand in, and what is wrong, cell by cell. */
export type TableReading = {
  findings: { rows: number[]; finding: z.infer<typeof findingRow> }[];
  problems: CellProblem<TableField>[];
};
type Options = { mapping: Mapping<TableField>; left: ReadonlySet<number>; locale: string };

const FIGURES = ["resultValue", "baselineValue", "comparisonValue", "saidCount", "n"] as const;

/**
 * Reads the rows of a table (without the one that names the columns) as findings. A row with a group belongs to the
 * finding above it that has its indicator. Rows that were left out count for nothing. The same on screen and in tests:
 * nothing here is stored.
 */
export function readRows(rows: Cell[][], { mapping, left, locale }: Options): TableReading {
  const reading: TableReading = { findings: [], problems: [] };
  const drafts: { rows: number[]; input: Input }[] = [];
  for (const [row, cells] of rows.entries()) {
    if (left.has(row)) continue;
    const read = readRow(cells, mapping, locale);
    reading.problems.push(...read.problems.map((problem) => ({ row, ...problem })));
    if (read.group === "") {
      drafts.push({ rows: [row], input: read.input });
      continue;
    }
    const whole = drafts.findLast(
      ({ input }) => read.input.indicator === "" || input.indicator === read.input.indicator,
    );
    if (!whole) {
      reading.problems.push({ row, field: "group", code: "group_without_whole" });
      continue;
    }
    whole.rows.push(row);
    const { n = null, resultValue, baselineValue, saidCount } = read.input;
    const result = whole.input.kind === "quantitative" ? resultValue : (saidCount ?? resultValue);
    whole.input.breakdown?.push({ group: read.group, n, baseline: baselineValue, result });
  }
  for (const draft of drafts) judge(draft, reading);
  return reading;
}

function readRow(cells: Cell[], mapping: Mapping<TableField>, locale: string) {
  const problems: Omit<CellProblem<TableField>, "row">[] = [];
  const cellOf = (field: TableField): Cell => cells[mapping.indexOf(field)] ?? { text: "" };
  const textOf = (field: TableField) => cellOf(field).text.trim();
  let unit = textOf("unit");
  const figures: Partial<Record<(typeof FIGURES)[number], number | null>> = {};
  for (const field of FIGURES) {
    const read = readFigure(cellOf(field), locale);
    if ("problem" in read) problems.push({ field, code: read.problem });
    else figures[field] = read.value;
    if ("percent" in read && read.percent && unit === "") unit = "%";
  }
  const dayOf = (field: "resultDate" | "baselineDate"): string => {
    const read = readDay(cellOf(field));
    if ("value" in read) return read.value;
    problems.push({ field, code: read.problem });
    return "";
  };
  const words = textOf("saidCount") !== "" && textOf("resultValue") === "";
  const input: Input = {
    ...{ kind: words ? "qualitative" : "quantitative", indicator: textOf("indicator"), unit },
    ...{ resultValue: figures.resultValue ?? null, resultDate: dayOf("resultDate") },
    ...{ baselineValue: figures.baselineValue ?? null, baselineDate: dayOf("baselineDate") },
    ...{ comparisonValue: figures.comparisonValue ?? null, saidCount: figures.saidCount ?? null },
    ...{ n: figures.n ?? null, breakdown: [], place: textOf("place") },
  };
  return { input, group: textOf("group"), problems };
}

/** Asks the same of a finding as its form does; what is wrong is told at the cell, where the table has it. */
function judge({ rows, input }: { rows: number[]; input: Input }, reading: TableReading) {
  const parsed = findingRow.safeParse(input);
  if (parsed.success) {
    reading.findings.push({ rows, finding: parsed.data });
    return;
  }
  const [first = 0, ...groups] = rows;
  for (const { path, message } of parsed.error.issues) {
    const ofGroup = path[0] === "breakdown";
    const row = ofGroup ? (groups[Number(path[1])] ?? first) : first;
    const field = ofGroup ? groupField(String(path[2]), input.kind) : (path[0] as TableField);
    const told = reading.problems.some((one) => one.row === row && one.field === field);
    if (!told) reading.problems.push({ row, field, code: message });
  }
}

const groupField = (name: string, kind: Input["kind"]): TableField =>
  name === "result"
    ? kind === "qualitative"
      ? "saidCount"
      : "resultValue"
    : name === "baseline"
      ? "baselineValue"
      : name === "n"
        ? "n"
        : "group";
