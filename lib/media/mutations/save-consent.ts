import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { consents } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { storage } from "@/lib/storage/storage";
import type { consentChange, newConsent } from "../schema";

/** Enters a consent into the register of one's own organisation. */
export async function recordConsent(actor: Actor, input: z.infer<typeof newConsent>) {
  refuseStrangers(actor, input.organisationId);
  return db.transaction(async (tx) => {
    const [row] = await tx.insert(consents).values({ ...input, createdBy: actor.id }).returning({ id: consents.id });
    if (!row) throw new Error("no consent was written");
    await recordEvent(tx, actor, { kind: "consent.recorded", organisationId: input.organisationId, subjectId: row.id });
    return row;
  });
}

/** Corrects an entry that was not revoked. */
export async function changeConsent(actor: Actor, { id, ...fields }: z.infer<typeof consentChange>) {
  return db.transaction(async (tx) => {
    const consent = await lockConsent(tx, actor, id);
    if (consent.revokedAt) throw new Refusal("consent_revoked");
    await tx.update(consents).set(fields).where(eq(consents.id, id));
    await recordEvent(tx, actor, { kind: "consent.changed", organisationId: consent.organisationId, subjectId: id });
    return { id };
  });
}

/** Keeps the proof of a consent: a private file that never leaves the organisation. `key`: where it was stored. */
export async function uploadProof(actor: Actor, input: { id: string; fileName: string; bytes: Uint8Array }) {
  return db.transaction(async (tx) => {
    const consent = await lockConsent(tx, actor, input.id);
    const proofKey = `proofs/${crypto.randomUUID()}`;
    await storage.put(proofKey, input.bytes);
    await tx.update(consents).set({ proofKey, proofName: input.fileName.slice(0, 200) }).where(eq(consents.id, input.id));
    await recordEvent(tx, actor, { kind: "consent.changed", organisationId: consent.organisationId, subjectId: input.id });
    return { id: input.id };
  });
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
