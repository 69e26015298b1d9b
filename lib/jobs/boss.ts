import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { db } from "@/db/client";

let started: Promise<PgBoss> | undefined;

/** The one pg-boss of this process, through the application's own connection. Its schema is made by the migration. */
export function boss(): Promise<PgBoss> {
  started ??= new PgBoss({ db: fromDrizzle(db, sql), migrate: false, createSchema: false, supervise: false, schedule: false }).start();
  return started;
}
