import { readFile } from "node:fs/promises";
import { Refusal } from "@/lib/errors";
import { officeType } from "@/lib/files/office-type";
import { BadZip, openZip } from "@/lib/files/open-zip";
import type { Grid } from "./grid";
import { decoded, readDelimited } from "./read-delimited";
import { readOds } from "./read-ods";
import { readXlsx } from "./read-xlsx";

export const MAX_TABLE_BYTES = 5 * 1024 * 1024;
const TEXTS = ["csv", "tsv", "txt"];

/**
 * A table from a file on disk: XLSX, ODS, or text parted by tabs, semicolons or commas. No formula is worked out and
 * nothing is fetched. Refuses `table_type`, `table_empty`, `table_broken`, `table_too_long`, `table_too_wide` and what
 * `officeType` refuses.
 */
export async function readTable(path: string, fileName: string): Promise<Grid> {
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  const grid = await gridOf(path, ending);
  if (grid.rows.length === 0) throw new Refusal("table_empty");
  return grid;
}

async function gridOf(path: string, ending: string): Promise<Grid> {
  if (ending === "xlsx" || ending === "ods") {
    if (!(await officeType(path, ending))) throw new Refusal("table_type");
    const zip = await openZip(path);
    try {
      return await (ending === "xlsx" ? readXlsx(zip) : readOds(zip));
    } catch (error) {
      throw error instanceof BadZip ? new Refusal("file_broken") : error;
    } finally {
      zip.close();
    }
  }
  if (!TEXTS.includes(ending)) throw new Refusal("table_type");
  const text = decoded(await readFile(path));
  if (/[\u0001-\u0008\u000e-\u001f]/.test(text)) throw new Refusal("table_type");
  return readDelimited(text);
}
