import type { FindingSnapshot, RichText } from "@/db/documents";
import type { FullRow } from "@/lib/publications/open-data/queries";

export const HEADLINE: FindingSnapshot = {
  ...{ id: "f1", kind: "quantitative", evidence: "before_after", method: "before_after" },
  ...{ indicator: "Adults who passed the reading test.", unit: "%", place: "p. 3", breakdown: [] },
  ...{ baselineValue: 31, baselineDate: "2022-03-01", resultValue: 58, resultDate: "2024-11-01" },
  ...{ comparisonValue: null, saidCount: null, n: 412 },
  ...{ evaluator: { kind: "external", name: "A university" }, evaluationTitle: "Reading along the route" },
  ...{
    periodStart: "2022-01-01",
    periodEnd: "2024-12-31",
    sampling: "All who came",
    limits: "No comparison group.",
  },
};

const DOC: RichText = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "x" }] }],
};
const DAY = new Date("2026-03-04T05:06:07Z");

type Told = {
  language?: string;
  title?: string;
  summary?: string;
  text?: string;
  times?: number;
  headline?: FindingSnapshot;
};

/** A public story as files of it are made from: `text` stands `times` over in each list that may hold several. */
export function aSharedStory(told: Told = {}): FullRow {
  const { language = "en", title = "Twice as many adults can read", summary = "In short.", times = 1 } = told;
  const { text = "More adults can read.", headline = HEADLINE } = told;
  const many = <Item>(item: Item): Item[] => Array.from({ length: times }, () => item);
  const targets = ["4.6", "5.b", "10.2", "16.10", "11.4"].slice(0, times);
  return {
    ...{ id: "p1", storyId: "s1", slug: "twice-as-many", language, title, summary, headline },
    ...{ evidence: headline.evidence, goals: targets.map((target) => Number.parseInt(target, 10)), targets },
    ...{ beneficiaryGroups: ["women"], country: "NIU", region: "oceania", year: 2024, isSample: false },
    ...{ organisationName: "A library", organisationNames: { ar: "مكتبة" }, organisationSlug: "a-library" },
    ...{ organisationKind: "public", firstPublishedAt: DAY, publishedAt: DAY, changedAt: DAY },
    ...{ photos: [], voices: [] },
    content: {
      ...{ title, summary, language, need: DOC, action: DOC, lessons: null, partners: [], links: [] },
      claims: many({
        sentence: text,
        detail: "",
        headline: true,
        evidence: headline.evidence,
        findings: [headline],
      }),
      contributions: targets.map((target) => ({
        target,
        strength: "direct",
        sentence: text,
        findingIds: ["f1"],
      })),
      project: {
        ...{ title: "Reading", places: "Alofi", periodStart: "2022-03-01", periodEnd: "2024-11-30" },
        beneficiaries: many({ group: "women", count: 412, counted: "listed", how: text }),
      },
      review: { round: 2, submittedAt: "", approvedAt: "", reviewers: 2, waiver: null },
    },
  };
}
