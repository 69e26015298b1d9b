import type { Locale } from "@/lib/i18n/locales";

export type LetterDecision = "returned" | "declined" | "approved";

/** A letter as it is first written: what stands before the reason of whoever decides, and what after it. */
export type LetterDraft = { locale: Locale; before: string; after: string };

/** A draft with the reason of whoever decides in its place. */
export const wholeLetter = ({ before, after }: LetterDraft, reason: string): string =>
  paragraphs([before, reason, after]);

/** Parts of a letter that are there, one under the other. */
export const paragraphs = (parts: (string | false)[]): string => parts.filter(Boolean).join("\n\n");
