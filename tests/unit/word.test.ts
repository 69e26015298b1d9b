import { randomUUID } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Block, FindingSnapshot } from "@/db/documents";
import { LOCALES } from "@/lib/i18n/locales";
import { docOf } from "@/lib/rich-text/schema";
import type { StoryDetail } from "@/lib/stories/queries";
import { storyForm } from "@/lib/stories/word/form";
import { isSectionName, proposalsFrom } from "@/lib/stories/word/proposals";
import { readWord } from "@/lib/word/read-word";
import { writeWord } from "@/lib/word/write-word";

const [first, second] = [randomUUID(), randomUUID()];
const FINDINGS = [
  { id: first, indicator: "Adults who can read", unit: "%", baselineValue: 31, resultValue: 58, n: 412 },
  { id: second, indicator: "Loans", unit: "", baselineValue: null, resultValue: 1946, n: null },
] as FindingSnapshot[];

const NEED: Block[] = [
  {
    type: "paragraph",
    content: [
      { type: "text", text: "Two in three could not read: " },
      { type: "text", text: "not a page", marks: [{ type: "bold" }] },
      { type: "text", text: ", see " },
      {
        type: "text",
        text: "the survey",
        marks: [{ type: "link", attrs: { href: "https://example.org/a?b=1&c=2" } }],
      },
      { type: "text", text: ". أحد عشر 😀 <script>" },
    ],
  },
  {
    type: "bulletList",
    content: [
      { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "far" }] }] },
      { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "dear" }] }] },
    ],
  },
  {
    type: "orderedList",
    content: [
      { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "one" }] }] },
    ],
  },
];

function aStory(change: Partial<StoryDetail["revision"]> = {}): StoryDetail {
  const voice = { id: randomUUID(), quote: "Now I read it at home.", name: "Amina", role: "learner" };
  return {
    story: { id: randomUUID() },
    revision: {
      version: 7,
      sectionVersions: {},
      language: "en",
      title: "Along the route, nearly twice as many adults can read",
      summary: "A van visited 24 places.",
      need: { type: "doc", content: NEED },
      action: docOf("They taught.\nThey lent books."),
      lessons: docOf(""),
      partners: [{ name: "Education office", role: "two teachers" }],
      links: [{ url: "https://example.org/report", label: "The report" }],
      ...change,
    },
    parts: {
      claims: [
        { sentence: "More adults read.", detail: "By far.\nReally.", headline: true, findingIds: [first] },
        { sentence: "They borrow more.", detail: "", headline: false, findingIds: [second, first] },
      ],
      contributions: [
        { target: "4.6", strength: "direct", sentence: "412 were tested.", findingIds: [first] },
      ],
      voices: [{ ...voice, isChild: false, consentId: randomUUID() }],
      photos: [],
    },
  } as unknown as StoryDetail;
}

const fileOf = (story: StoryDetail, locale: (typeof LOCALES)[number] = "en", empty = false) =>
  writeWord(storyForm(story, FINDINGS, locale, { empty }));
const back = async (file: Uint8Array, story: StoryDetail) =>
  proposalsFrom(await readWord(file, isSectionName), story, FINDINGS);

describe("a story taken along and brought back", () => {
  test.each(LOCALES)("unchanged, with headings in %s, proposes nothing", async (locale) => {
    const story = aStory();
    expect(await back(await fileOf(story, locale), story)).toEqual({
      proposals: [],
      unknown: [],
      otherStory: false,
    });
  });

  test("to a story that is empty there gives every section whole", async () => {
    const story = aStory();
    const empty = aStory({
      title: "",
      summary: "",
      need: docOf(""),
      action: docOf(""),
      partners: [],
      links: [],
    });
    empty.parts = { claims: [], contributions: [], voices: [], photos: [] };
    const { proposals, otherStory } = await back(await fileOf(story), empty);
    expect(otherStory).toBe(true);
    const value = (section: string) => proposals.find((one) => one.section === section)?.value;
    expect(value("title")).toBe(story.revision.title);
    expect(value("need")).toEqual(story.revision.need);
    expect(value("claims")).toEqual(story.parts.claims);
    expect(value("contributions")).toEqual(story.parts.contributions);
    expect(value("partners")).toEqual(story.revision.partners);
    expect(value("links")).toEqual(story.revision.links);
    const [{ quote, name, role } = { quote: "", name: "", role: "" }] = story.parts.voices;
    expect(value("voices")).toEqual([{ id: null, quote, name, role, isChild: false, consentId: null }]);
  });

  test("an empty form proposes nothing and empties nothing", async () => {
    const story = aStory();
    expect((await back(await fileOf(story, "en", true), story)).proposals).toEqual([]);
  });

  test("a section written here meanwhile says so", async () => {
    const file = await fileOf(aStory());
    const now = aStory({ title: "Another title", summary: "Another summary", sectionVersions: { title: 9 } });
    const { proposals } = await back(file, now);
    expect(proposals.map(({ section, writtenSince }) => [section, writtenSince])).toEqual([
      ["title", true],
      ["summary", false],
    ]);
  });

  test("a voice whose words changed keeps its consent; one with another name has none", async () => {
    const story = aStory();
    const changed = aStory();
    const [voice] = changed.parts.voices;
    changed.parts.voices = [
      { ...voice!, quote: "Other words" },
      { ...voice!, name: "Someone else" },
    ];
    const { proposals } = await back(await fileOf(changed), story);
    const consents = (proposals[0]!.value as { consentId: string | null }[]).map(
      ({ consentId }) => consentId,
    );
    expect(consents).toEqual([story.parts.voices[0]?.consentId, null]);
  });
});

describe("what people get wrong in a form", () => {
  const lines = async (section: "claims" | "contributions" | "links", rows: string[][]) => {
    const file = await writeWord({
      ...storyForm(aStory(), FINDINGS, "en", { empty: true }),
      sections: [
        {
          heading: { claims: "The change", contributions: "CONTRIBUTIONS", links: "links" }[section],
          guidance: "",
          body: { kind: "table", columns: ["", "", "", ""], widths: [1, 1, 1, 1], rows },
        },
      ],
    });
    return (await back(file, aStory())).proposals[0]!;
  };

  test.each([
    ["contributions", [["4.6 literacy", "enabling", "a", "F9"]], ["finding_unknown"]],
    ["contributions", [["literacy", "direct", "a", "F1"]], ["target_unknown"]],
    ["contributions", [["4.99", "direct", "a", "F1"]], ["target_unknown"]],
    [
      "contributions",
      [
        ["4.6", "", "a", ""],
        ["4.6", "", "b", ""],
      ],
      ["target_twice"],
    ],
    ["contributions", [["4.6", "strongly", "a", ""]], ["strength_unknown"]],
    [
      "contributions",
      ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6"].map((one) => [one, "", "", ""]),
      ["contributions_too_many"],
    ],
    [
      "claims",
      [
        ["a", "", "f1", "yes"],
        ["b", "", "F 2", "✓"],
      ],
      ["one_headline"],
    ],
    ["claims", Array.from({ length: 13 }, (_, index) => [`claim ${index}`, "", "F1", ""]), ["too_many"]],
    ["claims", [["a".repeat(600), "", "", ""]], ["too_long"]],
    ["links", [["x", "javascript:alert(1)"]], ["address_unsafe"]],
  ] as const)("%s %#", async (section, rows, codes) => {
    const { problems } = await lines(
      section,
      rows.map((row) => [...row]),
    );
    expect(problems.map(({ code }) => code)).toEqual([...codes]);
  });

  test.each([
    ["Direct", "direct"],
    ["Facilitante", "enabling"],
    ["مباشرة", "direct"],
    ["", "contributing"],
  ])("the strength “%s” is understood in every language", async (typed, strength) => {
    expect((await lines("contributions", [["4.6", typed, "a", "F1"]])).value).toEqual([
      { target: "4.6", strength, sentence: "a", findingIds: [first] },
    ]);
  });

  test("a heading of one's own is named, and nothing under it is guessed at", async () => {
    const document = storyForm(aStory(), FINDINGS, "en", { empty: true });
    const body = { kind: "text" as const, text: "words" };
    const sections = [{ heading: "My thoughts", guidance: "", body }];
    expect(await back(await writeWord({ ...document, sections }), aStory())).toMatchObject({
      proposals: [],
      unknown: ["My thoughts"],
    });
  });
});

describe("a hostile file", () => {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
  const part = (xml: string) => strToU8(xml);

  test.each([
    ["nothing at all", new Uint8Array(), "word_unreadable"],
    ["HTML by another name", strToU8("<!doctype html><script>alert(1)</script>"), "word_unreadable"],
    ["a zip that is no document", zipSync({ "a.txt": part("a") }), "word_unreadable"],
    [
      "a cut file",
      zipSync({ "word/document.xml": part("<a/>".repeat(999)) }).slice(0, 60),
      "word_unreadable",
    ],
    [
      "macros",
      zipSync({
        "[Content_Types].xml": part(
          types.replace(
            "/>",
            "><Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>",
          ),
        ),
        "word/document.xml": part("<a/>"),
      }),
      "word_macros",
    ],
    [
      "one that bursts",
      zipSync({ "[Content_Types].xml": part(types), "word/document.xml": new Uint8Array(40 * 1024 * 1024) }),
      "word_unreadable",
    ],
    [
      "broken XML",
      zipSync({ "[Content_Types].xml": part(types), "word/document.xml": part("<w:document><") }),
      "word_unreadable",
    ],
  ])("%s is refused in words", async (_, bytes, code) => {
    await expect(readWord(bytes, isSectionName)).rejects.toMatchObject({ code });
  });
});
