import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { consents } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/people/actor";
import { storage } from "@/lib/storage/storage";
import { eraseLater } from "../erase-later";
import type { newConsent } from "../schema";
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
