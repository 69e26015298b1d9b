// `npm run bench`: the public side under load, beside two bare pages of Next.js on the same machine in the same minutes.
// The table is printed and kept in docs/benchmarks.md. `npm run bench -- 500` tries it out with a small world.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { whenAsked } from "./ending.mjs";
import { ensureInstalled, withNode24 } from "./install.mjs";
import { end, endAll, launch, succeeds } from "./processes.mjs";

const BASELINE = "tests/bench/baseline";
const [small] = process.argv.slice(2).map(Number);
/** Stories of the worlds whose pages are asked for, and of the one that only the database answers for. */
const WORLDS = small ? [small] : [2_000, 20_000];
const DATABASE_ALONE = small ? small * 2 : 200_000;

const home = mkdtempSync(join(tmpdir(), "sdg-stories-bench-"));
const env = withNode24({ ...process.env, LOG_LEVEL: "error", NODE_ENV: "production" });
let cluster;
whenAsked(() => finish(1));

try {
  ensureInstalled();
  await bench();
  await finish(0);
} catch (error) {
  console.error(error.message);
  await finish(1);
}

async function bench() {
  const { build } = await import("./build.mjs");
  const { findChromium } = await import("./chromium.mjs");
  const { freePort, startPostgres } = await import("./postgres.mjs");
  cluster = await startPostgres(home, { throwAway: true });
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL } = cluster;
  Object.assign(env, { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL, EMBEDDED_DATABASE: "1" });
  const [port, barePort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  Object.assign(env, { PORT: String(port), APP_URL: url, AUTH_URL: url, WORKER: "0" });
  env.STORAGE_URL = pathToFileURL(join(home, "files")).href;
  env.AUTH_SECRET = "a secret of the bench, longer than thirty-two characters";
  env.CHROMIUM_PATH = findChromium(env) ?? "";
  Object.assign(env, { BENCH_HOME: home, BENCH_SUPERUSER: cluster.superuserUrl });
  await must("scripts/prepare.ts");
  if (!(await build(env))) throw new Error("the production build failed");
  await must("next", "build", BASELINE);
  const database = Number(readFileSync(join(cluster.data, "postmaster.pid"), "utf8").split("\n")[0]);
  const bare = launch("next", ["start", BASELINE, "-p", String(barePort)], env);
  await answering(`http://localhost:${barePort}/cached`);
  for (const stories of WORLDS) {
    await must("tests/bench/served/seed.ts", String(stories));
    const server = launch("next", ["start", "-p", String(port)], env);
    await answering(`${url}/api/health`);
    env.BENCH_SERVERS = JSON.stringify({
      product: { url, server: server.pid, database },
      bare: { url: `http://localhost:${barePort}`, server: bare.pid, database },
    });
    await must("tests/bench/served/measure.ts", String(stories));
    await end(server, 5000);
  }
  for (const stories of [...WORLDS, DATABASE_ALONE]) await must("tests/bench/gallery.ts", String(stories));
  await must("tests/bench/served/report.ts");
}

async function must(command, ...args) {
  if (!(await succeeds(command, args, env))) throw new Error(`${command} ${args.join(" ")} failed`);
}

async function answering(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await pause(100);
  }
  throw new Error(`${url} did not answer within a minute`);
}

async function finish(code) {
  await endAll(5000);
  cluster?.stop();
  rmSync(home, { recursive: true, force: true });
  process.exit(code);
}
