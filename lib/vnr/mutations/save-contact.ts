import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrContacts } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { requireFreshProof } from "@/lib/people/fresh-proof";
import type { Session } from "@/lib/people/session-queries";
import { findContact } from "../contact-queries";
import type { contactSave, thingId, thingRef } from "../schema";
import { lockRound } from "./lock";
import { lockContact } from "./lock-contact";
import { forgetAddressee } from "./save-letter";

/** Records or changes a contact of a round; `conflict` when someone else saved it since `version`. */
export async function saveContact(actor: Actor, input: z.infer<typeof contactSave>) {
  const { id, version, roundId, ...fields } = input;
  return db.transaction(async (tx) => {
    const { country } = await lockRound(tx, actor, roundId);
    const saved = id
      ? await change(tx, actor, { id, version, roundId }, fields)
      : await add(tx, roundId, fields);
    await recordEvent(tx, actor, {
      kind: id ? "vnr.contact_changed" : "vnr.contact_added",
      subjectId: saved.id,
      data: { round: roundId, country },
    });
    return saved;
  });
}

type Fields = Omit<z.infer<typeof contactSave>, "id" | "version" | "roundId">;

async function add(tx: Tx, roundId: string, fields: Fields) {
  const [row] = await tx
    .insert(vnrContacts)
    .values({ ...fields, roundId })
    .returning({ id: vnrContacts.id, version: vnrContacts.version });
  if (!row) throw new Error("no contact was written");
  return row;
}

type Ref = { id: string; version: number; roundId: string };

async function change(tx: Tx, actor: Actor, { id, version, roundId }: Ref, fields: Fields) {
  const { contact } = await lockContact(tx, actor, id);
  if (contact.roundId !== roundId) throw notFound();
  if (contact.version !== version) throw new Refusal("conflict");
  await tx
    .update(vnrContacts)
    .set({ ...fields, version: version + 1 })
    .where(eq(vnrContacts.id, id));
  return { id, version: version + 1 };
}

/** Erases a contact with all that was said with them, for good; the record keeps that there was one. */
export async function eraseContact(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { contact, round } = await lockContact(tx, actor, id);
    if (contact.version !== version) throw new Refusal("conflict");
    await tx.delete(vnrContacts).where(eq(vnrContacts.id, id));
    await forgetAddressee(tx, round.id, contact.name);
    await recordEvent(tx, actor, {
      kind: "vnr.contact_erased",
      subjectId: id,
      data: { round: round.id, country: round.country },
    });
    return { erased: true };
  });
}

/**
 * Everything that is known of a contact, to hand to the person it is about; that it was taken out is put on record. Asks
 * for fresh proof.
 */
export async function exportContact(
  session: Pick<Session, "actor" | "provedAt">,
  { id }: z.infer<typeof thingId>,
) {
  const { actor } = session;
  const contact = await findContact(actor, id);
  if (!contact) throw notFound();
  requireFreshProof(session);
  await db.transaction((tx) =>
    recordEvent(tx, actor, {
      kind: "vnr.contact_exported",
      subjectId: id,
      data: { round: contact.roundId, country: contact.country },
    }),
  );
  const { country, year, role, name, office, email, phone, why, howFound, createdAt, exchanges } = contact;
  return {
    ...{ country, year, role, name, office, email, phone, why, howFound, createdAt },
    exchanges: exchanges.map(({ happenedOn, way, what }) => ({ happenedOn, way, what })),
  };
}
