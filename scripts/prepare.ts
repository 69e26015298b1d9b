// What must be true before the server starts: a whole environment, a reachable database, migrations, the sample world.
import { env, problemsOf } from "@/lib/env";
import { migrateAll } from "./migrate";

const problems = problemsOf(process.env);
if (problems.length > 0) fail(problems.join("\n"));
const { MIGRATE_DATABASE_URL, DATABASE_URL, PUBLIC_DATABASE_URL, SAMPLE_WORLD, EMBEDDED_DATABASE, APP_URL } = env();

try {
  if (MIGRATE_DATABASE_URL) {
    await migrateAll({ owner: MIGRATE_DATABASE_URL, app: DATABASE_URL, public: PUBLIC_DATABASE_URL });
  }
  const local = EMBEDDED_DATABASE === "1" && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(APP_URL).hostname);
  const { hasSampleWorld, loadSampleWorld } = await import("@/lib/sample/load");
  if (local && SAMPLE_WORLD === "1") await loadSampleWorld();
  else if (await hasSampleWorld()) {
    fail("This database holds the sample accounts, whose password is public: the sample world runs on the embedded database and localhost only.");
  }
} catch (error) {
  fail(reason(error));
}
process.exit(0);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** An unreachable database in one line; anything else is a bug and keeps its stack. */
function reason(error: unknown): string {
  const causes = [error, error instanceof Error ? error.cause : undefined].filter((one) => one instanceof Error);
  const known = causes.find((one) => "code" in one && ["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT", "28P01", "3D000", "28000", "EAI_AGAIN"].includes(String(one.code)));
  if (known) return `The database cannot be reached: ${known.message || String("code" in known && known.code)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
