import canonicalize from "canonicalize";
import type { FindingSnapshot } from "@/db/documents";
import { messagesOf } from "@/lib/i18n/messages";
import { plainText } from "@/lib/rich-text/schema";
import type { ReadDocument, ReadSection } from "@/lib/word/document";
import type { StoryDetail } from "../queries";
import { SECTION_SCHEMAS } from "../schema";
import { sectionWords } from "../section-words";
import { RICH_TEXTS, TABLES, TEXTS, type WordSectionName } from "./columns";
import { type Problem, readClaims, readContributions, readLinks, readVoices } from "./read-rows";
import { folded, namesIn, storedValue } from "./values";

type Story = Pick<StoryDetail, "revision" | "parts" | "story">;

/** A section of the file that differs from the story. `before`, `after`: its words, for showing the difference. */
export type Proposal = {
  section: WordSectionName;
  value: unknown;
  before: string;
  after: string;
  /** The section was written on the platform after the file was downloaded. */
  writtenSince: boolean;
  problems: Problem[];
};

export type Proposals = {
  proposals: Proposal[];
  /** Headings that name no section. */
  unknown: string[];
  /** The file was downloaded from another story. */
  otherStory: boolean;
};

const SECTION_NAMES = namesIn<WordSectionName | "findings">((locale) => {
  const { enums, word } = messagesOf(locale);
  const { photos: _, language: __, project: ___, ...sections } = enums.section;
  return { ...sections, findings: word.findings };
});

/** Whether a line names a section in one of our languages: for files whose heading styles were lost. */
export const isSectionName = (line: string): boolean => SECTION_NAMES.has(folded(line));

/** What a file would change in a story, section by section. Nothing is stored; empty sections propose nothing. */
export function proposalsFrom(read: ReadDocument, story: Story, findings: FindingSnapshot[]): Proposals {
  const numbers = findingNumbers(read, findings);
  const unknown = read.sections.filter(({ heading }) => !isSectionName(heading));
  const proposals = read.sections.flatMap((part) => {
    const section = SECTION_NAMES.get(folded(part.heading));
    if (!section || section === "findings" || isEmpty(part)) return [];
    return proposalFor(section, part, story, numbers, read.properties);
  });
  return {
    proposals,
    unknown: unknown.map(({ heading }) => heading.slice(0, 100)),
    otherStory: read.properties.story !== undefined && read.properties.story !== story.story.id,
  };
}

function proposalFor(
  section: WordSectionName,
  part: ReadSection,
  story: Story,
  numbers: Map<string, string>,
  properties: Record<string, string>,
): Proposal[] {
  const { value, problems } = valueIn(section, part, story, numbers);
  const parsed = SECTION_SCHEMAS[section].safeParse(value);
  const stored = storedValue(story, section);
  const nameOf = (id: string) => [...numbers].find(([, known]) => known === id)?.[0] ?? "";
  const before = sectionWords(section, stored, nameOf);
  const downloaded = Number(properties.version ?? Number.NaN);
  const base = { section, before, writtenSince: (story.revision.sectionVersions[section] ?? 1) > downloaded };
  if (!parsed.success) {
    const tooLong = parsed.error.issues.some((issue) => issue.message === "too_long");
    return [
      { ...base, value: stored, after: before, problems: [{ code: tooLong ? "too_long" : "invalid" }] },
    ];
  }
  const same = canonicalize(parsed.data) === canonicalize(stored);
  if (same && problems.length === 0) return [];
  return [{ ...base, value: parsed.data, after: sectionWords(section, parsed.data, nameOf), problems }];
}

function valueIn(
  section: WordSectionName,
  { blocks, tables }: ReadSection,
  story: Story,
  numbers: Map<string, string>,
): { value: unknown; problems: Problem[] } {
  const doc = { type: "doc" as const, content: blocks };
  if (isIn(TEXTS, section)) return { value: plainText(doc), problems: [] };
  if (isIn(RICH_TEXTS, section)) return { value: doc, problems: [] };
  const most = MOST_ROWS[section];
  const all = rowsIn(tables, Object.keys(TABLES[section]).length);
  const rows = all.slice(0, most);
  const cut: Problem[] = all.length > most ? [{ code: "too_many", at: most + 1 }] : [];
  const taken = readTable(section, rows, story, numbers);
  return { value: taken.value, problems: [...taken.problems, ...cut] };
}

/** As many lines as the section's schema holds. */
const MOST_ROWS = { claims: 12, voices: 6, partners: 30, contributions: 50, links: 10 };

function readTable(
  section: keyof typeof TABLES,
  rows: string[][],
  story: Story,
  numbers: Map<string, string>,
): { value: unknown; problems: Problem[] } {
  switch (section) {
    case "claims":
      return readClaims(rows, numbers);
    case "contributions":
      return readContributions(rows, numbers);
    case "voices":
      return { value: readVoices(rows, storedValue(story, section)), problems: [] };
    case "partners":
      return { value: rows.map(([name = "", role = ""]) => ({ name, role })), problems: [] };
    case "links":
      return readLinks(rows);
  }
}

/** Filled lines of all tables under a heading, without their heads. */
const rowsIn = (tables: string[][][], width: number): string[][] =>
  tables
    .flatMap(([, ...rows]) => rows)
    .map((row) => row.slice(0, width))
    .filter((row) => row.some((cell) => cell !== ""));

const isEmpty = ({ blocks, tables }: ReadSection) => blocks.length === 0 && rowsIn(tables, 9).length === 0;

/** As the file says; in the project's order where it says nothing. */
function findingNumbers(read: ReadDocument, findings: FindingSnapshot[]): Map<string, string> {
  return new Map(
    findings.map(({ id }, index) => {
      const [number] = Object.entries(read.properties).find(([, value]) => value === id) ?? [];
      return [number ?? `F${index + 1}`, id];
    }),
  );
}

const isIn = <T extends string>(all: readonly T[], one: string): one is T =>
  (all as readonly string[]).includes(one);
