import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DifferenceView } from "@/components/reviews/difference-view";
import type { FindingSnapshot, StoryContent } from "@/db/documents";
import { messagesOf } from "@/lib/i18n/messages";
import { type Difference, differenceOf, isNoDifference, type Told } from "@/lib/reviews/difference";
import { docOf } from "@/lib/rich-text/schema";

/** Whatever differs between two rounds is found, and looks different. */

const FINDING: FindingSnapshot = {
  ...{ id: "f", kind: "quantitative", evidence: "before_after", method: "before_after" },
  ...{ indicator: "Words read in a minute", unit: "words", place: "p. 4" },
  ...{ baselineValue: 30, baselineDate: "2024-03-01", resultValue: 41, resultDate: "2025-03-01" },
  ...{ comparisonValue: null, saidCount: null, n: 120, breakdown: [] },
  ...{ evaluator: { kind: "own_staff", name: "The library" }, evaluationTitle: "Reading test" },
  ...{
    periodStart: "2024-01-01",
    periodEnd: "2025-04-01",
    sampling: "Everyone who came",
    limits: "One town",
  },
};
const PROJECT: StoryContent["project"] = {
  ...{ title: "Reading aloud", places: "Maun", periodStart: "2024-01-01", periodEnd: null },
  beneficiaries: [{ group: "children", count: 40, how: "In schools" }],
};

function told(part: {
  finding?: Partial<FindingSnapshot>;
  project?: Partial<StoryContent["project"]>;
}): Told {
  const finding = { ...FINDING, ...part.finding };
  const claim = { sentence: "Children read faster", detail: "", headline: true, evidence: finding.evidence };
  const contribution = { target: "4.6", strength: "direct", sentence: "They read", findingIds: [finding.id] };
  const content = {
    ...{ title: "T", summary: "S", language: "en", need: docOf("N"), action: docOf("A"), lessons: null },
    ...{ claims: [{ ...claim, findings: [finding] }], contributions: [contribution] },
    ...{ partners: [], links: [], project: { ...PROJECT, ...part.project } },
  } as StoryContent;
  return { content, photos: [], voices: [] };
}

const html = (difference: Difference, locale = "en" as const) =>
  renderToStaticMarkup(
    createElement(
      NextIntlClientProvider,
      { locale, messages: messagesOf(locale), timeZone: "UTC" } as never,
      createElement(DifferenceView, { difference, lang: "en" }),
    ),
  );

/** Every fact but the row that holds it: what is new is listed here, or does not compile. */
const FINDINGS: { [Fact in Exclude<keyof FindingSnapshot, "id">]-?: NonNullable<FindingSnapshot[Fact]> } = {
  ...({ kind: "qualitative", evidence: "counted", method: "counts" } as const),
  ...{ indicator: "Words understood", unit: "pages", place: "p. 5" },
  ...{ baselineValue: 30.001, baselineDate: "2024-03-02", resultValue: 42, resultDate: "2025-03-02" },
  ...{ comparisonValue: 12, saidCount: 7, n: 121 },
  breakdown: [{ group: "Girls", n: 60, baseline: 29, result: null }],
  ...{ evaluator: { kind: "external", name: "The library" }, evaluationTitle: "Another test" },
  ...{ periodStart: "2024-01-02", periodEnd: "2025-04-02", sampling: "By lot", limits: "One school" },
  ...{ instrument: "A list", population: "Pupils", sampleSize: 300, responseRate: 80 },
  ...{ independence: "None paid", ethics: "Parents agreed", reportUrl: "https://example.org/report" },
};
const PROJECTS: { [Fact in keyof StoryContent["project"]]-?: NonNullable<StoryContent["project"][Fact]>[] } =
  {
    title: ["Reading together"],
    places: ["Gaborone"],
    points: [[{ name: "Maun", precision: "district", latitude: -20, longitude: 23.5 }]],
    periodStart: ["2024-01-02"],
    periodEnd: ["2025-01-01"],
    beneficiaries: [
      [],
      [{ group: "youth", count: 40, how: "In schools" }],
      [{ group: "children", name: "Pupils", count: 40, how: "In schools" }],
      [{ group: "children", count: 41, how: "In schools" }],
      [{ group: "children", count: 40, counted: "listed", how: "In schools" }],
      [{ group: "children", count: 40, how: "At home" }],
    ],
  };

describe("what differs is marked", () => {
  test.each(Object.entries(FINDINGS))("of a finding: %s", (fact, value) => {
    const [before, after] = [told({}), told({ finding: { [fact]: value } })];
    expect(differenceOf(before, after).claims).toHaveLength(1);
    const difference = { ...differenceOf(before, after), contributions: [] };
    expect(html(difference)).toContain("<ins>");
  });

  test.each(
    Object.entries(PROJECTS).flatMap(([fact, values]) => values.map((value) => [fact, value] as const)),
  )("of the project: %s %j", (fact, value) => {
    const [before, after] = [told({}), told({ project: { [fact]: value } })];
    for (const difference of [differenceOf(before, after), differenceOf(after, before)]) {
      expect(isNoDifference(difference)).toBe(false);
      expect(html(difference)).toContain("<ins>");
    }
  });

  test("of a contribution: on which findings it rests", () => {
    const [before, after] = [told({}), told({})];
    after.content.contributions[0]!.findingIds = [];
    expect(html(differenceOf(before, after))).toContain("<ins>Rests on");
  });
});

test("how a finding is known stands there only where it changed", () => {
  const text = html(differenceOf(told({}), told({ finding: { limits: "One school" } })));
  expect(text).toContain("Limits");
  expect(text).not.toContain("Reading test");
});

test("another row with the same words, and what older copies lack, are no difference", () => {
  const newer = { instrument: "", population: "", sampleSize: null, responseRate: null, reportUrl: "" };
  const empty = { ...newer, independence: "", ethics: "" };
  const beneficiaries = PROJECT.beneficiaries.map((one) => ({ ...one, name: "", counted: null }));
  const after = told({ finding: { id: "g", ...empty }, project: { points: [], beneficiaries } });
  expect(isNoDifference(differenceOf(told({}), after))).toBe(true);
});
