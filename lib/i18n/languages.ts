import type { Locale } from "./locales";

/** Languages in which stories are written, as BCP 47 tags. */
const TAGS = [
  "am",
  "ar",
  "bg",
  "bn",
  "bs",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "fa",
  "fi",
  "fil",
  "fr",
  "ha",
  "he",
  "hi",
  "hr",
  "hu",
  "hy",
  "id",
  "is",
  "it",
  "ja",
  "ka",
  "kk",
  "km",
  "ko",
  "ky",
  "lo",
  "lt",
  "lv",
  "mk",
  "mn",
  "ms",
  "my",
  "ne",
  "nl",
  "no",
  "pl",
  "ps",
  "pt",
  "ro",
  "ru",
  "rw",
  "si",
  "sk",
  "sl",
  "so",
  "sq",
  "sr",
  "sv",
  "sw",
  "ta",
  "tg",
  "th",
  "tr",
  "uk",
  "ur",
  "uz",
  "vi",
  "wo",
  "xh",
  "yo",
  "zh",
  "zu",
] as const;

const named = (locale: Locale) => new Intl.DisplayNames(locale, { type: "language" });
const NAMES = { en: named("en"), fr: named("fr"), ar: named("ar") } as const satisfies Record<
  Locale,
  unknown
>;

/** Name of a language in a locale; the tag itself where there is none. */
export const languageName = (tag: string, locale: Locale): string => NAMES[locale].of(tag) ?? tag;

/** All of them by name, in the alphabetical order of the locale. */
export function listLanguages(locale: Locale): { tag: string; name: string }[] {
  const order = new Intl.Collator(locale);
  return TAGS.map((tag) => ({ tag, name: languageName(tag, locale) })).sort((a, b) =>
    order.compare(a.name, b.name),
  );
}
