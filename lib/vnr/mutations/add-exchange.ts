import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { vnrExchanges } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { newExchange, thingId } from "../schema";
import { lockContact } from "./lock-contact";

/** Writes down what was said with a contact. */
export async function addExchange(actor: Actor, { contactId, ...fields }: z.infer<typeof newExchange>) {
  return db.transaction(async (tx) => {
    const { round } = await lockContact(tx, actor, contactId);
    const [row] = await tx
      .insert(vnrExchanges)
      .values({ ...fields, contactId, writtenBy: actor.id })
      .returning({ id: vnrExchanges.id });
    if (!row) throw new Error("no exchange was written");
    await recordEvent(tx, actor, {
      kind: "vnr.exchange_added",
      subjectId: row.id,
      data: { contact: contactId, round: round.id, country: round.country },
    });
    return row;
  });
}

/** Takes an entry out of the history for good, such as one that was written down wrongly. */
export async function removeExchange(actor: Actor, { id }: z.infer<typeof thingId>) {
  return db.transaction(async (tx) => {
    const [exchange] = await tx.select().from(vnrExchanges).where(eq(vnrExchanges.id, id));
    if (!exchange) throw notFound();
    const { contact, round } = await lockContact(tx, actor, exchange.contactId);
    const [removed] = await tx
      .delete(vnrExchanges)
      .where(eq(vnrExchanges.id, id))
      .returning({ id: vnrExchanges.id });
    if (!removed) throw notFound();
    await recordEvent(tx, actor, {
      kind: "vnr.exchange_removed",
      subjectId: id,
      data: { contact: contact.id, round: round.id, country: round.country },
    });
    return { removed: true };
  });
}
