import { describe, expect, test } from "vitest";
import type { Section } from "@/db/enums";
import { docOf } from "@/lib/rich-text/schema";
import { type Choice, merged, mergeRows } from "@/lib/stories/merge";
import { SECTION_SCHEMAS } from "@/lib/stories/schema";

const suggested = (section: Section, before: unknown, mine: unknown, theirs: unknown) => {
  const rows = mergeRows(section, { before, mine, theirs });
  return {
    rows,
    value: merged(
      section,
      rows,
      rows.map((row) => row.suggested),
    ),
  };
};
const all = (section: Section, before: unknown, mine: unknown, theirs: unknown, choice: Choice) => {
  const rows = mergeRows(section, { before, mine, theirs });
  return merged(
    section,
    rows,
    rows.map((row) => (row.fits.includes(choice) ? choice : row.suggested)),
  );
};
const list = (...items: string[]) => ({
  type: "doc" as const,
  content: [
    {
      type: "bulletList" as const,
      content: items.map((text) => ({ type: "listItem" as const, content: docOf(text).content })),
    },
  ],
});
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const claim = (sentence: string, headline = false, findingIds: string[] = []) => ({
  sentence,
  detail: "",
  headline,
  findingIds,
});
const target = (code: string, sentence: string) => ({
  target: code,
  strength: "direct",
  sentence,
  findingIds: [],
});
const voice = (one: string | null, quote: string) => ({
  id: one,
  quote,
  name: "A",
  role: "",
  isChild: false,
  consentId: null,
});

/** Something for every section: what both began from, what each made of it. */
const CASES: Record<Section, [before: unknown, mine: unknown, theirs: unknown]> = {
  title: ["One", "One more", "One less"],
  summary: ["First.\nSecond.", "First.\nSecond, mine.", "First, theirs.\nSecond."],
  need: [docOf("a b c\nd e f"), docOf("a b c mine\nd e f"), docOf("a b c\nd e f\nnew theirs")],
  action: [list("one two", "three"), list("one two mine", "three"), list("one two", "three", "four")],
  lessons: [docOf(""), docOf("mine"), docOf("theirs")],
  claims: [[claim("a", true)], [claim("a", true), claim("b mine")], [claim("a theirs", true, [id(1)])]],
  voices: [[voice(id(1), "a")], [voice(id(1), "a mine")], [voice(id(1), "a"), voice(id(2), "b theirs")]],
  partners: [
    [{ name: "A", role: "" }],
    [{ name: "A", role: "mine" }],
    [
      { name: "A", role: "" },
      { name: "B", role: "theirs" },
    ],
  ],
  contributions: [
    [target("4.6", "")],
    [target("4.6", "mine"), target("4.4", "mine")],
    [target("4.6", "theirs"), target("5.b", "theirs")],
  ],
  photos: [[id(1)], [id(1), id(2)], [id(3), id(1)]],
  links: [[], [{ url: "https://a.example", label: "mine" }], [{ url: "https://b.example", label: "theirs" }]],
  language: [
    { language: "en", workingSummary: "" },
    { language: "en", workingSummary: "mine" },
    { language: "fr", workingSummary: "" },
  ],
};
const sections = Object.entries(CASES) as [Section, (typeof CASES)[Section]][];
const wordsOf = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll("\\n", " ")
    .match(/[\p{L}\p{N}.-]+/gu) ?? [];

describe.each(sections)("%s", (section, [before, mine, theirs]) => {
  test("mine everywhere is mine, theirs everywhere is theirs", () => {
    const [ours, others] = [
      all(section, before, mine, theirs, "mine"),
      all(section, before, mine, theirs, "theirs"),
    ];
    expect(sorted(section, ours)).toEqual(sorted(section, mine));
    expect(sorted(section, others)).toEqual(sorted(section, theirs));
  });

  test("every word of both stands somewhere to be chosen", () => {
    const { rows } = suggested(section, before, mine, theirs);
    expect(wordsOf(rows.map((row) => row.mine?.value))).toEqual(
      expect.arrayContaining(wordsOf(mine).filter(isContent)),
    );
    expect(wordsOf(rows.map((row) => row.theirs?.value))).toEqual(
      expect.arrayContaining(wordsOf(theirs).filter(isContent)),
    );
  });

  test("what is suggested can be saved, and so can both", () => {
    for (const value of [
      suggested(section, before, mine, theirs).value,
      all(section, before, mine, theirs, "both"),
    ])
      expect(SECTION_SCHEMAS[section].safeParse(value).error).toBeUndefined();
  });

  test("the same on both sides leaves nothing to choose", () => {
    const { rows, value } = suggested(section, before, mine, mine);
    expect(rows.every((row) => row.same)).toBe(true);
    expect(value).toEqual(mine);
  });
});

describe("what is suggested", () => {
  test("a paragraph that one side alone changed is taken from that side", () => {
    const [before, mine, theirs] = CASES.need;
    expect(suggested("need", before, mine, theirs).value).toEqual(docOf("a b c mine\nd e f\nnew theirs"));
  });

  test("a paragraph that both changed is kept from both", () => {
    const { rows, value } = suggested("need", docOf("a b c"), docOf("a b c mine"), docOf("a b c theirs"));
    expect(rows[0]?.fits).toEqual(["mine", "theirs", "both"]);
    expect(value).toEqual(docOf("a b c theirs\na b c mine"));
  });

  test("what one side took away and the other left alone goes", () => {
    const [before, without] = [docOf("stays\ngoes"), docOf("stays")];
    expect(suggested("need", before, without, before).value).toEqual(without);
    expect(suggested("need", before, before, without).value).toEqual(without);
  });

  test("of two headlines one remains", () => {
    const value = suggested("claims", [], [claim("mine", true)], [claim("other", true)]).value as {
      headline: boolean;
    }[];
    expect(value.filter((one) => one.headline)).toHaveLength(1);
    expect(value).toHaveLength(2);
  });

  test("a target is argued once: it is mine or theirs, never both", () => {
    const { rows } = suggested("contributions", ...CASES.contributions);
    expect(rows.find((row) => row.mine?.key === "4.6")?.fits).toEqual(["mine", "theirs"]);
  });

  test("texts in Arabic are parted and found alike", () => {
    const { rows } = suggested(
      "need",
      docOf("نص أول هنا"),
      docOf("نص أول هنا الآن"),
      docOf("نص أول هنا أمس"),
    );
    expect(rows).toHaveLength(1);
  });
});

const isContent = (word: string) =>
  !["type", "doc", "content", "paragraph", "text", "bulletList", "listItem"].includes(word);
/** Photos and targets may come in another order: they are the same set. */
const sorted = (section: Section, value: unknown) =>
  ["photos", "contributions", "voices"].includes(section)
    ? [...(value as unknown[])].map((one) => JSON.stringify(one)).sort()
    : value;
