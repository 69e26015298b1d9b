import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, vnrContacts, vnrLetters } from "@/db/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { listColleagues } from "./colleagues";
import { letterTemplate } from "./letter";
import { LETTER_PARTS, type LetterTexts } from "./letter-schema";
import { WORKSPACE_KINDS } from "./policy";
import { findRound } from "./queries";

/**
 * A round with its opening letter in one language, and which languages have one; null for strangers. Where none was
 * saved it is the one to begin from, with `version` 0.
 */
export async function findLetter(actor: Actor, roundId: string, locale: Locale) {
  const round = await findRound(actor, roundId);
  if (!round) return null;
  const rows = await db.select().from(vnrLetters).where(eq(vnrLetters.roundId, roundId));
  const stored = rows.find((row) => row.locale === locale);
  return {
    ...round,
    written: rows.map((row) => row.locale),
    hasContact: (await db.$count(vnrContacts, eq(vnrContacts.roundId, roundId))) > 0,
    letter: stored
      ? { version: stored.version, texts: partsOf(stored) }
      : { version: 0, texts: await begun(round, locale) },
  };
}

const partsOf = (row: LetterTexts) =>
  Object.fromEntries(LETTER_PARTS.map((part) => [part, row[part]])) as LetterTexts;

async function begun(round: { id: string; country: string; year: number }, locale: Locale) {
  const [contact] = await db
    .select({ name: vnrContacts.name, office: vnrContacts.office })
    .from(vnrContacts)
    .where(eq(vnrContacts.roundId, round.id))
    .orderBy(desc(vnrContacts.first), asc(vnrContacts.createdAt), asc(vnrContacts.id))
    .limit(1);
  const all = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      names: organisations.names,
      kind: organisations.kind,
    })
    .from(organisations)
    .where(and(eq(organisations.country, round.country), inArray(organisations.kind, [...WORKSPACE_KINDS])))
    .orderBy(asc(organisations.createdAt), asc(organisations.id));
  const colleagues = await listColleagues(db, round.country);
  const partners = all.flatMap(({ id, kind, ...one }) => {
    const shared = WORKSPACE_KINDS.find((known) => known === kind);
    const lead = colleagues.find(({ organisationId, role }) => organisationId === id && role === "lead");
    return shared ? [{ ...one, kind: shared, lead: lead?.name ?? "" }] : [];
  });
  // Those who have somebody here to sign come first.
  partners.sort((a, b) => Number(b.lead !== "") - Number(a.lead !== ""));
  return letterTemplate({ round, contact: contact ?? null, partners }, locale);
}
