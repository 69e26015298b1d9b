import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { grantRights } from "./grants";

const FOLDER = join(process.cwd(), "db", "migrations");

/** Number of migrations in the journal: what `/api/health` compares with. */
export function journalLength(): number {
  const journal: { entries: unknown[] } = JSON.parse(
    readFileSync(join(FOLDER, "meta", "_journal.json"), "utf8"),
  );
  return journal.entries.length;
}

/**
 * Brings the database up to date as its owner, and gives the two plain roles their rights.
 * Drizzle skips a migration that is older than the newest applied one without a word: the count is compared.
 */
export async function migrateDatabase(ownerUrl: string, roles: { app: string; public: string }) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
    const [applied] = await sql<
      { count: number }[]
    >`select count(*)::int as count from drizzle.__drizzle_migrations`;
    if (applied?.count !== journalLength()) {
      throw new Error(
        `${applied?.count} migrations are applied, the journal has ${journalLength()}: one was skipped`,
      );
    }
    await grantRights(sql, roles);
  } finally {
    await sql.end();
  }
}
