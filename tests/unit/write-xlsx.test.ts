import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { librarySheet, profileCsv, profileJson } from "@/lib/countries/open-data";
import type { PublicFigure, PublicProfile } from "@/lib/countries/public-queries";
import { readTable } from "@/lib/tables/read-table";
import { writeXlsx } from "@/lib/tables/write-xlsx";

const CC_BY = "https://creativecommons.org/licenses/by/4.0/";

async function readBack(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  try {
    writeFileSync(join(folder, "a.xlsx"), bytes);
    const { rows, sheet } = await readTable(join(folder, "a.xlsx"), "a.xlsx");
    return { sheet, rows: rows.map((cells) => cells.map(({ text }) => text)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("what is written is read back, texts as texts whatever they begin with", async () => {
  const odd = ['=HYPERLINK("x")', "+1", "  two\nlines ", "<&>\"'", "مكتبة", "😀", "\u0001\uffff"];
  const rows = [["Name", "Value"], ...odd.map((text, at) => [text, at])];
  const { sheet, rows: read } = await readBack(writeXlsx({ name: "A & B", widths: [10, 10], rows }));
  expect(sheet).toBe("A & B");
  expect(read[1]).toEqual(['=HYPERLINK("x")', "0"]);
  expect(read.slice(4, 7).map(([text]) => text)).toEqual(["<&>\"'", "مكتبة", "😀"]);
});

test("the same sheet is the same bytes at any time, with more columns than letters", async () => {
  const rows = [Array.from({ length: 30 }, (_, at) => `c${at}`), Array.from({ length: 30 }, () => null)];
  const sheet = { name: "S", widths: [8], rows };
  expect(writeXlsx(sheet)).toEqual(writeXlsx(sheet));
  expect((await readBack(writeXlsx(sheet))).rows[0]?.at(-1)).toBe("c29");
});

const figure = (part: Partial<PublicFigure>): PublicFigure => ({
  ...{ id: "1", country: "KEN", libraryType: "all", metric: "visits", year: 2024, value: 5, currency: "" },
  ...{ method: "census_survey", source: "S", isSample: false, version: 1 },
  ...{ recordedAt: new Date("2026-01-02T10:00:00Z"), replacedAt: null, replacedBy: null },
  ...part,
});
const profile = (figures: PublicFigure[], earlier: PublicFigure[] = []): PublicProfile => ({
  ...{ confirmedOn: null, figures, earlier, landscapes: [], laws: [], organisations: [] },
});
const KENYA = { iso3: "KEN", name: "Kenya" };

test("a source that a spreadsheet would run is kept from it; each line says its licence and whether it is a sample", () => {
  const csv = profileCsv(KENYA, profile([figure({ source: '=cmd|"x"', isSample: true })]));
  const [head, line] = csv.slice(1).split("\r\n");
  expect(head).toBe("country,library_type,metric,year,value,unit,method,source,sample,recorded_on,licence");
  expect(line).toBe(`KEN,all,visits,2024,5,visits,census_survey,"'=cmd|""x""",yes,2026-01-02,${CC_BY}`);
});

test("the JSON keeps what held before apart, and until when", () => {
  const before = figure({ value: 4, replacedAt: new Date("2026-02-03T00:00:00Z"), replacedBy: "1" });
  const data = JSON.parse(profileJson(KENYA, profile([figure({})], [before]), []));
  expect(data.statistics).toMatchObject([{ value: 5, unit: "visits", licence: CC_BY, source: "S" }]);
  expect(data.earlierStatistics).toMatchObject([{ value: 4, heldUntil: "2026-02-03", corrected: true }]);
  expect(JSON.stringify(data)).not.toContain('"id"');
});

test("the sheet has one row for each type and metric, the latest year, and the eight metrics alone", async () => {
  const figures = [
    figure({ year: 2023, value: 4 }),
    figure({}),
    figure({ libraryType: "public", value: 3 }),
    figure({ metric: "population", value: 9 }),
    figure({ metric: "items_open", value: 8 }),
  ];
  const words = {
    type: (code: string) => code,
    metric: (code: string) => code,
    method: (code: string) => code,
  };
  const { rows } = await readBack(librarySheet(KENYA, profile(figures), words));
  expect(rows.slice(1)).toEqual([
    ["Kenya", "KEN", "all", "visits", "2024", "5", "census_survey", "S", "no"],
    ["Kenya", "KEN", "public", "visits", "2024", "3", "census_survey", "S", "no"],
  ]);
});
