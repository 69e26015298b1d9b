import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { hashPassword } from "@/lib/people/password";
import { build } from "../../scripts/build.mjs";
import { freePort } from "../../scripts/postgres.mjs";
import { end, launch } from "../../scripts/processes.mjs";
import { bareSignIn } from "../support/bare-sign-in";
import { cpuOf } from "./public/processes";
import { quantile } from "./public/results";
import { aQueueWorld, baseline } from "./queue-world";

/**
 * How long whole private pages take over HTTP with a full queue, from a production server over a throw-away database of
 * its own: `npx tsx tests/bench/queue-page.ts 2000`. One request after the other. Fails when p95 is over 60 ms.
 */
const STORIES = Number(process.argv[2] ?? 2000);
const BOUND = 60;
const ROUNDS = 100;
const WARM = 30;
const PASSWORD = "a long password";
const PAGES = {
  editor: ["review", "review?page=20", "account/notices", "admin/waiting"],
  reviewer: ["review", "review?page=20", "account/notices"],
  tied: ["review"],
};

const { readers, database, superuserUrl } = await aQueueWorld(STORIES);
const emails = await letIn(Object.values(readers));
const PORT = String(await freePort());
const url = `http://localhost:${PORT}`;
const env = { ...process.env, NODE_ENV: "production", PORT, APP_URL: url, AUTH_URL: url, WORKER: "0" };
if (!(await build(env))) throw new Error("the production build failed");
const server = launch("next", ["start", "-p", PORT], env);
await answering();

console.log(`ten million additions: ${baseline()} ms`);
const asked: [name: string, address: string, cookie: string][] = [];
for (const [name, pages] of Object.entries(PAGES)) {
  const cookie = await signsIn(emails.get(readers[name as keyof typeof PAGES]) ?? "");
  asked.push(...pages.map((page): [string, string, string] => [name, `${url}/en/${page}`, cookie]));
}
for (let round = 0; round < WARM; round += 1)
  for (const [, address, cookie] of asked) await answered(address, cookie);
let within = true;
for (const one of asked) within = (await measure(...one)) && within;
console.log(`ten million additions: ${baseline()} ms`);
await end(server, 5000);
process.exit(within ? 0 : 1);

/** Gives them a password, in a world where editors need no second factor. */
async function letIn(ids: string[]) {
  const sql = postgres(superuserUrl, { max: 1 });
  await sql`update settings set sample_world = true`;
  const rows = await sql<{ id: string; email: string }[]>`
    update people set password_hash = ${await hashPassword(PASSWORD)} where id in ${sql(ids)} returning id, email`;
  await sql.end();
  return new Map(rows.map(({ id, email }) => [id, email]));
}

async function answering() {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if ((await fetch(`${url}/api/health`).catch(() => null))?.ok) return;
    await pause(100);
  }
  throw new Error("the server did not answer within a minute");
}

async function signsIn(email: string): Promise<string> {
  const { headers } = await bareSignIn(url, { email, password: PASSWORD });
  const cookies = headers.getSetCookie().map((one) => one.split(";")[0]);
  return cookies.join("; ");
}

/** Milliseconds until the last byte of a page. */
async function answered(address: string, cookie: string) {
  const start = performance.now();
  const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${address} was answered ${answer.status}`);
  return performance.now() - start;
}

/** Prints what a page takes until its last byte, and what it costs server and database; true if it is within the bound. */
async function measure(name: string, address: string, cookie: string) {
  const cost = () => [server.pid ?? 0, database].map((id) => cpuOf([id]));
  const before = cost();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await answered(address, cookie));
  const [ours, theirs] = cost().map((now, at) => ((now - (before[at] ?? 0)) / ROUNDS).toFixed(0));
  const p95 = quantile(times, 0.95);
  console.log(
    `${name} ${new URL(address).pathname}${new URL(address).search}: ${quantile(times, 0.5).toFixed(0)} ms at the median, p95 ${p95.toFixed(0)} ms; CPU: ${ours} ms server, ${theirs} ms database`,
  );
  return p95 <= BOUND;
}
