import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readTable } from "@/lib/tables/read-table";
import { anOds, anXlsx } from "../support/sheets";
import { aDocx, claiming } from "../support/zips";

const home = mkdtempSync(join(tmpdir(), "sdg-stories-tables-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function read(name: string, bytes: Uint8Array | string) {
  const path = join(home, crypto.randomUUID());
  writeFileSync(path, bytes);
  return readTable(path, name);
}
const textsOf = async (name: string, bytes: Uint8Array | string) =>
  (await read(name, bytes)).rows.map((row) => row.map(({ text }) => text));
const codeOf = (name: string, bytes: Uint8Array | string) =>
  read(name, bytes).then(
    () => "read",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("a table of text", () => {
  test.each([
    [
      "tabs, as spreadsheets copy them",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "commas",
      'a,b\n"one, two",2\r\n',
      [
        ["a", "b"],
        ["one, two", "2"],
      ],
    ],
    [
      "semicolons, with decimal commas",
      "a;b\n1,5;2,5",
      [
        ["a", "b"],
        ["1,5", "2,5"],
      ],
    ],
    [
      "a mark of the byte order",
      "\ufeffa,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "lines and quotes within a cell",
      'a\tb\n"two\nlines ""so"""\t2',
      [
        ["a", "b"],
        ['two\nlines "so"', "2"],
      ],
    ],
    [
      "rows of unlike length, and empty ones",
      "a,b,c\n\n1\n,,\n1,2,3",
      [["a", "b", "c"], ["1"], ["1", "2", "3"]],
    ],
    [
      "a formula, which stays text",
      "a,b\n=1+1,=cmd|' /C calc'!A0",
      [
        ["a", "b"],
        ["=1+1", "=cmd|' /C calc'!A0"],
      ],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await textsOf("a.csv", text)).toEqual(expected);
  });

  test("is read in the encodings that programs write", async () => {
    const text = "groupe,années\nÉlèves,٢٠٢٤";
    expect(await textsOf("a.csv", Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual([
      ["groupe", "années"],
      ["Élèves", "٢٠٢٤"],
    ]);
    expect(await textsOf("a.csv", Buffer.from("Élèves,5", "latin1"))).toEqual([["Élèves", "5"]]);
  });
});

describe("a workbook", () => {
  test("its first sheet with something in it: texts, numbers, days, shares, formulas by their kept value", async () => {
    const rows = `
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Inline</t></is></c></row>
      <row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" s="1"><v>0.58</v></c><c r="C3" s="2"><v>45382</v></c>
        <c r="D3" s="4"><v>45382.75</v></c><c r="E3" s="3"><v>7.5</v></c></row>
      <row r="4"><c r="A4"><f>SUM(A1:A3)</f><v>12</v></c><c r="B4"><f>NOW()</f></c><c r="C4" t="e"><v>#DIV/0!</v></c>
        <c r="D4" t="b"><v>1</v></c><c r="E4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
      <row r="900000"><c r="A900000" s="1"/></row>`;
    const grid = await read("a.xlsx", anXlsx({ rows, strings: ["Indicator", "Result &amp; more"] }));
    expect(grid).toMatchObject({ sheet: "Results", otherSheets: 1 });
    expect(grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["Indicator", "Result & more", "", "Inline"],
      ["0.3", "58%", "2024-03-31", "2024-03-31", "7.5"],
      ["12", "", "#DIV/0!", "TRUE", "ab"],
    ]);
    expect(grid.rows[2]?.map(({ formula }) => formula ?? false)).toEqual([true, true, false, false, true]);
  });

  test("days of 1900 and of 1904", async () => {
    const rows = '<row><c s="2"><v>1</v></c><c s="2"><v>61</v></c></row>';
    expect(await textsOf("a.xlsx", anXlsx({ rows }))).toEqual([["1900-01-01", "1900-03-01"]]);
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    expect(await textsOf("a.xlsx", anXlsx({ rows, more: { "xl/workbook.xml": workbook } }))).toEqual([
      ["1904-01-02", "1904-03-02"],
    ]);
  });
});

describe("an OpenDocument spreadsheet", () => {
  test("values rather than how they are shown; remarks are no part of a cell; repeats stand for nothing more", async () => {
    const rows = `
      <table:table-row><table:table-cell><text:p>Indicator</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row>
        <table:table-cell office:value-type="float" office:value="1234.5"><office:annotation><text:p>careful</text:p></office:annotation><text:p>1.234,50</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.58"><text:p>58 %</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2024-03-31T10:00:00"><text:p>31/03/24</text:p></table:table-cell>
        <table:table-cell table:formula="of:=SUM([.A1])" office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell>
        <table:table-cell><text:p>two</text:p><text:p>lines</text:p></table:table-cell>
      </table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const grid = await read("a.ods", anOds(rows));
    expect(grid.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["Indicator", "x", "x"],
      ["1234.5", "58%", "2024-03-31", "9", "two\nlines"],
    ]);
    expect(grid.rows[1]?.[3]).toEqual({ text: "9", formula: true });
  });
});

describe("is refused in words", () => {
  const cells = (count: number) => Array.from({ length: count }, (_, at) => `<c><v>${at}</v></c>`).join("");
  const long = (count: number) => Array.from({ length: count }, (_, at) => `a,${at}`).join("\n");
  test.each<[string, string, Uint8Array | string, string]>([
    ["nothing", "a.csv", "", "table_empty"],
    ["only empty cells", "a.csv", ",,\n,,", "table_empty"],
    ["a text document", "a.docx", aDocx(), "table_type"],
    ["a text document under another name", "a.xlsx", aDocx(), "table_type"],
    ["bytes", "a.csv", Buffer.from([1, 2, 3]), "table_type"],
    ["1,002 rows", "a.csv", long(1002), "table_too_long"],
    ["a million rows", "a.csv", long(100_000), "table_too_long"],
    [
      "1,002 rows of a workbook",
      "a.xlsx",
      anXlsx({ rows: "<row><c><v>1</v></c></row>".repeat(1002) }),
      "table_too_long",
    ],
    ["41 columns", "a.xlsx", anXlsx({ rows: `<row>${cells(41)}</row>` }), "table_too_wide"],
    [
      "a column far away",
      "a.xlsx",
      anXlsx({ rows: '<row><c r="XFD1"><v>1</v></c></row>' }),
      "table_too_wide",
    ],
    ["half a workbook", "a.xlsx", anXlsx({ rows: "" }).subarray(0, 700), "file_broken"],
    ["no XML", "a.xlsx", anXlsx({ rows: "<row><c>" }), "file_broken"],
    [
      "entities that grow",
      "a.xlsx",
      anXlsx({
        rows: "",
        more: {
          "xl/worksheets/sheet1.xml":
            '<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]><worksheet><sheetData><row><c t="str"><v>&y;</v></c></row></sheetData></worksheet>',
        },
      }),
      "file_broken",
    ],
    ["macros", "a.xlsx", anXlsx({ rows: "", more: { "xl/vbaProject.bin": "x" } }), "file_macros"],
    [
      "a sheet that says it unpacks to a gigabyte",
      "a.xlsx",
      claiming(anXlsx({ rows: "" }), 2 ** 30),
      "file_broken",
    ],
  ])("%s", async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  test("a sheet that really bursts is let go before it does", async () => {
    const bomb = anXlsx({
      rows: "",
      more: { "xl/worksheets/sheet1.xml": Buffer.alloc(21 * 1024 * 1024, " ").fill("<worksheet>", 0, 11) },
    });
    expect(bomb.byteLength).toBeLessThan(500_000);
    expect(await codeOf("a.xlsx", bomb)).toBe("file_broken");
  });
});
