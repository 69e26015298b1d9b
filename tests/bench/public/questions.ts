import { setTimeout as pause } from "node:timers/promises";
import { publicDb } from "@/db/client";
import { listPublications } from "@/lib/publications/gallery/public-queries";
import { findKnown } from "@/lib/publications/known/public-queries";
import { findVersion } from "@/lib/publications/version/public-queries";
import { filters } from "@/lib/search/filters";
import { ASKED, searchedFirst } from "./asked";
import { clockOf } from "./pending";
import { keep, type Questions, quantile } from "./results";

/**
 * How long the gallery takes for a page of itself: in all, one page after the other, and of that the time in which it waits
 * for the database. Run by `npm run bench` over as many stories as are seeded.
 */
const ROUNDS = 20;
const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) => round);
const waited = clockOf(publicDb.$client);

await listPublications(filters.parse({}));
await learnt();
const result: Questions = {};
for (const [kind, asked] of Object.entries(ASKED)) result[kind] = await measured(() => asked);
result["searches, each for the first time"] = await measured(searchedFirst);
keep("questions", Number(process.argv[2]), result);
process.exit(0);

/** The first round is not counted: connections and code are made ready in it. */
async function measured(askedIn: (round: number) => Record<string, string | string[]>[]) {
  const [whole, sql]: [number[], number[]] = [[], []];
  for (const round of rounds)
    for (const one of askedIn(round)) {
      const [began, before] = [performance.now(), waited()];
      await listPublications(filters.parse(one));
      if (round === 0) continue;
      whole.push(performance.now() - began);
      sql.push(waited() - before);
    }
  const of = (times: number[]) => ({ median: quantile(times, 0.5), p95: quantile(times, 0.95) });
  return { whole: of(whole), sql: of(sql) };
}

/** As the server is a while after its start: what most stories hold is known by heart. */
async function learnt() {
  const { common } = await findKnown((await findVersion()).number);
  for (let last = -1; common.size !== last; await pause(2000)) last = common.size;
}
