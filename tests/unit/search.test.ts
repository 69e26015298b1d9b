import { describe, expect, test } from "vitest";
import { type CatalogueRow, catalogueOf, choose } from "@/lib/search/catalogue";
import { recall, remember, renewed } from "@/lib/search/common-stems";
import { editDistance, nearest } from "@/lib/search/edit-distance";
import { FACETS, type Facet, filters } from "@/lib/search/filters";
import { foldText } from "@/lib/search/fold-text";
import { levelsOf, SUMMARY, TEXT, TITLE } from "@/lib/search/levels";
import { excerpt, likelyForms, marked, sentencesLike, wordsLike } from "@/lib/search/marks";
import { pageInOrder } from "@/lib/search/order";
import { anyStemOf, leavesOf, neighboursIn, stemOf, treeOf } from "@/lib/search/query-tree";
import { piecesOf, searchable, wordsAsked } from "@/lib/search/words";

test.each([
  ["Crème brûlée", "creme brulee"],
  ["Łódź, Tromsø, Straße, Œuvre", "lodz, tromso, strasse, oeuvre"],
  ["İstanbul", "istanbul"],
  ["مُعَلِّمَة", "معلمه"],
  ["がんばる", "がんばる"],
  ["हिन्दी", "हिन्दी"],
  ["한국어", "한국어"],
])("%s is folded to %s", (text, folded) => expect(foldText(text)).toBe(folded));

test("text without spaces is cut into words, other text is not", () => {
  expect(searchable("国家图书馆 ABC").split(/\s+/).filter(Boolean)).toEqual(["国家", "图书", "馆", "abc"]);
  expect(searchable("don’t “cut” -this")).toBe("don’t “cut” -this");
  expect(
    piecesOf("L’été, 图书馆!")
      .map(({ text }) => text)
      .join(""),
  ).toBe("L’été, 图书馆!");
});

test.each([
  ["Wells or -roads “in town”", ["wells", "in", "town"]],
  ["", []],
  ["图书馆", ["图书", "馆"]],
])("the words of %s", (q, words) => expect(wordsAsked(q)).toEqual(words));

test.each([
  ["library", "library", 0],
  ["libary", "library", 1],
  ["librray", "library", 1],
  ["lirbary", "library", 1],
  ["litteracie", "literacy", 3],
  ["", "abc", 3],
])("from %s to %s it is %i letters", (one, other, distance) =>
  expect(editDistance(one, other)).toBe(distance),
);

test("near is one letter of a short word and two of a long one; the likeliest comes first", () => {
  expect(nearest("wels", ["wells", "wheels", "wels"])).toEqual(["wells"]);
  expect(nearest("goverments", ["governments", "government", "garments"])).toEqual(["governments"]);
  expect(nearest("boks", ["books", "oks", "dogs"])).toEqual(["books", "oks"]);
  expect(nearest("zzzz", ["book"])).toEqual([]);
});

describe("marks", () => {
  const isHit = (word: string) => word === "wells" || word === "well";

  test("stand on whole words and lose nothing", () => {
    const marks = marked("Wéll <b>water</b>, wells.", isHit);
    expect(marks.map(({ text }) => text).join("")).toBe("Wéll <b>water</b>, wells.");
    expect(marks.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["Wéll", "wells"]);
  });

  test("of a long text are the sentence that holds one, shortened around it", () => {
    const likely = likelyForms("('well') | ('wells')");
    const long = `First. ${"many words stand before ".repeat(20)}the wells ${"and after them ".repeat(30)}. Last.`;
    const marks = excerpt([...sentencesLike(long, likely)], isHit);
    expect(marks?.filter(({ hit }) => hit)).toHaveLength(1);
    const text = marks?.map((mark) => mark.text).join("") ?? "";
    expect(text.startsWith("… ") && text.endsWith(" …")).toBe(true);
    expect(text.length).toBeLessThan(220);
    expect(excerpt([...sentencesLike("Nothing of it.", likely)], isHit)).toBeNull();
  });

  test.each([
    ["One. The wells dried up! Where are wells? Last", ["The wells dried up!", "Where are wells?"]],
    ["Straße. Ein Wéll, dann noch eins. Wells", ["Ein Wéll, dann noch eins.", "Wells"]],
    ["A line\n wells and more\nand the end", ["wells and more"]],
    ["No. None.", []],
  ])("are looked for sentence by sentence: %s", (text, sentences) => {
    expect([...sentencesLike(text, likelyForms("'well'"))]).toEqual(sentences);
  });

  test("may be of any word that holds the beginning of a stem, in scripts without spaces too", () => {
    const likely = likelyForms("'lesen' | '图书'");
    expect(likely).toEqual(["les", "图书"]);
    expect(wordsLike("Gelesen, lesbar und Lösen im 国家图书馆.", likely)).toEqual([
      "gelesen",
      "lesbar",
      "图书",
    ]);
    const plain = "Lessons, as MALES 2lessen or less-les un1les.";
    expect(wordsLike(plain, likely)).toEqual(["lessons", "males", "2lessen", "less", "les", "un1les"]);
    expect(new Set(wordsLike(`${plain} é`, likely))).toEqual(new Set(wordsLike(plain, likely)));
  });
});

test("the catalogue counts what fits, and what would if one filter were another", () => {
  const row = (number: number, country: string, goal: string[], year: string) => ({
    ...{ id: `id-${number}`, number, state: 0, country: [country], goal, year: [year] },
    ...{ target: [], region: [], organisation: [], language: ["en"], evidence: [], beneficiary: [] },
  });
  const catalogue = catalogueOf([
    row(7, "VUT", ["4", "5"], "2024"),
    row(2, "SLB", ["4"], "2024"),
    row(5, "VUT", ["1"], "2023"),
  ]);
  const found = choose(catalogue, filters.parse({ country: "VUT", goal: "4" }), null);
  expect([...found.places]).toEqual([0]);
  expect([...found.counts.country.all()]).toEqual([
    ["VUT", 1],
    ["SLB", 1],
  ]);
  expect([...found.counts.goal.all()]).toEqual([
    ["4", 1],
    ["5", 1],
    ["1", 1],
  ]);
  expect([found.without.country, found.without.goal, found.without.year]).toEqual([2, 2, 1]);
  expect([...choose(catalogue, filters.parse({}), Uint8Array.from([0, 1, 1])).places]).toEqual([1, 2]);
  expect(choose(catalogueOf([]), filters.parse({ country: "VUT" }), null).places).toHaveLength(0);
  expect(catalogue.places[5]).toBe(2);
});

describe("choices of any kind", () => {
  /** The same numbers at every run (Park and Miller). */
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const some = (values: readonly string[], most: number) => [
    ...new Set(Array.from({ length: random(most + 1) }, () => values[random(values.length)] ?? "")),
  ];
  const VALUES = {
    ...{ goal: ["1", "4", "17"], target: ["1.1", "4.6", "17.9"], region: ["africa", "asia"] },
    ...{ country: ["VUT", "SLB", "FJI"], organisation: ["one", "two"], language: ["en", "fr"] },
    ...{ evidence: ["told", "counted"], beneficiary: ["women", "youth"], year: ["2023", "2024"] },
  } satisfies Record<Facet, string[]>;
  const rows = Array.from({ length: 80 }, (_, at) => {
    const cells = FACETS.map((facet) => {
      const single = ["country", "year", "region", "language"].includes(facet);
      return [facet, single ? [VALUES[facet][random(VALUES[facet].length)]] : some(VALUES[facet], 2)];
    });
    return { id: `id-${at}`, number: at * 2, state: 0, ...Object.fromEntries(cells) } as CatalogueRow;
  });
  const catalogue = catalogueOf(rows);

  test.each(Array.from({ length: 60 }, (_, at) => at))("are counted as one by one: %i", (at) => {
    const asked = filters.parse(
      Object.fromEntries(FACETS.map((facet) => [facet, random(3) === 0 ? some(VALUES[facet], 2) : []])),
    );
    const among = at % 2 === 0 ? null : Uint8Array.from(rows, () => (random(3) > 0 ? 1 : 0));
    const fits = (row: CatalogueRow, place: number, but?: Facet) =>
      (among === null || among[place] === 1) &&
      FACETS.every((facet) => {
        const wanted = asked[facet].map(String);
        return facet === but || wanted.length === 0 || row[facet].some((one) => wanted.includes(one));
      });
    const found = choose(catalogue, asked, among);
    expect([...found.places]).toEqual(rows.flatMap((row, place) => (fits(row, place) ? place : [])));
    for (const facet of FACETS) {
      const others = rows.filter((row, place) => fits(row, place, facet));
      expect(found.without[facet]).toBe(others.length);
      for (const value of VALUES[facet]) {
        const count = others.filter((row) => row[facet].includes(value)).length;
        expect([found.counts[facet].of(value), found.counts[facet].all().get(value) ?? 0]).toEqual([
          count,
          count,
        ]);
      }
      const inOrder = [...found.counts[facet].all().values()].sort((a, b) => b - a);
      expect(found.counts[facet].least(2)).toBe(inOrder[1] ?? 1);
    }
  });
});

describe("a query of PostgreSQL", () => {
  const LEVELS = [0, TEXT, SUMMARY, TITLE];
  const levels = (...of: number[]) => Uint8Array.from(of, (one) => LEVELS[one] ?? 0);
  const known: Record<string, Uint8Array> = {
    "'well'": levels(0, 3, 2, 1, 0),
    "'road'": levels(1, 1, 3, 0, 0),
    "'deep' <-> 'well'": levels(0, 0, 2, 0, 3),
  };
  const answer = (query: string) => {
    const found = levelsOf(treeOf(query), (leaf) => known[leaf] ?? null, 5);
    return found && Array.from(found, (level) => LEVELS.indexOf(level));
  };

  test.each([
    ["'well'", [0, 3, 2, 1, 0]],
    ["'well' & 'road'", [0, 1, 2, 0, 0]],
    ["'well' | 'road'", [1, 3, 3, 1, 0]],
    ["'well' & !'road'", [0, 0, 0, 1, 0]],
    ["( 'well' & 'none' ) | 'deep' <-> 'well'", [0, 0, 2, 0, 3]],
    ["!( 'well' | 'road' ) & 'deep' <-> 'well'", [0, 0, 0, 0, 3]],
    ["'well' & 'none'", null],
  ])("%s is answered from its parts", (query, found) => expect(answer(query)).toEqual(found));

  test("is asked for in parts, each once; what may not be there is marked nowhere", () => {
    const tree = treeOf("('it''s' <2> 'a' & !'b\\\\c') | ('it''s' <2> 'a' & 'd')");
    expect(leavesOf(tree)).toEqual(["'it''s' <2> 'a'", "'b\\\\c'", "'d'"]);
    expect(anyStemOf(tree)).toBe("'it''s' | 'a' | 'd'");
    expect([stemOf("'it''s'"), stemOf("'b\\\\c'"), stemOf("'a' <-> 'b'")]).toEqual(["it's", "b\\c", null]);
  });

  test.each([
    ["'a' <-> 'b' <2> 'c'", "'a':1 'b':2 'c':4"],
    ["'a' <2> 'c'", null],
    ["'a'", null],
    ["'a' <-> ( 'b' | 'c' )", null],
  ])("%s has neighbours: %s", (leaf, words) => expect(neighboursIn(leaf)).toBe(words));
});

test("common stems are kept, rare ones and phrases are not; what changed is looked at anew", () => {
  const common = new Map();
  remember(common, "'well'", Uint8Array.from([0, TEXT, TITLE]), 2, 3);
  remember(common, "'rare'", Uint8Array.from([0, 1, 0]), 1, 3000);
  remember(common, "'deep' <-> 'well'", Uint8Array.from([0, TEXT, TITLE]), 2, 3);
  expect([...common.keys()]).toEqual(["'well'"]);
  const stories = [
    { number: 1, title: [], summary: [], text: ["road"] },
    { number: 4, title: [], summary: ["well"], text: ["road", "well"] },
  ];
  const next = renewed(common, stories, 5);
  expect(recall(next, "'well'")).toEqual(Uint8Array.from([0, 0, TITLE, 0, SUMMARY]));
  expect(recall(common, "'well'")).toEqual(Uint8Array.from([0, TEXT, TITLE]));
});

test("a page is put in order without sorting all", () => {
  const places = Uint32Array.from([0, 1, 2, 4, 5]);
  const page = (first: number, length: number) =>
    pageInOrder(places, Uint8Array.from([1, 0, 2, 2, 1, 2]), [2, 1, 0], first, length);
  expect([page(0, 9), page(1, 2), page(2, 2), page(5, 2)]).toEqual([[2, 5, 0, 4, 1], [5, 0], [0, 4], []]);
});
