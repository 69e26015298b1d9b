import { parse } from "csv-parse/sync";
import { Refusal } from "@/lib/errors";
import { type Grid, gatherRows, MAX_ROWS } from "./grid";

const DELIMITERS = ["\t", ";", ","];

/**
 * A table of text as spreadsheets copy it (tabs) or write it (commas, or semicolons where the comma is the decimal mark).
 * What begins with “=” stays text. Refuses `table_broken`, `table_too_long`, `table_too_wide`.
 */
export function readDelimited(text: string): Grid {
  const { rows, add } = gatherRows();
  for (const cells of parsed(text.replace(/^\ufeff/, "")))
    add(cells.map((cell) => ({ text: cell.replace(/\0/g, "").trim() })));
  return { rows, sheet: null, otherSheets: 0 };
}

function parsed(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: 1_000_000,
      // One more than may be, so that a table which is too long shows itself.
      to: MAX_ROWS * 2,
    });
  } catch {
    throw new Refusal("table_broken");
  }
}

/** The mark that parts the first lines most often; quoted ones do not count. */
function delimiterOf(text: string): string {
  const begin = text
    .split(/\r?\n/, 5)
    .join("\n")
    .replace(/"[^"]*"/g, "");
  const often = (mark: string) => begin.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (often(mark) > often(best) ? mark : best));
}

/** The text of a file: UTF-8, UTF-16 with its mark, or else what Windows programs write. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
