import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { consents } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { storage } from "@/lib/storage/storage";
import { isNarrower } from "../consent-covers";
import { shortFileName } from "../file-name";
import { mediaTypeOf } from "../media-type";
import type { consentChange, newConsent } from "../schema";

/** Enters a consent into the register of one's own organisation. */
export async function recordConsent(actor: Actor, input: z.infer<typeof newConsent>) {
  refuseStrangers(actor, input.organisationId);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(consents)
      .values({ ...input, createdBy: actor.id })
      .returning({ id: consents.id });
    if (!row) throw new Error("no consent was written");
    await recordEvent(tx, actor, {
      kind: "consent.recorded",
      organisationId: input.organisationId,
      subjectId: row.id,
    });
    return row;
  });
}

/**
 * Corrects an entry that was not revoked. While a public page rests on it, it may be widened but not narrowed
 * (`consent_relied_on`): to allow less is to revoke it.
 */
export async function changeConsent(actor: Actor, { id, ...fields }: z.infer<typeof consentChange>) {
  return db.transaction(async (tx) => {
    const consent = await lockConsent(tx, actor, id);
    if (consent.revokedAt) throw new Refusal("consent_revoked");
    if (isNarrower(consent, fields) && (await isReliedOn(tx, id))) throw new Refusal("consent_relied_on");
    await tx.update(consents).set(fields).where(eq(consents.id, id));
    await recordEvent(tx, actor, {
      kind: "consent.changed",
      organisationId: consent.organisationId,
      subjectId: id,
    });
    return { id };
  });
}

/** Keeps the proof of a consent: a private file that never leaves the organisation. Refuses `file_type`. */
export async function uploadProof(actor: Actor, input: { id: string; fileName: string; bytes: Uint8Array }) {
  return db.transaction(async (tx) => {
    const consent = await lockConsent(tx, actor, input.id);
    if (!mediaTypeOf(input.bytes, input.fileName)) throw new Refusal("file_type");
    const proofKey = `proofs/${crypto.randomUUID()}`;
    await storage.put(proofKey, input.bytes);
    await tx
      .update(consents)
      .set({ proofKey, proofName: shortFileName(input.fileName) })
      .where(eq(consents.id, input.id));
    await recordEvent(tx, actor, {
      kind: "consent.changed",
      organisationId: consent.organisationId,
      subjectId: input.id,
    });
    return { id: input.id };
  });
}

/** Whether a photo or quote that rests on the consent is public now. */
async function isReliedOn(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute(sql`
    select from publication_photos p join photo_consents pc on pc.photo_id = p.photo_id where pc.consent_id = ${id}
    union all select from publication_voices p join voices v on v.id = p.voice_id where v.consent_id = ${id} limit 1`);
  return row !== undefined;
}

async function lockConsent(tx: Tx, actor: Actor, id: string) {
  const [consent] = await tx.select().from(consents).where(eq(consents.id, id)).for("update");
  if (!consent) throw notFound();
  refuseStrangers(actor, consent.organisationId);
  return consent;
}

function refuseStrangers(actor: Actor, organisationId: string) {
  if (!readsFor(actor, organisationId)) throw notFound();
  if (!isMember(actor, organisationId)) throw new Refusal("forbidden");
}
