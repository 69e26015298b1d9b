// `npm run export -- DIR`: the whole public gallery as static files. It starts a server of its own, which shows only what
// may leave our pages; so it works whether the platform runs or not, and never asks it for anything.
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { whenAsked } from "./ending.mjs";
import { ensureInstalled } from "./install.mjs";
import { endAll, ended, launch } from "./processes.mjs";

let postgres;
let stopping = false;

whenAsked(() => stop(1));

try {
  const [given, ...more] = process.argv.slice(2);
  if (!given || more.length > 0) throw new Error("Say where to: npm run export -- DIR");
  const dir = resolve(process.env.INIT_CWD || process.cwd(), given);
  ensureInstalled();
  const { environment } = await import("./environment.mjs");
  const made = await environment(process.env);
  postgres = made.postgres;
  await stop(await copy(dir, { ...made.env, STATIC_COPY: "1" }));
} catch (error) {
  await stop(1, error.message);
}

async function copy(dir, env) {
  const { build } = await import("./build.mjs");
  const { freePort } = await import("./postgres.mjs");
  if (!(await build(env))) return 1;
  const port = String(await freePort());
  const server = launch("next", ["start", "-H", "127.0.0.1", "-p", port], {
    ...{ ...env, PORT: port, NODE_ENV: "production" },
  });
  const gone = ended(server).then(() => Promise.reject(new Error("The server of the copy ended.")));
  gone.catch(() => {});
  const base = `http://127.0.0.1:${port}`;
  await Promise.race([answering(base), gone]);
  return Promise.race([ended(launch("scripts/static-copy.ts", [dir, base], env)), gone]);
}

async function answering(base) {
  let reason = "it does not answer";
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) return;
    if (answer) reason = (await answer.json()).reason;
    await pause(100);
  }
  throw new Error(`There is nothing to copy yet (${reason}): run npm start once.`);
}

async function stop(code, message) {
  if (stopping) return;
  stopping = true;
  if (message) console.error(message);
  await endAll(12_000);
  await postgres?.leave();
  process.exit(code);
}
