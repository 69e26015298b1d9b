import type { Zip } from "@/lib/files/open-zip";
import { type Cell, type Grid, gatherRows, MAX_COLUMNS } from "./grid";
import { percent } from "./number-text";
import { type Attributes, readXml } from "./read-xml";

const MAX_CONTENT = 20 * 1024 * 1024;

/** The first sheet of an OpenDocument spreadsheet in which something is written. */
export async function readOds(zip: Zip): Promise<Grid> {
  const sheets: { name: string; rows: Cell[][] }[] = [];
  let gathered = gatherRows();
  let row: Cell[] = [];
  let cell: { attributes: Attributes; lines: string[] } | null = null;
  let asides = 0;
  const put = ({ attributes, lines }: { attributes: Attributes; lines: string[] }) => {
    const one = cellOf(attributes, lines.join("\n").trim());
    const times = Number(attributes["table:number-columns-repeated"] ?? 1);
    // An empty cell may stand for the whole rest of a line; one more than may be shows what is too wide.
    for (let at = 0; at < times && row.length <= MAX_COLUMNS; at += 1) row.push(one);
  };
  await readXml(zip.pieces("content.xml", MAX_CONTENT), {
    open(name, attributes) {
      if (name === "annotation") asides += 1;
      if (name === "table") gathered = gatherRows();
      if (name === "table") sheets.push({ name: attributes["table:name"] ?? "", rows: gathered.rows });
      if (name === "table-row") row = [];
      if (name === "table-cell" || name === "covered-table-cell") cell = { attributes, lines: [] };
      if (name === "p" && asides === 0) cell?.lines.push("");
    },
    text(text) {
      if (cell && asides === 0 && cell.lines.length > 0) cell.lines.push(`${cell.lines.pop()}${text}`);
    },
    close(name) {
      if (name === "annotation") asides -= 1;
      if (cell && (name === "table-cell" || name === "covered-table-cell")) {
        put(cell);
        cell = null;
      }
      if (name === "table-row") gathered.add(row);
    },
  });
  const first = sheets.find((sheet) => sheet.rows.length > 0);
  return { rows: first?.rows ?? [], sheet: first?.name ?? null, otherSheets: Math.max(0, sheets.length - 1) };
}

/** The value that was kept, in its exact form, rather than how the sheet showed it. */
function cellOf(attributes: Attributes, shown: string): Cell {
  const value = attributes["office:value"];
  const texts: Record<string, string | undefined> = {
    float: value,
    currency: value,
    percentage: value === undefined ? undefined : percent(Number(value)),
    date: attributes["office:date-value"]?.slice(0, 10),
  };
  const text = texts[attributes["office:value-type"] ?? ""] ?? shown;
  return attributes["table:formula"] === undefined ? { text } : { text, formula: true };
}
