// `npm test`: everything, on a machine with nothing but Node.js and npm.
// `npm test -- check|unit|db|e2e|house [filter]` runs one part.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { whenAsked } from "./ending.mjs";
import { ensureInstalled, ROOT, withNode24 } from "./install.mjs";
import { endAll, launch, succeeds } from "./processes.mjs";

const PARTS = { check, unit: () => vitest("unit"), db: () => vitest("db"), e2e: browser, house };
const [part, ...filter] = process.argv.slice(2);
const results = join(ROOT, "test-results");
const sum = { passed: 0, failed: 0 };
const env = withNode24({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? "warn" });
delete env.NODE_ENV;
let cluster;
let home;
let finishing = false;

whenAsked(() => finish(1));

try {
  if (part && !PARTS[part])
    throw new Error(`there is no part ${part}: choose ${Object.keys(PARTS).join(", ")}`);
  ensureInstalled();
  mkdirSync(results, { recursive: true });
  for (const [name, run] of Object.entries(PARTS)) if (!part || part === name) await run();
} catch (error) {
  console.error(error.message);
  sum.failed += 1;
}
await finish(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

async function check() {
  await step("format and lint", "biome", ["ci", "--diagnostic-level=warn", "--max-diagnostics=50", "."]);
  await step("types of the routes", "next", ["typegen"]);
  await step("types", "tsc", ["--noEmit"]);
  await step("unused code", "knip", []);
}

/** A database with the sample world, the production build and a real browser; then the invariants. */
async function browser() {
  const { findChromium } = await import("./chromium.mjs");
  const { freePort, startPostgres } = await import("./postgres.mjs");
  home = mkdtempSync(join(tmpdir(), "sdg-stories-e2e-"));
  cluster = await startPostgres(home, { throwAway: true });
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL } = cluster;
  const PORT = String(await freePort());
  const APP_URL = `http://localhost:${PORT}`;
  Object.assign(env, { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL, EMBEDDED_DATABASE: "1" });
  Object.assign(env, {
    PORT,
    APP_URL,
    AUTH_URL: APP_URL,
    STORAGE_URL: pathToFileURL(join(home, "files")).href,
  });
  env.AUTH_SECRET = "a secret of the tests, longer than thirty-two characters";
  if (!(await step("sample world", "scripts/prepare.ts", []))) return;
  if (!(await builds())) return;
  launch("next", ["start", "-p", PORT], { ...env, NODE_ENV: "production" });
  launch("scripts/worker.ts", [], env);
  await answering(`${APP_URL}/api/health`);
  const chromium = findChromium(env);
  await counted(
    "e2e",
    "playwright",
    ["test", ...filter],
    chromium ? { ...env, CHROMIUM_PATH: chromium } : env,
  );
  await step("invariants after the browser", "scripts/verify.ts", []);
}

/** Starts and kills the platform as people and machines do. */
async function house() {
  for (const name of Object.keys(env)) if (name.endsWith("_URL") && !process.env[name]) delete env[name];
  if (await builds()) await vitest("house");
}

async function builds() {
  const { build } = await import("./build.mjs");
  return record("production build", () => build(env));
}

function step(name, command, args) {
  return record(name, () => succeeds(command, args, env));
}

/** One check that counts as one test. */
async function record(name, run) {
  console.log(`\n— ${name}`);
  const good = await run();
  sum[good ? "passed" : "failed"] += 1;
  return good;
}

function vitest(project) {
  const file = join(results, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return counted(project, "vitest", ["run", "--project", project, ...reporters, ...filter]);
}

/** Runs a suite that writes its figures as JSON, and adds them up. A suite that fails without figures is one failure. */
async function counted(name, command, args, suiteEnv = env) {
  console.log(`\n— ${name} tests`);
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const good = await succeeds(command, args, suiteEnv);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const passed = report.numPassedTests ?? report.stats?.expected ?? 0;
  const failed = report.numFailedTests ?? (report.stats ? report.stats.unexpected + report.stats.flaky : 0);
  sum.passed += passed;
  sum.failed += good ? failed : Math.max(failed, 1);
}

async function answering(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await pause(100);
  }
  throw new Error("the server did not answer within a minute");
}

async function finish(code) {
  if (finishing) return new Promise(() => {});
  finishing = true;
  await endAll(5000);
  cluster?.stop();
  if (home) rmSync(home, { recursive: true, force: true });
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exit(code);
}
