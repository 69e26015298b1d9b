"use client";

import { useState } from "react";
import { type Heads, type Mapping, matchColumns, namesColumns } from "@/lib/tables/columns";
import type { Cell, Grid } from "@/lib/tables/grid";

type Table<Field extends string> = {
  grid: Grid;
  named: boolean;
  mapping: Mapping<Field>;
  left: ReadonlySet<number>;
};

/** A table on its way in: what was read, which field each column holds, what was corrected, which rows were left out. */
export function useTable<Field extends string>(heads: Heads<Field>) {
  const [table, setTable] = useState<Table<Field> | null>(null);
  const read = (grid: Grid) => {
    const first = textsOf(grid.rows[0]);
    const named = namesColumns(first, heads);
    setTable({ grid, named, mapping: named ? matchColumns(first, heads) : widthOf(grid), left: new Set() });
  };
  if (!table) return { table: null, read };
  const change = (part: Partial<Table<Field>>) => setTable({ ...table, ...part });
  const { grid, named, mapping, left } = table;
  const correct = (row: number, column: number, text: string) => {
    const place = named ? row + 1 : row;
    const rows = grid.rows.map((cells, at) => (at === place ? withText(cells, column, text) : cells));
    change({ grid: { ...grid, rows } });
  };
  return {
    read,
    table: {
      columns: {
        ...{ grid, named, mapping },
        onNamed: (now: boolean) =>
          change({
            named: now,
            mapping: now ? matchColumns(textsOf(grid.rows[0]), heads) : mapping,
            left: new Set(),
          }),
        onMapping: (now: Mapping<Field>) => change({ mapping: now }),
        onAnother: () => setTable(null),
      },
      rows: {
        ...{ rows: named ? grid.rows.slice(1) : grid.rows, first: named ? 2 : 1, mapping, left, correct },
        onLeave: (now: ReadonlySet<number>) => change({ left: now }),
      },
    },
  };
}

const textsOf = (row: Cell[] | undefined): string[] => (row ?? []).map(({ text }) => text);
const widthOf = (grid: Grid) => Array.from({ length: columnsOf(grid) }, () => "" as const);
const columnsOf = (grid: Grid): number => Math.max(...grid.rows.map((row) => row.length));

function withText(cells: Cell[], column: number, text: string): Cell[] {
  const length = Math.max(cells.length, column + 1);
  return Array.from({ length }, (_, at) => (at === column ? { text } : (cells[at] ?? { text: "" })));
}
