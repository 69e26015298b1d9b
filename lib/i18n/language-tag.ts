import { remembered } from "../remembered";

/** Whether it is a BCP 47 tag in its canonical form, of a language with a code of two or three letters. */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && /^[a-z]{2,3}(-|$)/.test(tag);
  } catch {
    return false;
  }
}

/** Whether it is one that names a language the runtime knows by name. */
export const isLanguageTag = (tag: string): boolean =>
  isTag(tag) && new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag) !== undefined;

const languageOf = remembered((tag: string) => new Intl.Locale(tag).language);

/**
 * What was written in several languages, for a reader of one: in their language, in a wider or narrower form of it
 * ("pt" for "pt-BR" and the other way round), else null.
 */
export function inLanguage<Value>(written: Record<string, Value>, tag: string): Value | null {
  const language = languageOf(tag);
  const near = Object.keys(written).find((one) => languageOf(one) === language);
  return written[tag] ?? written[language] ?? (near ? (written[near] ?? null) : null);
}

/** What something is called for a reader: in their language where it has a name there, else as it calls itself. */
export const nameIn = (tag: string, own: string, names: Record<string, string>): string =>
  inLanguage(names, tag) ?? own;
