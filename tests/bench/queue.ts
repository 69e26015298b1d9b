import { aQueueWorld, baseline } from "./queue-world";

/**
 * How long the review queue takes to answer a page of itself with all that the page asks, over a throw-away database of its
 * own: `npx tsx tests/bench/queue.ts 2000`. Fails when p95 is over 60 ms for an editor, for a reviewer, or for one who has
 * a conflict with many of the stories.
 */
const STORIES = Number(process.argv[2] ?? 2000);
const BOUND = 60;
const ROUNDS = 60;

const { readers } = await aQueueWorld(STORIES);
const { findActor } = await import("@/lib/people/queries");
const { listNamedStories } = await import("@/lib/reviews/named-queries");
const { countQueue, listQueue } = await import("@/lib/reviews/queue-queries");
const { queueFilter } = await import("@/lib/reviews/queue-filter");

const VIEWS = [{}, { page: "20" }, { language: "fr" }, { region: "africa", goal: "4" }];

console.log(`ten million additions: ${baseline()} ms`);
let within = true;
for (const [name, id] of Object.entries(readers)) {
  const actor = await findActor(id);
  if (!actor) throw new Error(`no ${name}`);
  const ask = async (view: object) => {
    const start = performance.now();
    const [queue] = await Promise.all([
      listQueue(actor, queueFilter.parse(view)),
      listNamedStories(actor),
      countQueue(actor),
    ]);
    return { took: performance.now() - start, total: queue[0]?.total ?? 0 };
  };
  for (const view of VIEWS) await ask(view);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const view of VIEWS) times.push((await ask(view)).took);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.POSITIVE_INFINITY;
  const { total } = await ask({});
  console.log(
    `${name}: ${total} of ${STORIES} seen, ${at(0.5).toFixed(1)} ms at the median, p95 ${at(0.95).toFixed(1)} ms`,
  );
  within &&= at(0.95) <= BOUND;
}
console.log(`ten million additions: ${baseline()} ms`);
process.exit(within ? 0 : 1);
