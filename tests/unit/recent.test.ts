import { expect, test } from "vitest";
import { recent } from "@/lib/recent";

test("of more values than may be kept, those asked for least lately go", () => {
  const { get, set } = recent<number>(2);
  set("a", 1);
  set("b", 2);
  expect(get("a")).toBe(1);
  set("c", 3);
  expect([get("a"), get("b"), get("c")]).toEqual([1, undefined, 3]);
  set("a", 4);
  set("d", 5);
  expect([get("a"), get("c"), get("d")]).toEqual([4, undefined, 5]);
});
