import { expect, test } from "vitest";
import { OTHERS, type Waiting } from "@/lib/reviews/figures";
import { type Able, publicLoad } from "@/lib/reviews/public-load";

const waits = (count: number, part: Partial<Waiting> = {}): Waiting[] =>
  Array.from({ length: count }, (_, at) => ({ region: "africa", language: "en", days: at, ...part }));
const able = (count: number, part: Partial<Able>): Able[] =>
  Array.from({ length: count }, () => ({ languages: ["en"], regions: [], ...part }));
const plain = (tag: string) => tag.split("-")[0] ?? tag;

test("what waits, for how long, and who is there for it", () => {
  const waiting = [...waits(7), ...waits(5, { region: "asia", language: "pt-BR", days: 30 })];
  const reviewers = [
    ...able(6, { regions: ["africa"] }),
    ...able(5, { languages: ["pt"] }),
    ...able(1, { languages: ["en", "pt"], regions: ["asia"] }),
  ];
  expect(publicLoad(waiting, reviewers, plain)).toEqual([
    { scope: "all", value: "", waiting: 12, waitingDays: 6, reviewers: 12 },
    { scope: "region", value: "africa", waiting: 7, waitingDays: 3, reviewers: 6 },
    { scope: "region", value: "asia", waiting: 5, waitingDays: 30, reviewers: null },
    { scope: "language", value: "en", waiting: 7, waitingDays: 3, reviewers: 7 },
    { scope: "language", value: "pt-BR", waiting: 5, waitingDays: 30, reviewers: 6 },
  ]);
});

test("small groups are put together, and who could judge any of them is counted once", () => {
  const waiting = [...waits(8), ...waits(3, { language: "fr" }), ...waits(2, { language: "sw" })];
  const reviewers = [...able(5, { languages: ["fr", "sw"] }), ...able(4, {})];
  expect(publicLoad(waiting, reviewers, plain).filter(({ scope }) => scope === "language")).toMatchObject([
    { value: "en", waiting: 8, reviewers: null },
    { value: OTHERS, waiting: 5, reviewers: 5 },
  ]);
});

test.each([
  [0, 0],
  [4, null],
])("where %i wait, %j is told, and nothing of groups", (count, told) => {
  expect(publicLoad(waits(count), able(4, {}), plain)).toEqual([
    { scope: "all", value: "", waiting: told, waitingDays: null, reviewers: null },
  ]);
});
