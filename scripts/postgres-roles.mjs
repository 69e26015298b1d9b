// Inside the embedded PostgreSQL: its roles, its database, and who uses it.
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

const EXTENSIONS = ["pg_trgm", "unaccent", "citext"];

/** The three roles, the database and its extensions; of several commands that begin at once, one after the other. */
export async function prepare(adminUrl, databaseUrl, secrets) {
  await answering(adminUrl);
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(hashtext('the platform is prepared'))`;
    for (const role of ["sdg_owner", "sdg_app", "sdg_public"]) {
      const [known] = await admin`select from pg_roles where rolname = ${role}`;
      await admin.unsafe(`${known ? "alter" : "create"} role ${role} login password '${secrets[role]}'`);
    }
    const [known] = await admin`select from pg_database where datname = 'sdg'`;
    if (!known) await admin.unsafe("create database sdg owner sdg_owner");
    await prepareDatabase(databaseUrl);
  } finally {
    await admin.end();
  }
}

async function prepareDatabase(url) {
  const database = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (const name of EXTENSIONS) await database.unsafe(`create extension if not exists ${name}`);
    await database.unsafe(
      "revoke create on schema public from public; alter schema public owner to sdg_owner",
    );
  } finally {
    await database.end();
  }
}

/** An adopted server may still be recovering from a crash. */
async function answering(url) {
  for (let attempt = 1; ; attempt += 1) {
    const sql = postgres(url, { max: 1 });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if (error.code !== "57P03" || attempt === 120) throw error;
      await pause(500);
    } finally {
      await sql.end();
    }
  }
}

/** Connections of processes that just ended take a moment to go. */
export async function isUsed(url) {
  const sql = postgres(url, { max: 1 });
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const [row] =
        await sql`select count(*)::int as count from pg_stat_activity where usename like 'sdg\\_%'`;
      if (row.count === 0) return false;
      await pause(100);
    }
    return true;
  } finally {
    await sql.end();
  }
}
