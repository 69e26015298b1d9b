import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { consents, photoConsents, publicationPhotos, publicationVoices } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import { consentCovers, isNarrower } from "@/lib/media/consent-covers";
import { lockConsent } from "@/lib/media/mutations/lock-consent";
import type { consentChange } from "@/lib/media/schema";
import type { Actor } from "@/lib/people/actor";
import { reachOfPhoto, reachOfVoice } from "../reach";

/**
 * Corrects an entry that was not revoked. While a public page rests on it, it may be widened but not narrowed
 * (`consent_relied_on`): to allow less is to revoke it. What is public on it goes as far as it does from now on.
 */
export async function changeConsent(actor: Actor, { id, ...fields }: z.infer<typeof consentChange>) {
  return db.transaction(async (tx) => {
    await lockWithOthers(tx, id);
    const consent = await lockConsent(tx, actor, id);
    if (consent.revokedAt) throw new Refusal("consent_revoked");
    if (isNarrower(consent, fields) && (await isReliedOn(tx, id))) throw new Refusal("consent_relied_on");
    await tx.update(consents).set(fields).where(eq(consents.id, id));
    await rewritePhotos(tx, id);
    await rewriteVoices(tx, id);
    await recordEvent(tx, actor, {
      kind: "consent.changed",
      organisationId: consent.organisationId,
      subjectId: id,
    });
    return { id };
  });
}

/** The consent and the others that its photos rest on, in one order: of two that change at once, the later reads both. */
const lockWithOthers = (tx: Tx, id: string) =>
  tx.execute(sql`
    select from consents where id = ${id} or id in (
      select other.consent_id from photo_consents own join photo_consents other on other.photo_id = own.photo_id
      where own.consent_id = ${id})
    order by id for update`);

/** Whether a photo or quote that rests on the consent is public now. */
async function isReliedOn(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx.execute(sql`
    select from publication_photos p join photo_consents pc on pc.photo_id = p.photo_id where pc.consent_id = ${id}
    union all select from publication_voices p join voices v on v.id = p.voice_id where v.consent_id = ${id} limit 1`);
  return row !== undefined;
}

/** Public photos that rest on it; one that rests on another consent too, and that one has ended, is left to the daily work. */
async function rewritePhotos(tx: Tx, consentId: string) {
  const resting = sql`(
    select p.photo_id from publication_photos p join photo_consents pc on pc.photo_id = p.photo_id
    where pc.consent_id = ${consentId})`;
  const rows = await tx
    .select({ photoId: photoConsents.photoId, consent: consents })
    .from(photoConsents)
    .innerJoin(consents, eq(consents.id, photoConsents.consentId))
    .where(inArray(photoConsents.photoId, resting))
    .orderBy(photoConsents.photoId);
  for (const photoId of new Set(rows.map((row) => row.photoId))) {
    const all = rows.filter((row) => row.photoId === photoId).map(({ consent }) => consent);
    if (!all.every((consent) => consentCovers(consent, "photo", "web"))) continue;
    const { inOpenData, shownUntil } = reachOfPhoto("cc_by", all);
    const open = sql`(${publicationPhotos.licence} = 'cc_by' and ${inOpenData})`;
    await tx
      .update(publicationPhotos)
      .set({ inOpenData: open, shownUntil })
      .where(
        and(
          eq(publicationPhotos.photoId, photoId),
          or(
            sql`${publicationPhotos.inOpenData} <> ${open}`,
            sql`${publicationPhotos.shownUntil} is distinct from ${shownUntil}::date`,
          ),
        ),
      );
  }
}

async function rewriteVoices(tx: Tx, consentId: string) {
  const [consent] = await tx.select().from(consents).where(eq(consents.id, consentId));
  if (!consent || !consentCovers(consent, "quote", "web")) return;
  const { inOpenData, shownUntil } = reachOfVoice(consent);
  await tx
    .update(publicationVoices)
    .set({ inOpenData, shownUntil })
    .where(
      and(
        sql`${publicationVoices.voiceId} in (select v.id from voices v where v.consent_id = ${consentId})`,
        or(
          sql`${publicationVoices.inOpenData} <> ${inOpenData}`,
          sql`${publicationVoices.shownUntil} is distinct from ${shownUntil}::date`,
        ),
      ),
    );
}
