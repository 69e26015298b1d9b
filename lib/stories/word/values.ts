import type { Section } from "@/db/enums";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { foldText } from "@/lib/search/fold-text";
import type { StoryDetail } from "../queries";
import type { SectionValue } from "../schema";
import { sectionValue } from "../sections";

/** The stored value of a section, typed by its name. */
export const storedValue = <S extends Section>(story: Pick<StoryDetail, "revision" | "parts">, section: S) =>
  sectionValue(story, section) as SectionValue<S>;

/** The words of a form in one language. */
export function formWords(locale: Locale) {
  const { word, enums } = messagesOf(locale);
  return { ...word, section: enums.section, guide: enums.sectionGuide, strengthName: enums.strength };
}

/** Folded words of any locale → what they name: `section`, `strength` and "yes" are understood in every language. */
export function namesIn<Name extends string>(
  of: (locale: Locale) => Record<Name, string>,
): Map<string, Name> {
  return new Map(
    LOCALES.flatMap((locale) =>
      (Object.entries(of(locale)) as [Name, string][]).map(([name, words]) => [folded(words), name] as const),
    ),
  );
}

/** For comparing what people typed: no case, accents, marks or spaces at the ends. */
export const folded = (words: string): string =>
  foldText(words)
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
