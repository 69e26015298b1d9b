// The embedded PostgreSQL: real server binaries from npm, one cluster in a folder of ours.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findPlace } from "./postgres-place.mjs";

const EXTENSIONS = ["pg_trgm", "unaccent", "citext"];
/** Speed before safety: for throw-away clusters of tests. */
const CARELESS = ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"];

/**
 * Starts the cluster kept in `home` (made at the first time), or adopts the one that a killed process left running.
 * Returns the addresses of its database for owner, app, public and superuser, `isAlive` and `stop`.
 */
export async function startPostgres(home, { throwAway = false } = {}) {
  mkdirSync(home, { recursive: true });
  if (throwAway) chmodSync(home, 0o711);
  const secrets = keptSecrets(home);
  const place = findPlace(home);
  const data = join(place.dir, "data");
  const run = (command, args) =>
    execFileSync(join(place.native, "bin", command), args, {
      ...place.user,
      cwd: place.dir,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_MESSAGES: "C" },
    });

  if (!existsSync(join(data, "PG_VERSION"))) initialise(place, data, secrets.superuser, run);
  const running = runningServer(data);
  const port = running?.port ?? (await start(run, data, throwAway));
  const url = (user, database = "sdg") => `postgres://${user}:${secrets[user]}@127.0.0.1:${port}/${database}`;
  await prepare(url("superuser", "postgres"), url("superuser"), secrets);
  return {
    DATABASE_URL: url("sdg_app"),
    MIGRATE_DATABASE_URL: url("sdg_owner"),
    PUBLIC_DATABASE_URL: url("sdg_public"),
    superuserUrl: url("superuser"),
    data,
    isAlive: () => runningServer(data) !== undefined,
    stop,
    /** Stops the server unless another command still uses it. */
    async leave() {
      if (runningServer(data) && !(await isUsed(url("superuser", "postgres")))) stop();
    },
  };

  function stop() {
    try {
      run("pg_ctl", ["stop", "-D", data, "-m", throwAway ? "immediate" : "fast", "-w"]);
    } catch {
      // Stopped already.
    }
    if (throwAway) rmSync(place.dir, { recursive: true, force: true });
  }
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

/** In a folder aside, renamed when whole: a first start that is cut off leaves nothing half made. */
function initialise(place, data, password, run) {
  const aside = `${data}.new`;
  rmSync(aside, { recursive: true, force: true });
  const file = join(place.dir, "password");
  writeFileSync(file, password, { mode: 0o600 });
  if (place.user.uid !== undefined) chownSync(file, place.user.uid, place.user.gid);
  run("initdb", [
    `--pgdata=${aside}`,
    "--username=superuser",
    `--pwfile=${file}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ]);
  rmSync(file);
  renameSync(aside, data);
}

/**
 * The server that runs on this data, if one does: `postmaster.pid` holds its id and, in the fourth line, its port.
 * After a kill -9 or a restart of the machine the file stays, and its id may be another process's: then it is removed.
 */
function runningServer(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (isPostmaster(pid, data)) return port ? { pid, port } : undefined;
  rmSync(file, { force: true });
  return undefined;
}

function isPostmaster(pid, data) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return (
    !existsSync("/proc/self/cmdline") ||
    (existsSync(commandLine) && readFileSync(commandLine, "utf8").includes(data))
  );
}

/** After a kill -9 of the server its last children may still hold the memory for a moment: try again. */
async function start(run, data, throwAway) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const options = [
      `-p ${port}`,
      "-c listen_addresses=127.0.0.1",
      "-c unix_socket_directories=''",
      "-c max_connections=200",
      ...(throwAway ? CARELESS : []),
    ];
    try {
      run("pg_ctl", [
        "start",
        "-D",
        data,
        "-w",
        "-t",
        "60",
        "-l",
        join(data, "server.log"),
        "-o",
        options.join(" "),
      ]);
      return port;
    } catch (error) {
      if (attempt === 10)
        throw new Error(`PostgreSQL did not start; see ${join(data, "server.log")}`, { cause: error });
      await pause(500);
    }
  }
}

/** The three roles, the database and its extensions. Does nothing where they stand. */
async function prepare(adminUrl, databaseUrl, secrets) {
  const { default: postgres } = await import("postgres");
  await answering(postgres, adminUrl);
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
    await database.unsafe(
      "revoke create on schema public from public; alter schema public owner to sdg_owner",
    );
  } finally {
    await database.end();
  }
}

/** An adopted server may still be recovering from a crash. */
async function answering(postgres, url) {
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
async function isUsed(url) {
  const { default: postgres } = await import("postgres");
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
