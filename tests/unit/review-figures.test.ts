import { describe, expect, test } from "vitest";
import {
  type Answered,
  figuresOf,
  grouped,
  median,
  OTHERS,
  publicGroups,
  publicRows,
} from "@/lib/reviews/figures";

const answered = (part: Partial<Answered> = {}): Answered => ({
  ...{ storyId: "s", year: 2026, region: "oceania", language: "en", days: 9, approved: true },
  decidedAt: new Date("2026-05-01"),
  ...{ round: 1, isFirstApproval: true },
  ...part,
});
const times = (count: number, part: Partial<Answered> = {}) =>
  Array.from({ length: count }, () => answered(part));
const sizes = (groups: [string, unknown[]][]) => groups.map(([name, some]) => [name, some.length]);
const ofSizes = (counts: Record<string, number>) =>
  publicGroups(
    grouped(
      Object.entries(counts).flatMap(([name, count]) => Array.from({ length: count }, () => name)),
      (name) => name,
    ),
  );

test.each([
  [[3], 3],
  [[1, 9], 5],
  [[9, 1, 2], 2],
  [[], Number.NaN],
])("the middle of %j is %d", (values, middle) => expect(median(values)).toBe(middle));

test("what answers come to", () => {
  const all = [
    answered({ days: 4, approved: false, isFirstApproval: false }),
    answered({ days: 20, round: 2 }),
    answered({ storyId: "t", days: 10 }),
  ];
  expect(figuresOf(all)).toEqual({ answers: 3, firstDays: 7, approvedShare: 2 / 3, rounds: 1.5 });
  expect(figuresOf(all, 5)).toEqual({ answers: 3, firstDays: null, approvedShare: null, rounds: null });
});

describe("small groups", () => {
  test.each([
    [
      "stand apart where each is enough",
      { a: 9, b: 5 },
      [
        ["a", 9],
        ["b", 5],
      ],
    ],
    [
      "are put together",
      { a: 9, b: 3, c: 2 },
      [
        ["a", 9],
        [OTHERS, 5],
      ],
    ],
    [
      "take a larger one in, so that nobody subtracts it",
      { a: 9, b: 6, c: 1 },
      [
        ["a", 9],
        [OTHERS, 7],
      ],
    ],
    ["are not told where that leaves one", { a: 9, b: 2 }, []],
    ["are not told where there is one alone", { a: 9 }, []],
    ["are not told where all are small", { a: 2, b: 1 }, []],
  ])("%s", (_, counts, shown) => expect(sizes(ofSizes(counts))).toEqual(shown));

  test("never leave a group of one to four, whatever their sizes", () => {
    for (let time = 0; time < 200; time += 1) {
      const counts = Object.fromEntries(
        Array.from({ length: 1 + (time % 7) }, (_, at) => [`g${at}`, 1 + ((time * (at + 3)) % 11)]),
      );
      for (const [, some] of ofSizes(counts)) expect(some.length).toBeGreaterThanOrEqual(5);
    }
  });
});

test("a year of fewer than five answers says so and no more", () => {
  const rows = publicRows([...times(4, { year: 2025 }), ...times(7), ...times(5, { region: "africa" })]);
  expect(rows.filter(({ year }) => year === 2025)).toEqual([
    {
      year: 2025,
      scope: "all",
      value: "",
      answers: null,
      firstDays: null,
      approvedShare: null,
      rounds: null,
    },
  ]);
  expect(rows.filter(({ year }) => year === 2026)).toEqual([
    { year: 2026, scope: "all", value: "", answers: 12, firstDays: 9, approvedShare: 1, rounds: 1 },
    { year: 2026, scope: "region", value: "oceania", answers: 7, firstDays: 9, approvedShare: 1, rounds: 1 },
    { year: 2026, scope: "region", value: "africa", answers: 5, firstDays: 9, approvedShare: 1, rounds: 1 },
  ]);
});
