import type { FindingSnapshot } from "@/db/documents";
import { direction, type Locale } from "@/lib/i18n/locales";
import { emptyDoc } from "@/lib/rich-text/schema";
import type { WordBody, WordDocument } from "@/lib/word/document";
import type { StoryDetail } from "../queries";
import { TABLES, WORD_SECTIONS, type WordSectionName, type WordTable } from "./columns";
import { formWords, storedValue } from "./values";

type Story = Pick<StoryDetail, "revision" | "parts" | "story">;

/** Empty lines under a table, to be filled in. */
const SPARE_ROWS = 3;

/**
 * A story as a form in Word, in the words of `locale`; `empty`: with nothing filled in. The file remembers which story
 * and version it came from, and which finding each number stands for.
 */
export function storyForm(
  story: Story,
  findings: FindingSnapshot[],
  locale: Locale,
  { empty }: { empty: boolean },
): WordDocument {
  const words = formWords(locale);
  const numbers = new Map(findings.map((finding, index) => [finding.id, `F${index + 1}`]));
  const body = (section: WordSectionName) => bodyOf(story, section, numbers, words, empty);
  return {
    title: words.title,
    intro: [words.intro],
    language: story.revision.language,
    dir: direction(locale),
    properties: {
      story: story.story.id,
      version: String(story.revision.version),
      ...Object.fromEntries([...numbers].map(([id, number]) => [number, id])),
    },
    sections: [
      ...WORD_SECTIONS.map((section) => ({
        heading: words.section[section],
        guidance: words.guide[section],
        body: body(section),
      })),
      {
        heading: words.findings,
        guidance: words.findingsGuide,
        body: {
          kind: "table",
          columns: [words.columns.number, words.columns.finding],
          widths: [1, 8],
          rows: findings.map((finding) => [numbers.get(finding.id) ?? "", figureOf(finding)]),
          notes: true,
        },
      },
    ],
  };
}

function bodyOf(
  story: Story,
  section: WordSectionName,
  numbers: Map<string, string>,
  words: ReturnType<typeof formWords>,
  empty: boolean,
): WordBody {
  if (section === "title" || section === "summary")
    return { kind: "text", text: empty ? "" : storedValue(story, section) };
  if (section === "need" || section === "action" || section === "lessons")
    return { kind: "rich", blocks: (empty ? emptyDoc() : storedValue(story, section)).content };
  const rows = empty ? [] : rowsOf(story, section, numbers, words);
  const columns = Object.keys(TABLES[section]) as (keyof typeof words.columns)[];
  const spare = Array.from({ length: SPARE_ROWS }, () => columns.map(() => ""));
  return {
    kind: "table",
    columns: columns.map((column) => words.columns[column]),
    widths: Object.values(TABLES[section]),
    rows: [...rows, ...spare],
  };
}

function rowsOf(
  story: Story,
  section: WordTable,
  numbers: Map<string, string>,
  words: ReturnType<typeof formWords>,
): string[][] {
  const cited = (ids: string[]) => ids.map((id) => numbers.get(id) ?? "").join(" ");
  switch (section) {
    case "claims":
      return storedValue(story, section).map(({ sentence, detail, findingIds, headline }) => [
        ...[sentence, detail, cited(findingIds), headline ? words.yes : ""],
      ]);
    case "voices":
      return storedValue(story, section).map(({ quote, name, role }) => [quote, name, role]);
    case "partners":
      return storedValue(story, section).map(({ name, role }) => [name, role]);
    case "contributions":
      return storedValue(story, section).map(({ target, strength, sentence, findingIds }) => [
        ...[target, words.strengthName[strength], sentence, cited(findingIds)],
      ]);
    case "links":
      return storedValue(story, section).map(({ label, url }) => [label, url]);
  }
}

const figureOf = ({ indicator, baselineValue, resultValue, unit, n }: FindingSnapshot): string =>
  [
    indicator,
    [baselineValue, resultValue].filter((value) => value !== null).join(" → "),
    unit,
    n && `n = ${n}`,
  ]
    .filter(Boolean)
    .join(" · ");
