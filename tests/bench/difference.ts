import type { Told } from "@/lib/reviews/difference";
import { differenceOf } from "@/lib/reviews/difference";
import { docOf, plainText } from "@/lib/rich-text/schema";
import { wordDifference } from "@/lib/text/word-difference";

/**
 * What two revisions of 3,000 words differ in, section by section and word by word:
 * `node scripts/run.mjs tests/bench/difference.ts`. Fails over 100 ms of processor time
 * at the median, for a text mended here and there, for
 * one that is new throughout, and for one without paragraphs.
 */
const BOUND = 100;
const WORDS = 3000;
const RUNS = 15;

let seed = 7;
const chance = () => {
  seed = (seed * 16_807) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const aWord = () => `word${Math.floor(chance() * 900)}`;
const aText = (words: number, paragraphs: number) =>
  Array.from({ length: paragraphs }, () => Array.from({ length: words / paragraphs }, aWord).join(" ")).join(
    "\n",
  );
const mended = (text: string, share: number) =>
  text.replace(/\w+/g, (word) => (chance() < share ? aWord() : word));

function told(text: string): Told {
  const empty = { links: [], partners: [], contributions: [], claims: [], lessons: null };
  const project = { title: "", places: "", periodStart: "", periodEnd: null, beneficiaries: [] };
  const words = {
    title: "A title",
    summary: "A summary",
    language: "en",
    need: docOf(text),
    action: docOf(""),
  };
  return { content: { ...empty, ...words, project }, photos: [], voices: [] };
}

const CASES = [
  ["one word in a hundred, 30 paragraphs", 30, 0.01],
  ["one word in ten, 30 paragraphs", 30, 0.1],
  ["every word, 30 paragraphs", 30, 1],
  ["one word in ten, one paragraph", 1, 0.1],
  ["every word, one paragraph", 1, 1],
] as const;

let slow = false;
for (const [name, paragraphs, share] of CASES) {
  const before = aText(WORDS, paragraphs);
  const [old, now] = [told(before), told(mended(before, share))];
  const times = Array.from({ length: RUNS }, () => {
    const began = process.cpuUsage();
    for (const text of differenceOf(old, now).texts) wordDifference(text.before, text.after, "en");
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  }).sort((one, other) => one - other);
  const [median = 0, most = 0] = [times[Math.floor(RUNS / 2)], times.at(-1)];
  slow ||= median > BOUND;
  console.log(`${name}: ${median.toFixed(0)} ms at the median, ${most.toFixed(0)} ms at most`);
}
if (plainText(docOf(aText(WORDS, 30))).split(/\s+/).length !== WORDS) throw new Error("not 3,000 words");
if (slow) process.exitCode = 1;
