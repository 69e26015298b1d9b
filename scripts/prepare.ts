// What must be true before the server starts: a whole environment, two databases that answer, complete migrations;
// then the sample world, where it may stand.
import { sql } from "drizzle-orm";
import { db, publicDb } from "@/db/client";
import { journalLength } from "@/db/migrate";
import { env, isLocalRun, problemsOf } from "@/lib/env";
import { hasSampleWorld, loadSampleWorld } from "@/lib/sample/load";
import { migrateAll } from "./migrate";

const UNREACHABLE = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "CONNECT_TIMEOUT",
];
const REFUSED = ["28P01", "28000", "3D000", "42501", "57P03", "53300", "42P01"];

const problems = problemsOf(process.env);
if (problems.length > 0) fail(problems.join("\n"));
const given = env();

if (given.MIGRATE_DATABASE_URL) {
  const urls = { app: given.DATABASE_URL, public: given.PUBLIC_DATABASE_URL };
  await reached("MIGRATE_DATABASE_URL", () =>
    migrateAll({ owner: given.MIGRATE_DATABASE_URL ?? "", ...urls }),
  );
}
const applied = await reached("DATABASE_URL", countMigrations);
if (applied !== journalLength()) {
  fail(
    `MIGRATE_DATABASE_URL is missing: ${journalLength() - applied} migrations wait to be applied by the owner`,
  );
}
await reached("PUBLIC_DATABASE_URL", () => publicDb.execute(sql`select 1 from publications limit 1`));

if (given.EMBEDDED_DATABASE === "1" && isLocalRun()) {
  if (given.SAMPLE_WORLD === "1") await loadSampleWorld();
} else if (await hasSampleWorld()) {
  fail(
    "This database holds the sample accounts, whose password is public: they may be served from the embedded database on localhost only.",
  );
}
process.exit(0);

async function countMigrations(): Promise<number> {
  const [table] = await db.execute(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as made`,
  );
  if (!table?.made) return 0;
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  );
  return row?.count ?? 0;
}

/** What is wrong with a database in one line that names its variable; anything else is a bug and keeps its stack. */
async function reached<T>(variable: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const known = [error, error instanceof Error ? error.cause : undefined].find(
      (one) =>
        one instanceof Error && "code" in one && [...UNREACHABLE, ...REFUSED].includes(String(one.code)),
    );
    if (!(known instanceof Error)) throw error;
    return fail(
      `${variable}: the database cannot be used (${known.message || ("code" in known && known.code)})`,
    );
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
