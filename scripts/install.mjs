// What every command needs first. Plain JavaScript: it runs on any Node.js from 20 on, before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Installs the packages when they are missing or older than the lock file. */
export function ensureInstalled() {
  const mark = join(ROOT, "node_modules", ".package-lock.json");
  const lock = join(ROOT, "package-lock.json");
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing packages …");
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "development" },
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("The packages could not be installed.");
}

/** The environment with our own Node.js 24 first in the path. */
export function withNode24(env) {
  const path = [join(ROOT, "node_modules", "node", "bin"), join(ROOT, "node_modules", ".bin"), env.PATH].join(
    delimiter,
  );
  return { ...env, PATH: path, NEXT_TELEMETRY_DISABLED: "1" };
}

export const bin = (name) => join(ROOT, "node_modules", ".bin", name);
