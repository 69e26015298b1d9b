import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aHouse, isAlive, until } from "../support/launcher";

let house: Awaited<ReturnType<typeof aHouse>>;
beforeEach(async () => {
  house = await aHouse();
});
afterEach(() => house.end());

const health = async () =>
  (await fetch(`http://127.0.0.1:${house.port}/api/health`).catch(() => null))?.status;
const write = () => house.ask("create schema kept; create table kept.words as select 'still here' as word");
const kept = () => house.ask("select word from kept.words");

async function comesBackWithAllData() {
  const again = house.launch();
  await again.isUp();
  expect(await health()).toBe(200);
  expect(await kept()).toEqual([{ word: "still here" }]);
  return again;
}

test("SIGTERM stops server, worker and database; a second start keeps all data", async () => {
  const first = house.launch();
  await first.isUp();
  await write();
  const { pid } = await house.postmaster();
  expect(await first.stops()).toBe(0);
  expect(await health()).toBeUndefined();
  await until(() => !isAlive(pid));
  await comesBackWithAllData();
});

test("kill -9 of the launcher: server and worker end too; the next start adopts the database, and stops it at its end", async () => {
  const first = house.launch();
  await first.isUp();
  await write();
  const { pid } = await house.postmaster();
  first.child.kill("SIGKILL");
  await first.ended;
  const again = await comesBackWithAllData();
  expect((await house.postmaster()).pid).toBe(pid);
  await again.stops();
  await until(() => !isAlive(pid));
});

test("kill -9 of PostgreSQL: one line, exit 1; the next start has all data", async () => {
  const first = house.launch();
  await first.isUp();
  await write();
  process.kill((await house.postmaster()).pid, "SIGKILL");
  expect(await first.ended).toBe(1);
  expect(first.errors().split("\n")).toContain("PostgreSQL ended. Start again: the data is kept.");
  await comesBackWithAllData();
});

test("a postmaster.pid that names another living process is not taken for the database", async () => {
  const first = house.launch();
  await first.isUp();
  await write();
  const { data, pid } = await house.postmaster();
  process.kill(pid, "SIGKILL");
  await first.ended;
  const lines = [process.pid, data, 0, 1, "", "127.0.0.1", "", "ready"];
  writeFileSync(join(data, "postmaster.pid"), lines.join("\n"));
  await comesBackWithAllData();
});

test("in a folder that others may not enter, all of it works as well", async () => {
  await house.end();
  house = await aHouse({ closed: true });
  const first = house.launch();
  await first.isUp();
  await write();
  await first.stops();
  await comesBackWithAllData();
});

test("of two starts on the same data, the one that ends leaves the database to the other", async () => {
  const first = house.launch();
  await first.isUp();
  const { freePort } = await import("@/scripts/postgres.mjs");
  const second = house.launch({ PORT: String(await freePort()) });
  await second.isUp();
  await second.stops();
  expect(await health()).toBe(200);
});

test("under npm, SIGTERM to npm and kill -9 of npm end all of it too", async () => {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    const first = house.launch({}, ["npm", "start"]);
    await first.isUp();
    const { pid } = await house.postmaster();
    first.child.kill(signal);
    await until(async () => (await health()) === undefined && !isAlive(pid));
  }
});

test("a port in use: one line, exit 1", async () => {
  const other = createServer().listen(house.port);
  const refused = house.launch();
  expect(await refused.ended).toBe(1);
  expect(refused.errors()).toBe(`Port ${house.port} is in use. Choose another: PORT=3001 npm start`);
  other.close();
});

test("the sample world is loaded at the first start, and refuses to be served to the world", async () => {
  const first = house.launch({ SAMPLE_WORLD: "1" });
  await first.isUp();
  const [loaded] = await house.ask("select count(*)::int as stories from stories");
  expect(loaded?.stories).toBeGreaterThanOrEqual(14);
  await first.stops();
  const again = house.launch({ SAMPLE_WORLD: "1" });
  await again.isUp();
  expect(await house.ask("select count(*)::int as stories from stories")).toEqual([loaded]);
  await again.stops();
  const open = house.launch({ SAMPLE_WORLD: "1", APP_URL: "https://stories.example.org" });
  expect(await open.ended).toBe(1);
  expect(open.errors()).toMatch(/^This database holds the sample accounts[^\n]*$/);
  await until(async () => (await health()) === undefined);
});
