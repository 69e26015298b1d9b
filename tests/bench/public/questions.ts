import { listPublications } from "@/lib/publications/gallery/public-queries";
import { filters } from "@/lib/search/filters";
import { ASKED, type Kind } from "./asked";
import { keep, type Questions, quantile } from "./results";

/**
 * How long the gallery takes for a page of itself: all its questions to the database, one after the other as it asks them,
 * and its own counting. Run by `npm run bench` over as many stories as are seeded.
 */
const ROUNDS = 20;

await listPublications(filters.parse({}));
const result = {} as Questions;
for (const [kind, asked] of Object.entries(ASKED)) {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const one of asked) {
      const began = performance.now();
      await listPublications(filters.parse(one));
      if (round > 0) times.push(performance.now() - began);
    }
  result[kind as Kind] = { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
keep("questions", Number(process.argv[2]), result);
process.exit(0);
