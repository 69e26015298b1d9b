import { readdirSync, readFileSync } from "node:fs";

/** CPU milliseconds that these processes and all they started have used so far. Linux counts in hundredths of a second. */
export function cpuOf(roots: readonly number[]): number {
  const all = processes();
  const mine = new Set(roots);
  for (let size = 0; size !== mine.size; ) {
    size = mine.size;
    for (const { id, parent } of all) if (mine.has(parent)) mine.add(id);
  }
  return all.filter(({ id }) => mine.has(id)).reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

/** Megabytes of memory that a process holds. */
export const memoryOf = (id: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024;

function processes() {
  return readdirSync("/proc").flatMap((name) => {
    const id = Number(name);
    if (!Number.isInteger(id)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
      return [{ id, parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }];
    } catch {
      return [];
    }
  });
}
