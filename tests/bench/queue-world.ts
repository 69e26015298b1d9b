import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateAll } from "@/scripts/migrate";
import { startPostgres } from "../../scripts/postgres.mjs";
import { seedQueue } from "./queue-seed";

/**
 * A throw-away database with a queue of so many stories, which ends with this process, and in `process.env` what a server
 * over it needs. Answers who asks, the id of the database's process, and its address for everything.
 */
export async function aQueueWorld(stories: number) {
  const home = mkdtempSync(join(tmpdir(), "sdg-stories-bench-"));
  const cluster = await startPostgres(home, { throwAway: true });
  process.once("exit", () => {
    cluster.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL, superuserUrl } = cluster;
  await migrateAll({ owner: MIGRATE_DATABASE_URL, app: DATABASE_URL, public: PUBLIC_DATABASE_URL });
  Object.assign(process.env, {
    ...{ DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL, APP_URL: "http://localhost:3000" },
    ...{ AUTH_SECRET: "a secret of the bench, longer than thirty-two characters", LOG_LEVEL: "error" },
    ...{ STORAGE_URL: `file://${home}` },
  });
  const database = Number(readFileSync(join(cluster.data, "postmaster.pid"), "utf8").split("\n")[0]);
  return { readers: await seedQueue(superuserUrl, stories), database, superuserUrl };
}

/** Ten million additions: what the machine itself takes, in milliseconds. */
export function baseline(): string {
  const began = performance.now();
  let sum = 0;
  for (let each = 0; each < 10_000_000; each += 1) sum += each % 7;
  return sum > 0 ? (performance.now() - began).toFixed(0) : "";
}
