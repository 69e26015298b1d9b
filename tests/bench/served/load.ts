import { readdirSync, readFileSync } from "node:fs";
import autocannon from "autocannon";

/** Connections that ask at the same time, and for how long. */
const CONNECTIONS = 32;
const SECONDS = 8;

export type Figure = { perSecond: number; p95: number; cpu: number; failed: number };

/**
 * Asks a server for these addresses in turn: answers a second, their p95 in milliseconds, and the milliseconds of CPU
 * that one answer cost all given processes and their children together.
 */
export async function underLoad(base: string, paths: readonly string[], roots: readonly number[]) {
  const requests = paths.map((path) => ({ method: "GET" as const, path }));
  const headers = { "accept-encoding": "gzip", "user-agent": "bench" };
  const ask = (duration: number) =>
    autocannon({ url: base, connections: CONNECTIONS, duration, requests, headers });
  await ask(2);
  const before = cpuOf(roots);
  const { requests: asked, latency, errors, non2xx } = await ask(SECONDS);
  const cpu = (cpuOf(roots) - before) / Math.max(asked.total, 1);
  return { perSecond: asked.average, p95: latency.p97_5, cpu, failed: errors + non2xx } satisfies Figure;
}

/** CPU milliseconds that these processes and all they started have used so far (Linux counts in hundredths of a second). */
export function cpuOf(roots: readonly number[]): number {
  const all = processes();
  const mine = new Set(roots);
  for (let size = 0; size !== mine.size; ) {
    size = mine.size;
    for (const { id, parent } of all) if (mine.has(parent)) mine.add(id);
  }
  return all.filter(({ id }) => mine.has(id)).reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

/** Memory in megabytes that a process holds. */
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
