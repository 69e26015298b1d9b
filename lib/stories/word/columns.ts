import type { Section } from "@/db/enums";

/** Sections that are a table in the form, with their columns (messages `word.columns`) and the parts of a line each takes. */
export const TABLES = {
  claims: { sentence: 4, detail: 4, findings: 1.6, headline: 1.6 },
  voices: { quote: 6, name: 2, role: 3 },
  partners: { name: 4, role: 5 },
  contributions: { target: 1.4, strength: 2.4, why: 5, findings: 1.6 },
  links: { label: 4, url: 5 },
} as const satisfies Partial<Record<Section, Record<string, number>>>;

/** Sections that are plain text, and those that are rich text. Photos and the language stay on the platform. */
export const TEXTS = ["title", "summary"] as const satisfies Section[];
export const RICH_TEXTS = ["need", "action", "lessons"] as const satisfies Section[];

export type WordTable = keyof typeof TABLES;
export type WordSectionName = WordTable | (typeof TEXTS)[number] | (typeof RICH_TEXTS)[number];

/** The sections of the form, in the order of a story. */
export const WORD_SECTIONS = [
  ...["title", "summary", "need", "action", "claims", "voices"],
  ...["partners", "lessons", "contributions", "links"],
] as WordSectionName[];
