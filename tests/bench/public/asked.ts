import { wordAt } from "./words";

type Asked = Record<string, string | string[]>;
type Words = { rare: string; middling: string; common: string };

/** Words that few, some and most stories hold: the first of each, the second and so on. */
const wordsAt = (at: number): Words => ({
  ...{ rare: wordAt(39_000 - at), middling: wordAt(500 + at), common: wordAt(3 + at) },
});
/** Two neighbours swapped. */
const mistyped = (word: string) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;

const searchesFor = ({ rare, middling, common }: Words): Asked[] => [
  ...[rare, middling, common].map((q) => ({ q })),
  ...[{ q: `${common} ${middling}` }, { q: `${middling} ${rare}` }, { q: `"${common} ${middling}"` }],
  ...[
    { q: common, goal: "4", region: "asia" },
    { q: middling, sort: "newest", language: "en" },
  ],
];
const { rare, middling, common } = wordsAt(0);

/** What visitors ask the gallery, as in its address. */
export const ASKED: Record<"filters" | "searches" | "mistyped searches", Asked[]> = {
  filters: [
    ...[{ goal: "4" }, { goal: ["4", "5", "9"] }, { region: "africa" }, { language: "en" }, { year: "2024" }],
    ...[{ target: "4.6" }, { evidence: "before_after" }, { beneficiary: ["women", "youth"] }],
    ...[{ country: "KEN" }, { country: ["KEN", "UGA"], goal: "4" }, { organisation: "library-7" }],
    ...[{ sort: "oldest" }, { sort: "country" }, { page: "40" }],
    { language: "fr", year: "2023", goal: "10" },
  ],
  searches: searchesFor(wordsAt(0)),
  "mistyped searches": [
    ...[{ q: mistyped(middling) }, { q: mistyped(common) }, { q: `${mistyped(rare)} ${common}` }],
  ],
};

/** The same searches with words that no other search of any round has: nothing of them is kept in memory. */
export const searchedFirst = (round: number): Asked[] =>
  ASKED.searches.map((_, at) => searchesFor(wordsAt(1 + round * ASKED.searches.length + at))[at] ?? {});

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
export function galleryAddress(asked: Asked): string {
  const query = Object.entries(asked).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return `/en/stories?${new URLSearchParams(query)}`;
}
