import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

let started: Promise<PgBoss> | undefined;

/**
 * The one pg-boss of this process, as the application's role. Its schema and queues are made by the migration.
 * `supervise`: also gives back the jobs that a killed worker had begun, and clears away old ones.
 */
export function boss({ supervise = false } = {}): Promise<PgBoss> {
  started ??= newBoss(supervise)
    .start()
    .catch((error: unknown) => {
      started = undefined;
      throw error;
    });
  return started;
}

function newBoss(supervise: boolean) {
  const made = new PgBoss({
    connectionString: env().DATABASE_URL,
    max: 2,
    migrate: false,
    createSchema: false,
    supervise,
    schedule: false,
  });
  // Without a listener a lost connection would end the process; it connects again by itself.
  made.on("error", (error) => log.error({ err: error }, "queue"));
  return made;
}
