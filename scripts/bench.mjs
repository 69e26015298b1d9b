// `npm run bench`: the public side under load, beside two bare pages of Next.js on the same machine in the same minutes.
// The table is printed and kept in docs/benchmarks.md. `npm run bench -- 2000` measures a world of that size alone. Linux only.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { whenAsked } from "./ending.mjs";
import { ensureInstalled, withNode24 } from "./install.mjs";
import { end, endAll, launch, succeeds } from "./processes.mjs";

const asked = process.argv.slice(2).map(Number);
const WORLDS = asked.length > 0 ? asked : [2_000, 20_000, 200_000];
/** Larger worlds are only for the database. */
const LARGEST_SERVED = 20_000;
const BASELINE = "tests/bench/baseline";

const home = mkdtempSync(join(tmpdir(), "sdg-stories-bench-"));
const env = withNode24({ ...process.env, LOG_LEVEL: "error", NODE_ENV: "production" });
let cluster;
whenAsked(() => finish(1));

try {
  if (!WORLDS.every((stories) => Number.isInteger(stories) && stories > 0))
    throw new Error("expected numbers of stories, such as: npm run bench -- 2000 20000");
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
  const product = `http://localhost:${await freePort()}`;
  Object.assign(env, { PORT: new URL(product).port, APP_URL: product, AUTH_URL: product, WORKER: "0" });
  env.AUTH_SECRET = "a secret of the bench, longer than thirty-two characters";
  env.STORAGE_URL = pathToFileURL(join(home, "files")).href;
  env.TRUSTED_PROXIES = "127.0.0.1,::1";
  env.CHROMIUM_PATH = findChromium(env) ?? "";
  Object.assign(env, { BENCH_HOME: home, BENCH_SUPERUSER: cluster.superuserUrl });
  await must("scripts/prepare.ts");
  if (!(await build(env))) throw new Error("the production build failed");
  for (const stories of WORLDS) {
    console.log(`\n— ${stories} stories`);
    await must("tests/bench/public/seed.ts", String(stories));
    if (stories <= LARGEST_SERVED)
      await measurePages(product, `http://localhost:${await freePort()}`, stories);
    await must("tests/bench/public/questions.ts", String(stories));
  }
  await must("tests/bench/public/report.ts");
}

/** The bare pages are built anew: the cached one holds cards of this world. */
async function measurePages(product, bare, stories) {
  await must("next", "build", BASELINE);
  const database = Number(readFileSync(join(cluster.data, "postmaster.pid"), "utf8").split("\n")[0]);
  const serve = (url, ...where) => launch("next", ["start", ...where, "-p", new URL(url).port], env);
  const servers = [serve(product), serve(bare, BASELINE)];
  await Promise.all([answering(`${product}/api/health`), answering(`${bare}/cached`)]);
  env.BENCH_SERVERS = JSON.stringify({
    product: { url: product, server: servers[0].pid, database },
    bare: { url: bare, server: servers[1].pid, database },
  });
  await must("tests/bench/public/pages.ts", String(stories));
  await Promise.all(servers.map((server) => end(server, 5000)));
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
