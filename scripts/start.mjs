// `npm start` and `npm run dev`: from a fresh clone to a running platform, with nothing but Node.js and npm.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { bin, ensureInstalled, ROOT } from "./install.mjs";

const dev = process.argv.includes("--dev");
const port = process.env.PORT || "3000";
const children = [];
let postgres;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));

try {
  await main();
} catch (error) {
  await stop(1, error.message);
}

async function main() {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) throw new Error(`PORT is malformed: expected a port number`);
  await refuseTakenPort(Number(port));
  ensureInstalled();
  const { environment } = await import("./environment.mjs");
  const made = await environment({ ...process.env, PORT: port });
  const { env } = made;
  postgres = made.postgres;
  step("tsx", ["scripts/prepare.ts"], env);
  if (!dev) buildIfChanged(env);
  run("next", [dev ? "dev" : "start", "-p", port], { ...env, NODE_ENV: dev ? "development" : "production" });
  if (env.WORKER !== "0") run("tsx", ["scripts/worker.ts"], env);
  await answering(port);
  console.log(`\nSDG Stories: ${env.APP_URL}`);
  if (env.EMBEDDED_DATABASE === "1" && env.SAMPLE_WORLD !== "0") tellSignIns();
}

function tellSignIns() {
  console.log("\nSample sign-ins (password: sample-world)");
  const people = ["author@ke.example", "lead@ke.example", "lead@pt.example", "association@ke.example", "reviewer@example.org", "second.reviewer@example.org", "editor@example.org", "admin@example.org"];
  for (const mail of people) console.log(`  ${mail}`);
  console.log("\nCtrl-C stops everything; the data stays in .data/.");
}

/** The build is kept as long as nothing that goes into it changed. */
function buildIfChanged(env) {
  const mark = join(ROOT, ".next", "source-hash");
  const hash = sourceHash();
  if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
  step("next", ["build"], { ...env, NODE_ENV: "production" });
  writeFileSync(mark, hash);
}

function sourceHash() {
  const hash = createHash("sha256");
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  const sources = ["app", "components", "db", "lib", "public", "next.config.js", "postcss.config.mjs", "proxy.ts", "instrumentation.ts", "package-lock.json", "tsconfig.json"];
  for (const source of sources) add(join(ROOT, source));
  return hash.digest("hex");
}

/** A step that must succeed; what it printed on its way says why it did not. */
function step(command, args, env) {
  const { status } = spawnSync(bin(command), args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("");
}

function run(command, args, env) {
  const child = spawn(bin(command), args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"], detached: true });
  children.push(child);
  child.on("exit", (code) => stop(code ?? 1, stopping ? "" : `${command} ended`));
}

async function answering(onPort) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${onPort}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not answer within a minute.");
}

function refuseTakenPort(number) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) =>
      reject(new Error(error.code === "EADDRINUSE" ? `Port ${number} is in use. Choose another: PORT=3001 npm start` : `Port ${number} cannot be used: ${error.message}`)),
    );
    probe.listen(number, () => probe.close(resolve));
  });
}

async function stop(code, message) {
  if (stopping) return;
  stopping = true;
  if (message) console.error(message);
  const ended = children.map((child) => new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once("exit", resolve) : resolve())));
  for (const child of children) {
    try {
      process.kill(-child.pid, "SIGTERM");
    } catch {
      // Gone already.
    }
  }
  await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 12_000))]);
  postgres?.stop();
  process.exit(code);
}
