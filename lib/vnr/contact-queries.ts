import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { people, vnrContacts, vnrExchanges, vnrRounds } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { workspacesOf } from "./policy";
import { findRound } from "./queries";

/** A round with its contacts, whom to approach first before the others, each with what was said; null for strangers. */
export async function listContacts(actor: Actor, roundId: string) {
  const round = await findRound(actor, roundId);
  if (!round) return null;
  const contacts = await db
    .select()
    .from(vnrContacts)
    .where(eq(vnrContacts.roundId, roundId))
    .orderBy(desc(vnrContacts.first), asc(vnrContacts.createdAt), asc(vnrContacts.id));
  const exchanges = await exchangesOf(contacts.map(({ id }) => id));
  return {
    ...round,
    contacts: contacts.map((contact) => ({
      ...contact,
      exchanges: exchanges.filter(({ contactId }) => contactId === contact.id),
    })),
  };
}

export type Contact = NonNullable<Awaited<ReturnType<typeof listContacts>>>["contacts"][number];

/** A contact whose round the person works on; null for strangers. */
export async function findContact(actor: Actor, id: string) {
  const [row] = await db
    .select({ contact: vnrContacts, country: vnrRounds.country, year: vnrRounds.year })
    .from(vnrContacts)
    .innerJoin(vnrRounds, eq(vnrRounds.id, vnrContacts.roundId))
    .where(and(eq(vnrContacts.id, id), inArray(vnrRounds.country, workspacesOf(actor))));
  if (!row) return null;
  const { contact, country, year } = row;
  return { ...contact, country, year, exchanges: await exchangesOf([id]) };
}

const exchangesOf = (contactIds: string[]) =>
  db
    .select({
      id: vnrExchanges.id,
      contactId: vnrExchanges.contactId,
      happenedOn: vnrExchanges.happenedOn,
      way: vnrExchanges.way,
      what: vnrExchanges.what,
      writer: people.name,
    })
    .from(vnrExchanges)
    .innerJoin(people, eq(people.id, vnrExchanges.writtenBy))
    .where(inArray(vnrExchanges.contactId, contactIds))
    .orderBy(desc(vnrExchanges.happenedOn), desc(vnrExchanges.createdAt), asc(vnrExchanges.id));
