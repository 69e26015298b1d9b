import { describe, expect, test } from "vitest";
import { catalogueOf, choose } from "@/lib/search/catalogue";
import { editDistance, nearest } from "@/lib/search/edit-distance";
import { filters } from "@/lib/search/filters";
import { foldText } from "@/lib/search/fold-text";
import { excerpt, likelyForms, marked } from "@/lib/search/marks";
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
    const marks = excerpt(long, isHit, likely);
    expect(marks?.filter(({ hit }) => hit)).toHaveLength(1);
    const text = marks?.map((mark) => mark.text).join("") ?? "";
    expect(text.startsWith("… ") && text.endsWith(" …")).toBe(true);
    expect(text.length).toBeLessThan(220);
    expect(excerpt("Nothing of it.", isHit, likely)).toBeNull();
  });
});

test("the catalogue counts what fits, and what would if one filter were another", () => {
  const row = (number: number, country: string, goal: string[], year: string) => ({
    ...{ id: `id-${number}`, number, country: [country], goal, year: [year] },
    ...{ target: [], region: [], organisation: [], language: ["en"], evidence: [], beneficiary: [] },
  });
  const catalogue = catalogueOf([
    row(7, "VUT", ["4", "5"], "2024"),
    row(2, "SLB", ["4"], "2024"),
    row(5, "VUT", ["1"], "2023"),
  ]);
  const found = choose(catalogue, filters.parse({ country: "VUT", goal: "4" }), null);
  expect(found.places).toEqual([0]);
  expect([...found.counts.country]).toEqual([
    ["VUT", 1],
    ["SLB", 1],
  ]);
  expect([...found.counts.goal]).toEqual([
    ["4", 1],
    ["5", 1],
    ["1", 1],
  ]);
  expect([found.without.country, found.without.goal, found.without.year]).toEqual([2, 2, 1]);
  expect(choose(catalogue, filters.parse({}), Uint8Array.from([0, 1, 1])).places).toEqual([1, 2]);
  expect(choose(catalogueOf([]), filters.parse({ country: "VUT" }), null).places).toEqual([]);
  expect(catalogue.places[5]).toBe(2);
});
