import { Refusal } from "@/lib/errors";

/** `formula`: the cell held one; its text is the value that was kept with it, which we neither check nor work out. */
export type Cell = { text: string; formula?: true };
/** A table as it was read: rows of cells, the empty ones at the ends left out. */
export type Grid = { rows: Cell[][]; sheet: string | null; otherSheets: number };

export const MAX_ROWS = 1000;
export const MAX_COLUMNS = 40;
const MAX_TEXT = 2000;

/**
 * Gathers rows as a reader meets them. Empty rows count for nothing, so that a sheet with a million formatted lines is as
 * long as what is written in it. Refuses `table_too_long` and `table_too_wide`.
 */
export function gatherRows() {
  const rows: Cell[][] = [];
  return {
    rows,
    add(cells: Cell[]) {
      const last = cells.findLastIndex(({ text, formula }) => text !== "" || formula);
      if (last < 0) return;
      if (last >= MAX_COLUMNS) throw new Refusal("table_too_wide");
      if (rows.length > MAX_ROWS) throw new Refusal("table_too_long");
      rows.push(Array.from({ length: last + 1 }, (_, at) => shortened(cells[at] ?? { text: "" })));
    },
  };
}

const shortened = ({ text, formula }: Cell): Cell => ({
  text: text.slice(0, MAX_TEXT),
  ...(formula && { formula }),
});
