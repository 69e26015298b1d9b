import { describe, expect, test } from "vitest";
import type { PublicClaim } from "@/db/documents";
import { differenceOf, isNoDifference, type Told } from "@/lib/reviews/difference";
import { docOf } from "@/lib/rich-text/schema";
import { wordDifference } from "@/lib/text/word-difference";

const marked = (before: string, after: string, lang?: string) =>
  wordDifference(before, after, lang)
    .map(({ value, added, removed }) => (added ? `[+${value}]` : removed ? `[-${value}]` : value))
    .join("");

describe("word by word", () => {
  test.each([
    ["the same", "One two", "One two", "One two"],
    ["a word for another", "One two three", "One four three", "One [-two ][+four ]three"],
    ["a word more at the end", "One two", "One two three", "One two [+three]"],
    ["a mark more", "One two", "One two.", "One two[+.]"],
    ["a paragraph more", "One\nTwo", "One\nAnd\nTwo", "One\n[+And\n]Two"],
    ["a paragraph less", "One\nTwo", "Two", "[-One\n]Two"],
    ["paragraphs mended, each by itself", "A b\nC d", "A x\nC y", "A [-b\n][+x\n]C [-d][+y]"],
    ["nothing before", "", "New", "[+New]"],
    ["nothing after", "Old", "", "[-Old]"],
  ])("%s", (_, before, after, expected) => {
    expect(marked(before, after, "en")).toBe(expected);
  });

  test("in a script without spaces", () => {
    expect(marked("図書館は本です", "図書館は家です", "ja")).toBe("図書館は[-本][+家]です");
  });

  test("both texts can be read off it, also where nearly everything differs", () => {
    const text = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word}${at}`).join(" ");
    const parts = wordDifference(text("a"), text("b"), "en");
    const side = (left: "added" | "removed") =>
      parts
        .filter((part) => !part[left])
        .map(({ value }) => value)
        .join("");
    expect([side("added"), side("removed")]).toEqual([text("a"), text("b")]);
  });
});

const finding = (id: string) => ({ id }) as PublicClaim["findings"][number];
const claim = (sentence: string, ...ids: string[]): PublicClaim => ({
  ...{ sentence, detail: "", headline: false, evidence: "told", findings: ids.map(finding) },
});
const contribution = (target: string, sentence: string) => ({
  ...{ target, strength: "direct" as const, sentence, findingIds: [] },
});
const photo = (id: string, sha256: string, caption: string) =>
  ({ id, sha256, caption, alternativeText: "", credit: "", licence: "cc_by" }) as Told["photos"][number];

function told(content: Partial<Told["content"]>, photos: Told["photos"] = []): Told {
  const words = {
    title: "T",
    summary: "S",
    language: "en",
    need: docOf("N"),
    action: docOf("A"),
    lessons: null,
  };
  const lists = { claims: [], partners: [], contributions: [], links: [] };
  const project = { title: "", places: "", periodStart: "", periodEnd: null, beneficiaries: [] };
  return { content: { ...words, ...lists, project, ...content }, photos, voices: [] };
}

describe("section by section", () => {
  test("what is the same is left out", () => {
    expect(isNoDifference(differenceOf(told({}), told({})))).toBe(true);
    expect(differenceOf(told({}), told({ title: "U", lessons: docOf("L") })).texts).toEqual([
      { section: "title", before: "T", after: "U" },
      { section: "lessons", before: "", after: "L" },
    ]);
  });

  test("claims are matched by their words, then their findings, then their place", () => {
    const before = told({
      claims: [claim("One", "f1"), claim("Two", "f2"), claim("Three", "f3"), claim("Four")],
    });
    const after = told({ claims: [claim("Two, mended", "f2"), claim("One", "f1"), claim("Third", "f9")] });
    const { claims } = differenceOf(before, after);
    expect(claims.map((pair) => [pair.before?.sentence, pair.after?.sentence])).toEqual([
      ["Two", "Two, mended"],
      ["Three", "Third"],
      ["Four", undefined],
    ]);
  });

  test("a corrected figure of a finding is a difference of its claim", () => {
    const of = (resultValue: number) =>
      told({ claims: [{ ...claim("One"), findings: [{ ...finding("f"), resultValue }] }] });
    expect(differenceOf(of(1), of(2)).claims).toHaveLength(1);
    expect(differenceOf(of(1), of(1)).claims).toEqual([]);
  });

  test("contributions by target, photos by their picture whatever row holds it", () => {
    const before = told({ contributions: [contribution("4.6", "Why"), contribution("9.c", "So")] }, [
      photo("1", "x", "Old"),
      photo("2", "y", "Same"),
    ]);
    const after = told({ contributions: [contribution("4.6", "Because"), contribution("16.10", "New")] }, [
      photo("3", "x", "New"),
      photo("4", "y", "Same"),
    ]);
    const { contributions, photos } = differenceOf(before, after);
    expect(contributions.map((pair) => [pair.before?.sentence, pair.after?.sentence])).toEqual([
      ["Why", "Because"],
      [undefined, "New"],
      ["So", undefined],
    ]);
    expect(photos).toMatchObject([{ before: { id: "1" }, after: { id: "3" } }]);
  });
});
