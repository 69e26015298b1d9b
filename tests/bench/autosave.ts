import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { docOf } from "@/lib/rich-text/schema";
import { aWriter, p95, pause, saves, stored, type Writer } from "./writer";

/**
 * Twenty people save what they write, each in a draft of their own, every two seconds for a minute, against a running
 * server: `node scripts/run.mjs tests/bench/autosave.ts` beside `npm start`. Fails on any error, on any lost text, and
 * when the slowest twentieth takes more than twice as long as it does for one person alone.
 */
const PEOPLE = 20;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
const EVERY = 2000;

/** Saves until the time is over; answers how long each save took. */
async function writes(writer: Writer, until: number): Promise<number[]> {
  let { version } = await stored(writer);
  const took: number[] = [];
  let text = "";
  await pause(Math.random() * EVERY);
  while (Date.now() < until) {
    text += ` ${randomUUID()}`;
    const began = performance.now();
    version = await saves(writer, version, text);
    took.push(performance.now() - began);
    await pause(Math.max(0, EVERY - (performance.now() - began)));
  }
  if (!isDeepStrictEqual((await stored(writer)).value, docOf(text))) throw new Error("a text was lost");
  return took;
}

const writers: Writer[] = [];
for (let n = 0; n < PEOPLE; n += 1) writers.push(await aWriter());
const [first] = writers;
if (!first) throw new Error("nobody writes");
await writes(first, Date.now() + 5000);
const alone = p95(await writes(first, Date.now() + (SECONDS * 1000) / 2));
const together = p95(
  (await Promise.all(writers.map((one) => writes(one, Date.now() + SECONDS * 1000)))).flat(),
);
console.log(
  `p95 of a save: one person ${alone.toFixed(0)} ms, ${PEOPLE} people at once ${together.toFixed(0)} ms`,
);
process.exit(together <= 2 * alone ? 0 : 1);
