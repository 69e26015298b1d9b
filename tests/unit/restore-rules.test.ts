import { describe, expect, test } from "vitest";
import { isSame, PAUSE, restoreStep, STRETCH } from "@/lib/stories/restore-rules";

const START = new Date("2026-01-05T10:00:00Z");
const later = (milliseconds: number) => new Date(START.getTime() + milliseconds);
const point = (value: unknown, { personId = "a", begunAt = START, at = START } = {}) => ({
  personId,
  begunAt,
  at,
  value,
});
const save = (
  before: unknown,
  value: unknown,
  { personId = "a", now = later(1000), apart = false } = {},
) => ({ personId, now, before, value, apart });

describe("restore points", () => {
  test.each([
    ["the first words of all", restoreStep(null, save("", "one")), { keepBefore: false, keep: "new" }],
    [
      "the first change of what came with the draft",
      restoreStep(null, save("old", "old and new")),
      { keepBefore: true, keep: "new" },
    ],
    [
      "going on writing",
      restoreStep(point("one"), save("one", "one two")),
      { keepBefore: false, keep: "renew" },
    ],
    [
      "taking a word back: the longest state stays",
      restoreStep(point("one two"), save("one two", "one tw")),
      { keepBefore: false, keep: "touch" },
    ],
    [
      "another person",
      restoreStep(point("one"), save("one", "one two", { personId: "b" })),
      { keepBefore: false, keep: "new" },
    ],
    [
      "after a pause",
      restoreStep(point("one"), save("one", "one two", { now: later(PAUSE) })),
      { keepBefore: false, keep: "new" },
    ],
    [
      "a long stretch",
      restoreStep(point("one", { at: later(STRETCH) }), save("one", "one two", { now: later(STRETCH) })),
      { keepBefore: false, keep: "new" },
    ],
    [
      "half of it gone at once",
      restoreStep(point("a long text that stood here"), save("a long text that stood here", "no")),
      { keepBefore: false, keep: "new" },
    ],
    [
      "the whole replaced",
      restoreStep(point("one"), save("one", "two", { apart: true })),
      { keepBefore: false, keep: "new" },
    ],
    [
      "shortened before it was replaced: the short state is kept too",
      restoreStep(point("one two"), save("one t", "two", { apart: true })),
      { keepBefore: true, keep: "new" },
    ],
  ])("%s", (_name, step, expected) => expect(step).toEqual(expected));

  test("the order of keys makes no difference", () => {
    expect(isSame({ a: 1, b: [1] }, { b: [1], a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});
