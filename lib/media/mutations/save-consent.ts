import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { consents } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { storage } from "@/lib/storage/storage";
import { isNarrower } from "../consent-covers";
import { eraseLater } from "../erase-later";
import type { consentChange, newConsent } from "../schema";
import { takeFile, type Upload } from "../take-file";
import { lockConsent, refuseStrangers } from "./lock-consent";

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

/**
 * Keeps the proof of a consent: a private file that never leaves the organisation. The one before it is gone. Refuses what
 * `takeFile` refuses.
 */
export async function uploadProof(actor: Actor, input: Upload & { id: string }) {
  await db.transaction((tx) => lockConsent(tx, actor, input.id));
  const { storageKey: proofKey, fileName: proofName } = await takeFile("proofs", input);
  return db
    .transaction(async (tx) => {
      const consent = await lockConsent(tx, actor, input.id);
      await tx.update(consents).set({ proofKey, proofName }).where(eq(consents.id, input.id));
      if (consent.proofKey) await eraseLater(tx, [consent.proofKey]);
      await recordEvent(tx, actor, {
        kind: "consent.changed",
        organisationId: consent.organisationId,
        subjectId: input.id,
      });
      return { id: input.id };
    })
    .catch(async (error) => {
      await storage.forget(proofKey);
      throw error;
    });
}

/** Whether a photo or quote that rests on the consent is public now. */
async function isReliedOn(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute(sql`
    select from publication_photos p join photo_consents pc on pc.photo_id = p.photo_id where pc.consent_id = ${id}
    union all select from publication_voices p join voices v on v.id = p.voice_id where v.consent_id = ${id} limit 1`);
  return row !== undefined;
}
