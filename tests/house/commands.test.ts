import { afterEach, beforeEach, expect, test } from "vitest";
import { aHouse, until } from "../support/launcher";

let house: Awaited<ReturnType<typeof aHouse>>;
beforeEach(async () => {
  house = await aHouse();
});
afterEach(() => house.end());

const verify = () => house.launch({}, ["npm", "run", "verify"]);

test("npm run verify, while the platform runs and while it does not: every breach is named, exit 1", async () => {
  const first = house.launch();
  await first.isUp();
  expect(await verify().ended).toBe(0);
  await first.stops();
  expect(await verify().ended).toBe(0);
  await house.ask("alter table events disable trigger events_append_only");
  const broken = verify();
  expect(await broken.ended).toBe(1);
  expect(broken.errors()).toContain("invariant 4: a trigger is off (events_append_only)");
});

test("of twenty commands that begin at the same moment none is hindered by the others", async () => {
  await house.ask("select 1");
  const answers = await Promise.all(Array.from({ length: 20 }, () => house.ask("select 1 as one")));
  expect(answers).toEqual(Array(20).fill([{ one: 1 }]));
});

test("npm run worker does the work of a server that has none, and ends with npm", async () => {
  const server = house.launch({ WORKER: "0" });
  await server.isUp();
  const states = async () =>
    (await house.ask("select state from pgboss.job where name = 'house.daily'")).map(({ state }) => state);
  expect(await states()).toEqual([]);
  const worker = house.launch({}, ["npm", "run", "worker"]);
  await until(async () => (await states()).includes("completed"));
  worker.child.kill("SIGTERM");
  await worker.ended;
});
