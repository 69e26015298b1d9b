import { and, eq, isNull, lt } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { consents, photoConsents, photos, voices } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { today } from "@/lib/today";
import { listResting, tellConsentEnded } from "../emails";
import { putPhotoAway, putVoiceAway } from "./hide-media";

/** Ends a consent for good: every photo and voice that rests on it leaves what we serve, in the same transaction. */
export async function revokeConsent(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const [consent] = await tx.select().from(consents).where(eq(consents.id, input.id)).for("update");
    if (!consent || !readsFor(actor, consent.organisationId)) throw notFound();
    if (!isMember(actor, consent.organisationId)) throw new Refusal("forbidden");
    await endConsent(tx, actor, consent);
    return { revoked: true };
  });
}

/**
 * Within a transaction: the consent ends, and what rests on it leaves every public table. Returns when it ended, which may
 * be earlier. `actor` null: by the person themself, with the code on their slip.
 */
export async function endConsent(
  tx: Tx,
  actor: { id: string } | null,
  {
    id,
    organisationId,
    revokedAt,
  }: Pick<typeof consents.$inferSelect, "id" | "organisationId" | "revokedAt">,
): Promise<Date> {
  if (revokedAt) return revokedAt;
  const endedAt = new Date();
  await tx.update(consents).set({ revokedAt: endedAt }).where(eq(consents.id, id));
  await recordEvent(tx, actor, {
    kind: "consent.revoked",
    ...{ organisationId, subjectId: id, data: actor ? {} : { by: "code" } },
  });
  const resting = await listResting(tx, id);
  await putAwayWhatRestsOn(tx, actor, id);
  await tellConsentEnded(tx, actor, { id, organisationId }, resting);
  return endedAt;
}

/** The daily work: what rests on a consent that expired is put away. Returns how many consents had ended. */
export async function endExpiredConsents(): Promise<number> {
  return db.transaction(async (tx) => {
    const ended = await tx
      .select({ id: consents.id, organisationId: consents.organisationId })
      .from(consents)
      .where(and(isNull(consents.revokedAt), lt(consents.expiresOn, today())));
    for (const consent of ended) {
      const resting = await listResting(tx, consent.id);
      if ((await putAwayWhatRestsOn(tx, null, consent.id)) > 0)
        await tellConsentEnded(tx, null, consent, resting);
    }
    return ended.length;
  });
}

/** Returns how much was put away. */
async function putAwayWhatRestsOn(tx: Tx, actor: { id: string } | null, consentId: string): Promise<number> {
  const shown = await tx
    .select({ id: photos.id })
    .from(photoConsents)
    .innerJoin(photos, eq(photos.id, photoConsents.photoId))
    .where(and(eq(photoConsents.consentId, consentId), isNull(photos.hiddenAt)))
    .orderBy(photos.id);
  for (const { id } of shown) await putPhotoAway(tx, actor, id, "consent_ended");
  const quoted = await tx
    .select({ id: voices.id })
    .from(voices)
    .where(and(eq(voices.consentId, consentId), isNull(voices.hiddenAt)));
  for (const { id } of quoted) await putVoiceAway(tx, actor, id, "consent_ended");
  return shown.length + quoted.length;
}
