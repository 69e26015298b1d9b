import { wordAt } from "./words";

/** Words that few, some and most stories hold. */
const [rare, middling, common] = [wordAt(39_000), wordAt(500), wordAt(3)];
/** Two neighbours swapped. */
const mistyped = (word: string) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;

/** What visitors ask the gallery, as in its address. */
export const ASKED: Record<
  "filters" | "searches" | "mistyped searches",
  Record<string, string | string[]>[]
> = {
  filters: [
    ...[{ goal: "4" }, { goal: ["4", "5", "9"] }, { region: "africa" }, { language: "en" }, { year: "2024" }],
    ...[{ target: "4.6" }, { evidence: "before_after" }, { beneficiary: ["women", "youth"] }],
    ...[{ country: "KEN" }, { country: ["KEN", "UGA"], goal: "4" }, { organisation: "library-7" }],
    ...[{ sort: "oldest" }, { sort: "country" }, { page: "40" }],
    { language: "fr", year: "2023", goal: "10" },
  ],
  searches: [
    ...[rare, middling, common].map((q) => ({ q })),
    ...[{ q: `${common} ${middling}` }, { q: `${middling} ${rare}` }, { q: `"${common} ${middling}"` }],
    ...[
      { q: common, goal: "4", region: "asia" },
      { q: middling, sort: "newest", language: "en" },
    ],
  ],
  "mistyped searches": [
    ...[{ q: mistyped(middling) }, { q: mistyped(common) }, { q: `${mistyped(rare)} ${common}` }],
  ],
};
export type Kind = keyof typeof ASKED;

/** More than can be answered while it is measured, each another and each with stories: choices and words in turn. */
export const NEVER_ASKED = Array.from({ length: 4000 }, (_, at): Record<string, string> => {
  if (at % 2 === 1) return { q: wordAt(at * 9) };
  const [goal, year, page] = [at / 2, Math.floor(at / 34), Math.floor(at / 340)];
  return {
    ...{ goal: `${1 + (goal % 17)}`, year: `${2015 + (year % 10)}`, page: `${1 + (page % 8)}` },
    sort: page < 8 ? "newest" : "country",
  };
});

/** The same as an address. */
export function galleryAddress(asked: Record<string, string | string[]>): string {
  const query = Object.entries(asked).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return `/en/stories?${new URLSearchParams(query)}`;
}
