import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { freePort, startPostgres } from "@/scripts/postgres.mjs";

/** A folder of data of its own (`closed`: which other users may not enter), and every launcher started on it. */
export async function aHouse({ closed = false } = {}) {
  const home = mkdtempSync(join(tmpdir(), "sdg-stories-house-"));
  if (!closed) chmodSync(home, 0o755);
  const port = await freePort();
  const launched: Launched[] = [];
  const base = { ...process.env, DATA_DIR: home, PORT: String(port), SAMPLE_WORLD: "0", LOG_LEVEL: "warn" };
  return {
    home,
    port,
    launch(
      given: Record<string, string> = {},
      [command = "", ...args]: string[] = ["node", "scripts/start.mjs"],
    ) {
      const one = watched(spawn(command, args, { env: { ...base, ...given } }));
      launched.push(one);
      return one;
    },
    /** Runs SQL as the superuser of this house's cluster while it runs. */
    async ask(query: string) {
      const cluster = await startPostgres(home);
      const sql = postgres(cluster.superuserUrl, { max: 1 });
      const rows = await sql.unsafe(query);
      await sql.end();
      return [...rows];
    },
    /** The folder of the cluster, and the id of the server that runs on it. */
    async postmaster() {
      const { data } = await startPostgres(home);
      return { data, pid: Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]) };
    },
    async end() {
      for (const one of launched) one.child.kill("SIGTERM");
      await Promise.all(launched.map((one) => one.ended));
      (await startPostgres(home, { throwAway: true })).stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

type Launched = ReturnType<typeof watched>;

function watched(child: ChildProcess) {
  let output = "";
  let errors = "";
  child.stdout?.on("data", (text) => (output += text));
  child.stderr?.on("data", (text) => (errors += text));
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  return {
    child,
    ended,
    errors: () => errors.trim(),
    /** Resolves when the address is printed; fails with what was said when it ends before. */
    async isUp() {
      const gone = ended.then((code) =>
        Promise.reject(new Error(`ended with ${code}: ${errors}\n${output}`)),
      );
      const said = (async () => {
        while (!output.includes("SDG Stories: ")) await pause(50);
      })();
      await Promise.race([said, gone]);
      gone.catch(() => {});
    },
    async stops() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

export const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export async function until(holds: () => boolean | Promise<boolean>, seconds = 60) {
  for (let attempt = 0; attempt < seconds * 10; attempt += 1) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error(`it did not happen within ${seconds} seconds`);
}
