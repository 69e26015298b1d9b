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
import postgres from "postgres";
import { findPlace } from "./postgres-place.mjs";
import { isUsed, prepare } from "./postgres-roles.mjs";

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
  let port;
  const url = (user, database = "sdg") => `postgres://${user}:${secrets[user]}@127.0.0.1:${port}/${database}`;
  for (let attempt = 1; ; attempt += 1) {
    port = runningServer(data)?.port ?? (await start(run, data, throwAway));
    try {
      await prepare(url("superuser", "postgres"), url("superuser"), secrets);
      break;
    } catch (error) {
      // Another command may have been stopping what we adopted.
      if (attempt === 3 || runningServer(data)) throw error;
    }
  }
  let held;
  return {
    DATABASE_URL: url("sdg_app"),
    MIGRATE_DATABASE_URL: url("sdg_owner"),
    PUBLIC_DATABASE_URL: url("sdg_public"),
    superuserUrl: url("superuser"),
    data,
    isAlive: () => runningServer(data) !== undefined,
    stop,
    /** Keeps a connection open, so that no other command takes the server for unused. */
    async hold() {
      held = postgres(url("sdg_app"), { max: 1, max_lifetime: null });
      await held`select 1`;
    },
    /** Stops the server unless another command still uses it. */
    async leave() {
      await held?.end({ timeout: 1 });
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
 * After a kill -9 or a restart of the machine the file stays, and its id may be another process's.
 */
function runningServer(data) {
  const [pid, , , port] = pidFile(data);
  return pid && port && isRunning(pid) && isPostmaster(pid, data) ? { pid, port } : undefined;
}

function pidFile(data) {
  const file = join(data, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").map(Number) : [];
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function isPostmaster(pid, data) {
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync("/proc/self/cmdline")) return true;
  return existsSync(commandLine) && readFileSync(commandLine, "utf8").includes(data);
}

/** After a kill -9 of the server its last children may still hold the memory for a moment: try again. */
async function start(run, data, throwAway) {
  const [pid] = pidFile(data);
  // PostgreSQL itself clears a dead server's file away, but stops at one whose id is by now another process's.
  if (pid && isRunning(pid) && !isPostmaster(pid, data)) rmSync(join(data, "postmaster.pid"));
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
