// The environment every command runs in: what was given, and for the rest the embedded database and its secrets.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, withNode24 } from "./install.mjs";
import { keptSecrets, startPostgres } from "./postgres.mjs";

const HOME = join(ROOT, ".data");

/** Without DATABASE_URL the embedded PostgreSQL is started, or adopted where it runs; then `postgres` stops it. */
export async function environment(given) {
  mkdirSync(HOME, { recursive: true });
  const port = given.PORT || "3000";
  const env = withNode24({ ...given, PORT: port, APP_URL: given.APP_URL || `http://localhost:${port}` });
  env.STORAGE_URL ||= pathToFileURL(join(HOME, "files")).href;
  env.AUTH_URL ??= env.APP_URL;
  if (env.DATABASE_URL) return { env, postgres: undefined };
  const postgres = await startPostgres(HOME);
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL } = postgres;
  Object.assign(env, { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_DATABASE_URL, EMBEDDED_DATABASE: "1" });
  env.AUTH_SECRET ||= keptSecrets(HOME).AUTH_SECRET;
  return { env, postgres };
}
