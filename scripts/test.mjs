// `npm test`: everything, on a machine with nothing but Node.js and npm. `npm test -- unit|db|e2e` runs one part.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bin, ensureInstalled, ROOT, withNode24 } from "./install.mjs";

const [part, ...filter] = process.argv.slice(2);
const wanted = (name) => !part || part === name;
const results = join(ROOT, "test-results");
const sum = { passed: 0, failed: 0 };
let server;
let cluster;
let home;

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => finish(1));

try {
  ensureInstalled();
  mkdirSync(results, { recursive: true });
  const env = withNode24({ ...process.env, CI: process.env.CI ?? "", NODE_ENV: undefined });
  if (wanted("check")) check(env);
  if (wanted("unit")) vitest("unit", env);
  if (wanted("db")) vitest("db", env);
  if (wanted("house")) step("house", process.execPath, ["scripts/test-house.mjs"], env);
  if (wanted("e2e")) await browser(env);
} catch (error) {
  console.error(error);
  sum.failed += 1;
}
finish(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

function check(env) {
  step("format and lint", bin("biome"), ["ci", "--diagnostic-level=warn", "--max-diagnostics=50", "."], env);
  step("route types", bin("next"), ["typegen"], env);
  step("types", bin("tsc"), ["--noEmit"], env);
  step("unused code", bin("knip"), [], env);
}

/** One check that counts as one test. */
function step(name, command, args, env) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  if (status === 0) sum.passed += 1;
  else sum.failed += 1;
  return status === 0;
}

function vitest(project, env) {
  console.log(`\n— ${project} tests`);
  const file = join(results, `${project}.json`);
  rmSync(file, { force: true });
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...filter];
  const { status } = spawnSync(bin("vitest"), args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  if (!existsSync(file)) return void (sum.failed += 1);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
  sum.passed += numPassedTests;
  sum.failed += numFailedTests;
  if (status !== 0 && numFailedTests === 0) sum.failed += 1;
}

/** The production build on a throw-away database with the sample world, and a real browser; then the invariants. */
async function browser(base) {
  const { findChromium } = await import("./chromium.mjs");
  const { freePort, startPostgres } = await import("./postgres.mjs");
  home = mkdtempSync(join(tmpdir(), "sdg-stories-e2e-"));
  cluster = await startPostgres(home, { throwAway: true });
  const port = String(await freePort());
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL } = cluster;
  const env = {
    ...base,
    ...{ DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL, EMBEDDED_DATABASE: "1", PORT: port },
    APP_URL: `http://localhost:${port}`,
    AUTH_URL: `http://localhost:${port}`,
    AUTH_SECRET: "a secret of the tests, longer than thirty-two characters",
    STORAGE_URL: pathToFileURL(join(home, "files")).href,
    CHROMIUM_PATH: findChromium(base),
    LOG_LEVEL: "warn",
  };
  if (!step("sample world", bin("tsx"), ["scripts/prepare.ts"], env)) return;
  if (!step("production build", bin("next"), ["build"], { ...env, NODE_ENV: "production" })) return;
  server = spawn(bin("next"), ["start", "-p", port], { cwd: ROOT, env: { ...env, NODE_ENV: "production" }, stdio: ["ignore", "inherit", "inherit"], detached: true });
  await answering(`${env.APP_URL}/api/health`);
  console.log("\n— browser tests");
  const { status } = spawnSync(bin("playwright"), ["test", ...filter], { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  const report = join(results, "e2e.json");
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).stats : { expected: 0, unexpected: 1, flaky: 0 };
  sum.passed += stats.expected;
  sum.failed += stats.unexpected + stats.flaky;
  if (status !== 0 && stats.unexpected + stats.flaky === 0) sum.failed += 1;
  step("invariants after the browser", bin("tsx"), ["scripts/verify.ts"], env);
}

async function answering(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not answer within a minute");
}

function finish(code) {
  try {
    if (server) process.kill(-server.pid, "SIGKILL");
  } catch {
    // Gone already.
  }
  cluster?.stop();
  if (home) rmSync(home, { recursive: true, force: true });
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exit(code);
}
