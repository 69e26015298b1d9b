import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case, harvest, wholeTable } from "./cases";
import type { Figure } from "./load";
import type { onPhone } from "./phone";

/** What was measured with one world of stories; the parts are measured by different commands, one after the other. */
export type Pages = {
  cached: Figure;
  rendered: Figure;
  cases: Case[];
  harvest: Awaited<ReturnType<typeof harvest>>;
  table: Awaited<ReturnType<typeof wholeTable>>;
  phone: Awaited<ReturnType<typeof onPhone>>;
};
/** Milliseconds that the gallery's questions take for one page, at the 95th percentile. */
export type Queries = { filters: number; searches: number };
type Results = { pages: [stories: number, Pages][]; queries: [stories: number, Queries][] };

const folder = () => process.env.BENCH_HOME ?? "";

export const keep = (kind: keyof Results, stories: number, result: Pages | Queries) =>
  writeFileSync(join(folder(), `${kind}-${stories}.json`), JSON.stringify(result));

export function kept(): Results {
  const of = <Kind extends Pages | Queries>(kind: keyof Results) =>
    readdirSync(folder())
      .flatMap((name) => {
        const stories = new RegExp(`^${kind}-(\\d+)\\.json$`).exec(name)?.[1];
        if (!stories) return [];
        return [[Number(stories), JSON.parse(readFileSync(join(folder(), name), "utf8"))] as [number, Kind]];
      })
      .sort(([a], [b]) => a - b);
  return { pages: of<Pages>("pages"), queries: of<Queries>("queries") };
}
