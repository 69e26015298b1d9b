// The processes a command starts: each ends with it, however it ends.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bin, ROOT } from "./install.mjs";

const OWN_NODE = join(ROOT, "node_modules", "node", "bin", "node");
const END_WITH_PARENT = pathToFileURL(join(ROOT, "scripts", "end-with-parent.mjs")).href;
const running = new Set();

/** Starts one of our TypeScript files (`*.ts`) or a tool from node_modules/.bin, with our own Node.js. */
export function launch(command, args, env) {
  const program = command.endsWith(".ts") ? ["--import", "tsx", command] : [realpathSync(bin(command))];
  const child = spawn(
    existsSync(OWN_NODE) ? OWN_NODE : process.execPath,
    ["--import", END_WITH_PARENT, ...program, ...args],
    {
      cwd: ROOT,
      // glibc keeps what photos took for each thread apart and never gives it back (https://sharp.pixelplumbing.com/performance).
      env: { MALLOC_ARENA_MAX: "2", ...env, LAUNCHED_BY: String(process.pid) },
      stdio: ["ignore", "inherit", "inherit", "pipe"],
      detached: true,
    },
  );
  child.stdio[3].on("error", () => {});
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

/** The exit code of a process, when it ends. */
export const ended = (child) =>
  new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });

/** Runs to the end; true if it went well. */
export const succeeds = async (command, args, env) => (await ended(launch(command, args, env))) === 0;

/** Asks every process to end, and insists after `patience` milliseconds. */
export const endAll = (patience) => Promise.all([...running].map((child) => end(child, patience)));

/** Asks one process to end, and insists after `patience` milliseconds. */
export async function end(child, patience) {
  const gone = ended(child);
  signal(child, "SIGTERM");
  const late = setTimeout(() => signal(child, "SIGKILL"), patience);
  await gone;
  clearTimeout(late);
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // Gone already.
  }
}
