import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { QUEUES } from "@/lib/jobs/queues";

const userOf = (url: string) => decodeURIComponent(new URL(url).username);

/** Brings tables, queues and rights up to date, as the owner. Where no owner is given, the tables must be complete already. */
export async function migrateAll(urls: { owner: string; app: string; public: string }) {
  const roles = { app: userOf(urls.app), public: userOf(urls.public) };
  await migrateDatabase(urls.owner, roles);
  const boss = new PgBoss({ connectionString: urls.owner, supervise: false, schedule: false });
  await boss.start();
  for (const name of QUEUES) await boss.createQueue(name, { policy: "short" });
  await boss.stop({ graceful: false });
  const sql = postgres(urls.owner, { max: 1, onnotice: () => {} });
  try {
    await sql`grant usage on schema pgboss to ${sql(roles.app)}`;
    await sql`grant select, insert, update, delete on all tables in schema pgboss to ${sql(roles.app)}`;
    await sql`grant execute on all functions in schema pgboss to ${sql(roles.app)}`;
    await sql`grant usage on schema drizzle to ${sql(roles.app)}`;
    await sql`grant select on drizzle.__drizzle_migrations to ${sql(roles.app)}`;
  } finally {
    await sql.end();
  }
}
