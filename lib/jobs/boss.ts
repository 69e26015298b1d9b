import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";

let started: Promise<PgBoss> | undefined;

/** The one pg-boss of this process, as the application's role. Its schema and queues are made by the migration. */
export function boss(): Promise<PgBoss> {
  started ??= new PgBoss({
    connectionString: env().DATABASE_URL,
    max: 2,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  }).start();
  return started;
}
