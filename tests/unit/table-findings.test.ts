import { describe, expect, test } from "vitest";
import { FINDING_HEADS, type TableField } from "@/lib/projects/table/columns";
import { readRows } from "@/lib/projects/table/read-rows";
import { type Mapping, matchColumns, namesColumns } from "@/lib/tables/columns";
import { readDay, readFigure } from "@/lib/tables/read-cells";

describe("columns are known by their names", () => {
  test.each([
    [
      ["Indicator", "Baseline", "Endline", "n"],
      ["indicator", "baselineValue", "resultValue", "n"],
    ],
    [
      ["Indicateur", "Avant", "Après", "Effectif", "Page"],
      ["indicator", "baselineValue", "resultValue", "n", "place"],
    ],
    [
      ["المؤشر", "قبل", "بعد", "العدد"],
      ["indicator", "baselineValue", "resultValue", "n"],
    ],
    [
      ["Baseline date", "Baseline", "Date"],
      ["baselineDate", "baselineValue", "resultDate"],
    ],
    [
      ["Group", "Said so", "Remarks"],
      ["group", "saidCount", ""],
    ],
    [
      ["N", "n", "number"],
      ["n", "", ""],
    ],
    [
      ["", "2024", "31"],
      ["", "", ""],
    ],
    [
      ["constructor", "__proto__"],
      ["", ""],
    ],
  ])("%j", (names, expected) => {
    expect(matchColumns(names, FINDING_HEADS)).toEqual(expected);
  });

  test("a first row of figures names nothing", () => {
    expect(namesColumns(["Indicator", "Result"], FINDING_HEADS)).toBe(true);
    expect(namesColumns(["passed the test", "58"], FINDING_HEADS)).toBe(false);
    expect(namesColumns(["result of 2024", "58"], FINDING_HEADS)).toBe(false);
  });
});

describe("a cell is read as it was typed", () => {
  test.each([
    ["58", "en", { value: 58 }],
    ["58 %", "en", { value: 58, percent: true }],
    ["٥٨٪", "ar-u-nu-latn", { value: 58, percent: true }],
    ["1,946", "fr", { value: 1.946 }],
    ["1,946", "en-GB", { value: 1946 }],
    ["", "en", { value: null }],
    ["about 40", "en", { problem: "number_invalid" }],
    ["=SUM(A1)", "en", { problem: "formula_text" }],
    ["#DIV/0!", "en", { problem: "formula_error" }],
    ["TRUE", "en", { problem: "number_invalid" }],
    ["%", "en", { problem: "number_invalid" }],
  ])("figure %j in %s", (text, locale, expected) => {
    expect(readFigure({ text }, locale)).toMatchObject(expected);
  });

  test("a formula without its value is asked for", () => {
    expect(readFigure({ text: "", formula: true }, "en")).toEqual({ problem: "formula_empty" });
  });

  test.each([
    ["2024-03-31", { value: "2024-03-31" }],
    ["31.03.2024", { value: "2024-03-31" }],
    ["3/31/2024", { value: "2024-03-31" }],
    ["٣١/٠٣/٢٠٢٤", { value: "2024-03-31" }],
    ["5/5/2024", { value: "2024-05-05" }],
    ["04/05/2024", { problem: "date_two_ways" }],
    ["2024", { problem: "date_invalid" }],
    ["spring", { problem: "date_invalid" }],
    ["", { value: "" }],
  ])("day %j", (text, expected) => {
    expect(readDay({ text })).toEqual(expected);
  });
});

describe("rows become findings", () => {
  const mapping: Mapping<TableField> = [
    "indicator",
    "group",
    "baselineValue",
    "resultValue",
    "n",
    "saidCount",
    "resultDate",
  ];
  const rows = (...lines: string[]) => lines.map((line) => line.split("|").map((text) => ({ text })));
  const read = (lines: string[], left: number[] = []) =>
    readRows(rows(...lines), { mapping, left: new Set(left), locale: "en-GB" });

  test("with their groups, their unit, and in words where they were said", () => {
    const { findings, problems } = read([
      "passed||31%|58%|412||2024-03-31",
      "passed|Women|28%|61%|274",
      "|Men|37|52|138",
      "felt safe||||38|29",
      "felt safe|Elders|||12|9",
    ]);
    expect(problems).toEqual([]);
    expect(findings.map(({ rows: at }) => at)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(findings[0]?.finding).toMatchObject({
      ...{ kind: "quantitative", indicator: "passed", unit: "%", baselineValue: 31, resultValue: 58, n: 412 },
      breakdown: [
        { group: "Women", n: 274, baseline: 28, result: 61 },
        { group: "Men", n: 138, baseline: 37, result: 52 },
      ],
    });
    expect(findings[1]?.finding).toMatchObject({
      ...{ kind: "qualitative", saidCount: 29, n: 38, resultValue: null },
      breakdown: [{ group: "Elders", n: 12, baseline: null, result: 9 }],
    });
  });

  test("what is not right is told at its cell, once; rows left out on purpose count for nothing", () => {
    const lines = [
      "||31|58|412",
      "passed||much|58|412||04/05/2024",
      "passed||31||412",
      "felt safe||||20|29",
      "|Nobody||5|3",
      "passed|Women|28|sixty|500",
    ];
    expect(read(lines).problems).toEqual([
      { row: 1, field: "baselineValue", code: "number_invalid" },
      { row: 1, field: "resultDate", code: "date_two_ways" },
      { row: 5, field: "resultValue", code: "number_invalid" },
      { row: 0, field: "indicator", code: "required" },
      { row: 2, field: "resultValue", code: "required" },
      { row: 5, field: "n", code: "group_larger_than_all" },
      { row: 3, field: "saidCount", code: "said_more_than_asked" },
    ]);
    expect(read(lines, [0, 1, 2, 3, 4, 5])).toEqual({ findings: [], problems: [] });
    expect(read(["|Women|1|2|3"]).problems).toEqual([
      { row: 0, field: "group", code: "group_without_whole" },
    ]);
  });

  test("a thousand rows of wrong types are told cell by cell, in one look", () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `finding ${at}||=A${at}|TRUE|#REF!|x|yesterday`);
    const { findings, problems } = read(lines);
    expect(findings).toEqual([]);
    expect(problems).toHaveLength(5000);
  });
});
