import type { Zip } from "@/lib/files/open-zip";
import { type Cell, type Grid, gatherRows, MAX_COLUMNS } from "./grid";
import { isoDay, percent, plain } from "./number-text";
import type { Attributes } from "./read-xml";
import { readXml } from "./read-xml";
import { type Format, readFormats, readSharedStrings, readWorkbook } from "./xlsx-parts";

const MAX_SHEET = 20 * 1024 * 1024;

type Book = { strings: string[]; formats: Format[]; from1904: boolean };

/** The first visible sheet of a workbook in which something is written. */
export async function readXlsx(zip: Zip): Promise<Grid> {
  const { sheets, from1904 } = await readWorkbook(zip);
  const book = { strings: await readSharedStrings(zip), formats: await readFormats(zip), from1904 };
  for (const { name, path } of sheets) {
    const rows = await readSheet(zip, path, book);
    if (rows.length > 0) return { rows, sheet: name, otherSheets: sheets.length - 1 };
  }
  return { rows: [], sheet: null, otherSheets: 0 };
}

async function readSheet(zip: Zip, path: string, book: Book): Promise<Cell[][]> {
  const { rows, add } = gatherRows();
  let row: Cell[] = [];
  let cell: { attributes: Attributes; value: string; formula: boolean } | null = null;
  let inValue = false;
  await readXml(zip.pieces(path, MAX_SHEET), {
    open(name, attributes) {
      if (name === "row") row = [];
      if (name === "c") cell = { attributes, value: "", formula: false };
      if (name === "f" && cell) cell.formula = true;
      inValue = name === "v" || name === "t";
    },
    text(text) {
      if (inValue && cell) cell.value += text;
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      if (name === "row") add(row);
      if (name !== "c" || !cell) return;
      const text = textOf(cell.attributes, cell.value, book);
      const at = Math.min(columnOf(cell.attributes.r) ?? row.length, MAX_COLUMNS);
      while (row.length < at) row.push({ text: "" });
      row[at] = cell.formula ? { text, formula: true } : { text };
      cell = null;
    },
  });
  return rows;
}

/** What a cell says; a number by its format, so that a day is a day and 0.58 shown as 58 % is 58 %. */
function textOf({ t: type, s: style }: Attributes, value: string, book: Book): string {
  if (type === "s") return (book.strings[Number(value)] ?? "").trim();
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if ((type && type !== "n") || value === "") return value.trim();
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  const format = book.formats[Number(style ?? -1)] ?? "plain";
  if (format === "date") return isoDay(number, book.from1904);
  return format === "percent" ? percent(number) : plain(number);
}

/** “C7” stands in the column of index 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
