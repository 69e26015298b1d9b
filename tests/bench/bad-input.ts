import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import sharp from "sharp";
import { aDocx, claiming, claimingPixels } from "../support/zips";
import { addressOf, aWriter, ORIGIN, p95, pause, saves, sends, stored, type Writer } from "./writer";

/**
 * What hostile files and endless slow uploads cost others: `node scripts/run.mjs tests/bench/bad-input.ts` beside
 * `npm start` (Linux: memory is read from /proc). First one person reads and saves at rest; then again while twenty uploads
 * drip in and bombs, polyglots and broken files arrive one after the other. Fails when a bad file is not refused, when all
 * processes of the platform together grow by more than 300 MB, or when p95 of the others is more than twice that at rest.
 */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const SLOW = 20;
/** Between two bad files, in milliseconds: what one hostile person with a script can do unnoticed. */
const EVERY = 200;
const MB = 1024 * 1024;

/** Processes below `npm start`, the database apart: their memory in MB. */
function memory(): number {
  const all = readdirSync("/proc").flatMap((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const of = (name: string) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+)`, "m"))?.[1] ?? 0);
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return [{ pid: Number(pid), parent: of("PPid"), memory: of("VmRSS") / 1024, command }];
    } catch {
      return [];
    }
  });
  const below = new Set(
    all.filter(({ command }) => command.includes("scripts/start.mjs")).map(({ pid }) => pid),
  );
  for (let grown = -1; grown !== below.size; ) {
    grown = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  const ours = all.filter(({ pid, command }) => below.has(pid) && !command.includes("postgres"));
  return ours.reduce((sum, one) => sum + one.memory, 0);
}

/** One person goes on reading and saving; answers how long each took. */
async function goesOn(writer: Writer, seconds: number) {
  const took = { read: [] as number[], save: [] as number[] };
  let { version } = await stored(writer);
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(100)) {
    let began = performance.now();
    await (await fetch(`${ORIGIN}/en/stories`)).text();
    took.read.push(performance.now() - began);
    began = performance.now();
    version = await saves(writer, version, `a line at ${Date.now()}`);
    took.save.push(performance.now() - began);
  }
  return { read: p95(took.read), save: p95(took.save) };
}

/** An upload that never ends: a few bytes a second until `signal` ends it. */
function drips(writer: Writer, signal: AbortSignal) {
  const path = `/api/uploads/attachments?evaluation=${writer.evaluation}&nobodyIdentifiable=yes`;
  const headers = sends(writer, { "x-file-name": "report.pdf" });
  const sending = request(new URL(path, ORIGIN), { method: "POST", headers, signal });
  sending.on("error", () => {});
  sending.write("%PDF-1.7\n");
  const timer = setInterval(() => sending.write("drip "), 200);
  signal.addEventListener("abort", () => clearInterval(timer));
}

const attach = (writer: Writer) =>
  `/api/uploads/attachments?evaluation=${writer.evaluation}&nobodyIdentifiable=yes`;
const pixels = await sharp({ create: { width: 10, height: 10, channels: 3, background: "#fff" } })
  .png()
  .toBuffer();
const rows = Array.from({ length: 1000 }, (_, n) => `"=HYPERLINK(""x"")",${n % 2 ? "many" : "-1e999"},${n}`);
const bomb = aDocx({ "word/document.xml": new Uint8Array(64 * MB) });

/** Files that are not what they say or more than they say; each with where it is sent. */
const BAD: [string, Buffer, (writer: Writer) => string][] = [
  ["bomb.docx", bomb, (writer) => `/api/uploads/word?story=${writer.story}`],
  ["bomb-attached.docx", claiming(bomb, 4_000_000_000, 1), attach],
  ["polyglot.gif", Buffer.from("GIF89a=1;/*\0*/alert(1)"), attach],
  ["polyglot.pdf", Buffer.from("<html><script>/*%PDF-1.7*/</script>"), attach],
  ["empty.pdf", Buffer.alloc(0), attach],
  ["pixels.png", claimingPixels(pixels, 60_000), attach],
  ["truncated.docx", aDocx().subarray(0, 60), attach],
];

/** Sends every bad file again and again; answers how many were sent, and which were taken in. */
async function sendsBadFiles(writer: Writer, until: number) {
  const taken = new Set<string>();
  let sent = 0;
  while (Date.now() < until) {
    for (const [name, bytes, path] of BAD) {
      const headers = sends(writer, { "x-file-name": name });
      const answer = await fetch(ORIGIN + path(writer), {
        method: "POST",
        headers,
        body: new Uint8Array(bytes),
      });
      const { code } = await answer.json().catch(() => ({ code: "" }));
      if (answer.ok || typeof code !== "string" || code === "") taken.add(`${name}: ${answer.status}`);
      sent += 1;
      await pause(EVERY);
    }
    await fetch(`${ORIGIN}/api/uploads/tables`, {
      method: "POST",
      headers: sends(writer, { "x-file-name": "rows.csv" }),
      body: rows.join("\n"),
    });
  }
  return { sent, taken: [...taken] };
}

const [good, bad] = [await aWriter(), await aWriter()];
await fetch(addressOf(good), { headers: sends(good) });
await goesOn(good, 5);
const rest = await goesOn(good, SECONDS);
const before = memory();
const ending = new AbortController();
for (let n = 0; n < SLOW; n += 1) drips(bad, ending.signal);
let most = before;
const watching = setInterval(() => {
  most = Math.max(most, memory());
}, 200);
const [during, hostile] = await Promise.all([
  goesOn(good, SECONDS),
  sendsBadFiles(bad, Date.now() + SECONDS * 1000),
]);
clearInterval(watching);
ending.abort();
const line = (name: string, one: typeof rest) =>
  `${name}: p95 of a page ${one.read.toFixed(0)} ms, of a save ${one.save.toFixed(0)} ms`;
console.log(line("at rest", rest));
console.log(line(`beside ${SLOW} slow uploads and ${hostile.sent} bad files`, during));
console.log(`memory: ${before.toFixed(0)} MB at rest, ${most.toFixed(0)} MB at most`);
if (hostile.taken.length > 0) console.log(`not refused: ${hostile.taken.join(", ")}`);
const holds =
  hostile.taken.length === 0 &&
  most - before <= 300 &&
  during.read <= 2 * rest.read &&
  during.save <= 2 * rest.save;
process.exit(holds ? 0 : 1);
