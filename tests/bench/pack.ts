import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import type { FindingSnapshot, PackContent } from "@/db/documents";
import { docOf } from "@/lib/rich-text/schema";
import { storage } from "@/lib/storage/storage";
import { makePackFile } from "@/lib/vnr/pack/make-file";
import type { PackStory } from "@/lib/vnr/pack/stories";
import { aPhoto } from "../support/a-photo";

/**
 * How long a pack of 40 stories with 80 photos of eight megapixels takes, and how much memory: `node scripts/run.mjs
 * tests/bench/pack.ts`. Fails when Word or PDF takes more than 15 seconds, or the worker or its typesetter holds over 500 MB.
 */
const STORIES = 40;
const BOUND = { seconds: 15, megabytes: 500 };

/** Photos are made in a process of their own, so that their memory is not counted: this one is given their folder. */
const given = process.argv[2];
const home = given ?? mkdtempSync(join(tmpdir(), "sdg-stories-bench-"));
process.env.STORAGE_URL = pathToFileURL(home).href;

const finding = (id: string): FindingSnapshot => ({
  ...{
    id,
    kind: "quantitative",
    evidence: "before_after",
    method: "before_after",
    unit: "%",
    saidCount: null,
  },
  ...{ indicator: "of adults passed the reading test", baselineValue: 31, baselineDate: "2024-01-01" },
  ...{
    resultValue: 58,
    resultDate: "2025-12-01",
    comparisonValue: null,
    n: 412,
    breakdown: [],
    place: "p. 3",
  },
  ...{ evaluator: { kind: "external", name: "A university" }, evaluationTitle: "Reading test" },
  ...{
    periodStart: "2024-01-01",
    periodEnd: "2025-12-31",
    sampling: "By lot",
    limits: "No comparison group",
  },
});

const sentence = "Adults along the route learned to read, and the clinic noticed it first. ";

function story(number: number, keys: string[]): PackStory {
  const findings = [finding(`a${number}`), finding(`b${number}`)];
  return {
    ...{ storyId: `s${number}`, slug: `story-${number}`, organisation: "A library", country: "KEN" },
    firstPublishedAt: new Date("2026-01-01"),
    content: {
      ...{ title: `What changed, number ${number}`, summary: sentence.repeat(3), language: "en" },
      ...{ need: docOf(sentence), action: docOf(sentence), lessons: docOf(sentence.repeat(4)), partners: [] },
      claims: [{ sentence, detail: "", headline: true, evidence: "before_after", findings }],
      contributions: ["4.6", "16.10", "5.b"].map((target) => ({
        ...{ target, strength: "direct" as const, sentence, findingIds: [`a${number}`] },
      })),
      links: [],
      project: {
        ...{ title: "A project", places: "In the north", periodStart: "2024-01-01", periodEnd: "2025-12-31" },
        beneficiaries: [{ group: "women", count: 400, counted: "listed", how: "Signed up" }],
      },
    },
    photos: keys.map((storageKey, index) => ({
      ...{ id: `p${number}-${index}`, revisionId: `r${number}`, storageKey, width: 2560, height: 1920 },
      ...{ alternativeText: sentence, caption: sentence, credit: "A. B.", licence: "cc_by" as const },
      peopleShown: "none" as const,
    })),
    voices: [{ id: `v${number}`, revisionId: `r${number}`, quote: sentence, name: "A. M.", role: "Learner" }],
  };
}

/** Photos of grain in the width that packs take. */
async function storedPhotos(count: number) {
  const keys: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const key = `photos/${crypto.randomUUID()}`;
    const { buffer } = await aPhoto(index % 10);
    await storage.put(`${key}/1600.webp`, await sharp(buffer).resize({ width: 1600 }).webp().toBuffer());
    keys.push(key);
  }
  return keys;
}

/** Bytes that the processes hold which this one began (Linux). */
function childrenMemory(): number[] {
  const ids = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean);
  return ids.map((id) => {
    const status = existsSync(`/proc/${id}/status`) ? readFileSync(`/proc/${id}/status`, "utf8") : "";
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  });
}

/** Ten million additions: what the machine itself takes, in milliseconds. */
function baseline() {
  const began = performance.now();
  let sum = 0;
  for (let index = 0; index < 10_000_000; index += 1) sum += index;
  return Math.round(performance.now() - began + sum * 0);
}

if (!given) {
  const keys = await storedPhotos(STORIES * 2);
  writeFileSync(join(home, "keys.json"), JSON.stringify(keys));
  const [script = ""] = process.argv.slice(1);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script, home], { stdio: "inherit" });
  rmSync(home, { recursive: true, force: true });
  process.exit(status ?? 1);
}

const keys: string[] = JSON.parse(readFileSync(join(home, "keys.json"), "utf8"));
const stories = Array.from({ length: STORIES }, (_, number) =>
  story(number, keys.slice(number * 2, number * 2 + 2)),
);
const content: PackContent = {
  ...{
    title: "A large pack",
    locale: "en",
    country: "KEN",
    year: 2027,
    builtOn: "2026-11-29",
    lastReview: 2024,
  },
  ...{ introduction: sentence, changed: sentence, signers: [{ organisation: "A library", name: "A. B." }] },
  ...{ goals: [], messages: [], stories: [], activities: [], statistics: [] },
};
const pack = { content, stories, ministry: "", left: { stories: 0, photos: 0, voices: 0 } };
const rest = process.memoryUsage().rss;
let [most, ofTypesetter] = [rest, 0];
const look = () => {
  most = Math.max(most, process.memoryUsage().rss);
  ofTypesetter = Math.max(ofTypesetter, ...childrenMemory());
};
const watching = setInterval(look, 50);
let failed = false;
for (const format of ["docx", "pdf"] as const) {
  const began = performance.now();
  const bytes = await makePackFile(format, pack, async () => {});
  look();
  const seconds = (performance.now() - began) / 1000;
  failed ||= seconds > BOUND.seconds;
  console.log(`${format}: ${seconds.toFixed(1)} s, ${Math.round(bytes.byteLength / 1e6)} MB`);
}
clearInterval(watching);
failed ||= Math.max(most, ofTypesetter) / 1e6 > BOUND.megabytes;
const inMegabytes = [most, rest, ofTypesetter].map((bytes) => Math.round(bytes / 1e6));
console.log(
  `memory: ${inMegabytes[0]} MB at most, ${inMegabytes[1]} MB before; typesetter ${inMegabytes[2]} MB`,
);
console.log(`ten million additions: ${baseline()} ms`);
process.exit(failed ? 1 : 0);
