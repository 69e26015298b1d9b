// When a command must end: at a signal, or when the npm that runs it has ended.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const SHELL = /(^|\/)(sh|ash|bash|dash|zsh)$/;

/** Calls `end` at a signal. npm passes a SIGTERM to its shell alone, and a kill -9 to nobody: its end is ours too. */
export function whenAsked(end) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end());
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  const npm = SHELL.test(about(parent)?.name ?? "") ? about(parent)?.parent : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (!npm || about(parent)?.parent === npm)) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
}

/** Name and parent of a process. */
function about(pid) {
  if (existsSync("/proc/self/stat")) {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return undefined;
    const [, name, parent] = /\((.*)\) \S+ (\d+)/s.exec(readFileSync(file, "utf8")) ?? [];
    return { name, parent: Number(parent) };
  }
  const [, parent, name] =
    /(\d+)\s+(.*)/.exec(spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)]).stdout) ?? [];
  return { name: name?.trim(), parent: Number(parent) };
}
