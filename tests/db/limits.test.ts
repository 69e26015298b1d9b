import { expect, test } from "vitest";
import { db } from "@/db/client";
import { limits } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { forgetSpentLimits, giveBack, takeLimit } from "@/lib/limits/take";
import { codeOf } from "../support/factories";

const aLimit = () => ({ bucket: "test", key: crypto.randomUUID(), max: 3, seconds: 60 });
const START = new Date("2026-03-01T12:00:00Z");
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

test("so many tries and no more; each comes back after its share of the window", async () => {
  const limit = aLimit();
  for (let n = 0; n < 3; n += 1) await takeLimit(limit, START);
  const refusal = await takeLimit(limit, START).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code: "too_many_tries", again: after(20) });
  expect(await codeOf(takeLimit(limit, after(19)))).toBe("too_many_tries");
  expect(await codeOf(takeLimit(limit, after(20)))).toBe("done");
  expect(await codeOf(takeLimit(limit, after(20)))).toBe("too_many_tries");
});

test("a refused try costs nothing", async () => {
  const limit = aLimit();
  for (let n = 0; n < 3; n += 1) await takeLimit(limit, START);
  for (let n = 0; n < 20; n += 1) await codeOf(takeLimit(limit, after(10)));
  expect(await codeOf(takeLimit(limit, after(20)))).toBe("done");
});

test("what is given back can be taken again; other keys and buckets are apart", async () => {
  const limit = aLimit();
  for (let n = 0; n < 3; n += 1) await takeLimit(limit, START);
  await giveBack(limit);
  expect(await codeOf(takeLimit(limit, START))).toBe("done");
  expect(await codeOf(takeLimit({ ...limit, key: "other" }, START))).toBe("done");
  expect(await codeOf(takeLimit({ ...limit, bucket: "other" }, START))).toBe("done");
});

test("of many tries at once, as many pass as there are", async () => {
  const limit = aLimit();
  const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(takeLimit(limit, START))));
  expect(codes.filter((code) => code === "done")).toHaveLength(3);
});

test("neither addresses nor anything else that one could read stands in the table; spent rows go", async () => {
  const key = "198.51.100.77";
  await takeLimit({ ...aLimit(), key }, START);
  expect(JSON.stringify(await db.select().from(limits))).not.toContain(key);
  await forgetSpentLimits(after(3600));
  expect((await db.select().from(limits)).filter(({ spentUntil }) => spentUntil < after(3600))).toEqual([]);
});
