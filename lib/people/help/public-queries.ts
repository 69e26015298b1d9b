import { asc, eq } from "drizzle-orm";
import { publicDb } from "@/db/client";
import type { HelpWords } from "@/db/documents";
import { HELP_KINDS, type HelpKind } from "@/db/enums";
import { helpEntries } from "@/db/schema";
import { inLanguage } from "@/lib/i18n/language-tag";
import type { Locale } from "@/lib/i18n/locales";

/** The entries of the help page by kind, each in the reader's language, else in English, else in another. */
export async function listHelp(locale: Locale, kind?: HelpKind) {
  const rows = await publicDb
    .select()
    .from(helpEntries)
    .where(kind ? eq(helpEntries.kind, kind) : undefined)
    .orderBy(asc(helpEntries.position), asc(helpEntries.id));
  const entries = rows.map(({ words, ...entry }) => ({ ...entry, ...wordsFor(words, locale) }));
  return HELP_KINDS.map((one) => ({ kind: one, entries: entries.filter((entry) => entry.kind === one) }));
}

export type HelpEntry = Awaited<ReturnType<typeof listHelp>>[number]["entries"][number];

/** Where weaknesses are to be told: addresses of the entries that admins keep for it, mail first. */
export async function listSecurityContacts(): Promise<string[]> {
  const rows = await publicDb
    .select({ email: helpEntries.email, link: helpEntries.link })
    .from(helpEntries)
    .where(eq(helpEntries.kind, "security"))
    .orderBy(asc(helpEntries.position));
  return rows.flatMap(({ email, link }) => [
    ...(email ? [`mailto:${email}`] : []),
    ...(link.startsWith("http") ? [link] : []),
  ]);
}

/** Title and words in the reader's language, else in English, else in another, with the language they are in. */
export function wordsFor(words: HelpWords, locale: Locale) {
  for (const tag of [locale, "en", ...Object.keys(words)]) {
    const found = inLanguage(words, tag);
    if (found) return { ...found, language: Object.keys(words).find((one) => words[one] === found) ?? tag };
  }
  throw new Error("an entry without words");
}
