// `npm start` and `npm run dev`: from a fresh clone to a running platform, with nothing but Node.js and npm.
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { whenAsked } from "./ending.mjs";
import { ensureInstalled } from "./install.mjs";
import { endAll, ended, launch, succeeds } from "./processes.mjs";

const dev = process.argv.includes("--dev");
const port = process.env.PORT || "3000";
let postgres;
let stopping = false;

whenAsked(() => stop(0));

try {
  await main();
} catch (error) {
  await stop(1, error.message);
}

async function main() {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new Error("PORT is malformed: expected a port number");
  }
  await refuseTakenPort(Number(port));
  ensureInstalled();
  const { environment } = await import("./environment.mjs");
  const made = await environment({ ...process.env, PORT: port });
  const { env } = made;
  postgres = made.postgres;
  await step(succeeds("scripts/prepare.ts", [], env));
  const { build } = await import("./build.mjs");
  if (!dev) await step(build(env));
  serve("next", [dev ? "dev" : "start", "-p", port], {
    ...env,
    NODE_ENV: dev ? "development" : "production",
  });
  if (env.WORKER !== "0") serve("scripts/worker.ts", [], env);
  if (postgres) setInterval(watchPostgres, 500).unref();
  await answering();
  console.log(`\nSDG Stories: ${env.APP_URL}`);
  if (env.EMBEDDED_DATABASE === "1" && env.SAMPLE_WORLD !== "0") tellSignIns();
}

/** A step that must succeed; what it printed on its way says why it did not. */
async function step(success) {
  if (!(await success)) throw new Error("");
  if (stopping) await new Promise(() => {});
}

function serve(command, args, env) {
  const child = launch(command, args, env);
  ended(child).then((code) => stop(code || 1, `${command} ended`));
}

function watchPostgres() {
  if (!stopping && !postgres.isAlive()) stop(1);
}

async function answering() {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error("The server did not answer within a minute.");
}

function tellSignIns() {
  const local = ["author@ke.example", "lead@ke.example", "lead@pt.example", "association@ke.example"];
  const central = ["reviewer", "second.reviewer", "editor", "admin"].map((name) => `${name}@example.org`);
  console.log("\nSample sign-ins (password: sample-world)");
  for (const mail of [...local, ...central]) console.log(`  ${mail}`);
  console.log("\nCtrl-C stops everything; the data stays in .data/.");
}

/** What ran here a moment ago may still be leaving. */
async function refuseTakenPort(number) {
  for (let attempt = 0; ; attempt += 1) {
    const code = await new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", (error) => resolve(error.code));
      probe.listen(number, () => probe.close(() => resolve(undefined)));
    });
    if (!code) return;
    if (code !== "EADDRINUSE")
      throw new Error(`Port ${number} cannot be used (${code}). Choose another: PORT=3001 npm start`);
    if (attempt === 12) throw new Error(`Port ${number} is in use. Choose another: PORT=3001 npm start`);
    await pause(250);
  }
}

async function stop(code, message) {
  if (stopping) return;
  stopping = true;
  const lost = postgres && !postgres.isAlive();
  const words = lost ? "PostgreSQL ended. Start again: the data is kept." : message;
  if (words) console.error(words);
  await endAll(lost ? 1000 : 12_000);
  // A database that ended may already run again for another start: then it is not ours to stop.
  if (postgres && !lost) await postgres.leave();
  process.exit(code);
}
