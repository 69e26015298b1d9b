import type { Locale } from "./locales";
import ar from "./messages/ar";
import en from "./messages/en";
import fr from "./messages/fr";

const ALL = { en, fr, ar };

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** Every text of a locale, by namespace. All locales have the same keys: a test says so. */
export const messagesOf = (locale: Locale): Messages => ALL[locale] as unknown as Messages;

/** The namespaces that client components of a part of the product need, and no more. */
export function pickMessages<Name extends Namespace>(
  locale: Locale,
  names: readonly Name[],
): Pick<Messages, Name> {
  const all = messagesOf(locale);
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<Messages, Name>;
}
