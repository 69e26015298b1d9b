import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "./cases";
import type { harvest, wholeTable } from "./data";
import type { Figure } from "./load";
import type { onPhone } from "./phone";

/** What was measured with one world of stories, by commands that run one after the other. */
export type Pages = {
  cached: Figure;
  rendered: Figure;
  cases: Case[];
  harvest: Awaited<ReturnType<typeof harvest>>;
  table: Awaited<ReturnType<typeof wholeTable>>;
  phone: Awaited<ReturnType<typeof onPhone>>;
};
/** Milliseconds for a page of the gallery, by what is asked: of the whole, and of waiting for the database. */
export type Questions = Record<string, Record<"whole" | "sql", { median: number; p95: number }>>;
type Results = { pages: Pages; questions: Questions };

const folder = () => process.env.BENCH_HOME ?? "";

export const keep = <Part extends keyof Results>(part: Part, stories: number, result: Results[Part]) =>
  writeFileSync(join(folder(), `${part}-${stories}.json`), JSON.stringify(result));

/** The results of one part, the smallest world first. */
export const kept = <Part extends keyof Results>(part: Part): { stories: number; result: Results[Part] }[] =>
  readdirSync(folder())
    .flatMap((name) => {
      const stories = new RegExp(`^${part}-(\\d+)\\.json$`).exec(name)?.[1];
      if (!stories) return [];
      return [{ stories: Number(stories), result: JSON.parse(readFileSync(join(folder(), name), "utf8")) }];
    })
    .sort((a, b) => a.stories - b.stories);

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
