import type { Locale } from "./locales";
import ar from "./messages/ar";
import en from "./messages/en";
import fr from "./messages/fr";

const ALL = { en, fr, ar };

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** Every text of a locale, by namespace. All locales have the same keys: a test says so. */
export const messagesOf = (locale: Locale): Messages => ALL[locale] as unknown as Messages;

/** A namespace, or one part of it: `evidence`, `evidence.form`. */
export type MessagePart = {
  [Name in Namespace]: Name | `${Name}.${keyof Messages[Name] & string}`;
}[Namespace];

const picked = new Map<string, string>();

/** The texts that client components of a place of the product need, and no more, as JSON: they go with each of its pages. */
export function pickMessages(locale: Locale, parts: readonly MessagePart[]): string {
  const key = [locale, ...parts].join(" ");
  const known = picked.get(key) ?? JSON.stringify(partsOf(messagesOf(locale), parts));
  picked.set(key, known);
  return known;
}

function partsOf(all: Record<string, Record<string, unknown>>, parts: readonly MessagePart[]) {
  const found: typeof all = {};
  for (const part of parts) {
    const [name = "", inner] = part.split(".");
    found[name] = inner ? { ...found[name], [inner]: all[name]?.[inner] } : (all[name] ?? {});
  }
  return found;
}
