import { and, eq, isNull, lt } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { consents, photoConsents, photos, voices } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import { today } from "@/lib/media/consent-covers";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { putPhotoAway, putVoiceAway } from "./hide-media";

/** Ends a consent for good: every photo and voice that rests on it leaves what we serve, in the same transaction. */
export async function revokeConsent(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const [consent] = await tx.select().from(consents).where(eq(consents.id, input.id)).for("update");
    if (!consent || !readsFor(actor, consent.organisationId)) throw notFound();
    if (!isMember(actor, consent.organisationId)) throw new Refusal("forbidden");
    if (consent.revokedAt) return { revoked: true };
    await tx.update(consents).set({ revokedAt: new Date() }).where(eq(consents.id, consent.id));
    await recordEvent(tx, actor, {
      kind: "consent.revoked",
      organisationId: consent.organisationId,
      subjectId: consent.id,
    });
    await putAwayWhatRestsOn(tx, actor, consent.id);
    return { revoked: true };
  });
}

/** The daily work: what rests on a consent that expired is put away. Returns how many consents had ended. */
export async function endExpiredConsents(): Promise<number> {
  return db.transaction(async (tx) => {
    const ended = await tx
      .select({ id: consents.id })
      .from(consents)
      .where(and(isNull(consents.revokedAt), lt(consents.expiresOn, today())));
    for (const { id } of ended) await putAwayWhatRestsOn(tx, null, id);
    return ended.length;
  });
}

async function putAwayWhatRestsOn(tx: Tx, actor: { id: string } | null, consentId: string) {
  const shown = await tx
    .select({ id: photos.id })
    .from(photoConsents)
    .innerJoin(photos, eq(photos.id, photoConsents.photoId))
    .where(and(eq(photoConsents.consentId, consentId), isNull(photos.hiddenAt)));
  for (const { id } of shown) await putPhotoAway(tx, actor, id, "consent_ended");
  const quoted = await tx
    .select({ id: voices.id })
    .from(voices)
    .where(and(eq(voices.consentId, consentId), isNull(voices.hiddenAt)));
  for (const { id } of quoted) await putVoiceAway(tx, actor, id, "consent_ended");
}
