import { listPublications } from "@/lib/publications/gallery/public-queries";
import { filters } from "@/lib/search/filters";
import { ASKED, searchedFirst } from "./asked";
import { keep, type Questions, quantile } from "./results";

/**
 * How long the gallery takes for a page of itself: all its questions to the database, one after the other as it asks them,
 * and its own counting. Run by `npm run bench` over as many stories as are seeded.
 */
const ROUNDS = 20;
const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) => round);

await listPublications(filters.parse({}));
const result: Questions = {};
for (const [kind, asked] of Object.entries(ASKED)) result[kind] = await measured(() => asked);
result["searches, each for the first time"] = await measured(searchedFirst);
keep("questions", Number(process.argv[2]), result);
process.exit(0);

/** The first round is not counted: connections and code are made ready in it. */
async function measured(askedIn: (round: number) => Record<string, string | string[]>[]) {
  const times: number[] = [];
  for (const round of rounds)
    for (const one of askedIn(round)) {
      const began = performance.now();
      await listPublications(filters.parse(one));
      if (round > 0) times.push(performance.now() - began);
    }
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
