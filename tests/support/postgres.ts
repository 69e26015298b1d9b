import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateAll } from "@/scripts/migrate";
import { startPostgres } from "../../scripts/postgres.mjs";
import { verifyWorkers } from "./verify-workers";

declare module "vitest" {
  interface ProvidedContext {
    cluster: { owner: string; app: string; public: string; superuser: string; files: string };
  }
}

/** One throw-away cluster for the run, migrated once; each worker clones its database from it. */
export default async function setup(project: TestProject) {
  const home = mkdtempSync(join(tmpdir(), "sdg-stories-test-"));
  const cluster = await startPostgres(home, { throwAway: true });
  const {
    DATABASE_URL: app,
    MIGRATE_DATABASE_URL: owner,
    PUBLIC_DATABASE_URL: visitor,
    superuserUrl,
  } = cluster;
  await migrateAll({ owner, app, public: visitor });
  const given = { owner, app, public: visitor, superuser: superuserUrl, files: join(home, "files") };
  project.provide("cluster", given);
  const end = () => {
    cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
  process.once("exit", end);
  return async () => {
    try {
      await verifyWorkers(given);
    } finally {
      end();
    }
  };
}
