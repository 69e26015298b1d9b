// The environment every command runs in: what was given, and for the rest the embedded database and its secrets.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, withNode24 } from "./install.mjs";
import { keptSecrets, startPostgres } from "./postgres.mjs";

/** Without DATABASE_URL the embedded PostgreSQL is started, or adopted where it runs; then `postgres.leave` stops it. */
export async function environment(given) {
  const home = resolve(ROOT, given.DATA_DIR || ".data");
  mkdirSync(home, { recursive: true });
  const port = given.PORT || "3000";
  const env = withNode24({ ...given, PORT: port, APP_URL: given.APP_URL || `http://localhost:${port}` });
  env.STORAGE_URL ||= pathToFileURL(join(home, "files")).href;
  env.AUTH_URL ||= env.APP_URL;
  if (env.DATABASE_URL) return { env, postgres: undefined };
  const postgres = await startPostgres(home);
  await postgres.hold();
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL } = postgres;
  Object.assign(env, { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL, EMBEDDED_DATABASE: "1" });
  env.AUTH_SECRET ||= keptSecrets(home).AUTH_SECRET;
  return { env, postgres };
}
