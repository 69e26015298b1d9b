import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { line, text } from "@/lib/text/schema";

/** The parts of a letter, in the order in which they stand in it. */
export const LETTER_PARTS = [
  "addressee",
  "salutation",
  "opening",
  "wholeGovernment",
  "heritage",
  "information",
  "request",
  "librarySigner",
  "associationSigner",
] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];
export type LetterTexts = Record<LetterPart, string>;

/** `version` 0: nothing is stored yet. */
export const letterSave = z.strictObject({
  ...{ roundId: z.uuid(), locale: z.enum(LOCALES), version: z.int().min(0) },
  ...{ addressee: text(1000), salutation: line(300) },
  ...{ opening: text(5000), wholeGovernment: text(5000), heritage: text(5000), information: text(5000) },
  ...{ request: text(5000), librarySigner: text(1000), associationSigner: text(1000) },
});
