import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import {
  consents,
  photoConsents,
  photos,
  revisionPhotos,
  revisions,
  revisionVoices,
  stories,
  voices,
} from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import { eraseLater } from "@/lib/media/erase-later";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { putPhotoAway, putVoiceAway } from "./hide-media";
import { endConsent } from "./revoke-consent";

/**
 * Erases a person shown or quoted, at their wish: the entry's names and proof, every photo that shows them (its files
 * too) and every quote. What was submitted still verifies, by the salted hash; the salt goes, so the hash tells nothing.
 */
export async function eraseConsent(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const consent = await lockConsentAndStories(tx, id);
    if (!consent || !readsFor(actor, consent.organisationId)) throw notFound();
    if (!isMember(actor, consent.organisationId)) throw new Refusal("forbidden");
    if (consent.erasedAt) return { erased: true };
    await endConsent(tx, actor, consent);
    await erasePhotos(tx, actor, id);
    await eraseVoices(tx, actor, id);
    await tx
      .update(consents)
      .set({ person: "", guardian: "", proofKey: null, proofName: null, erasedAt: new Date() })
      .where(eq(consents.id, id));
    if (consent.proofKey) await eraseLater(tx, [consent.proofKey]);
    const { organisationId } = consent;
    await recordEvent(tx, actor, { kind: "consent.erased", organisationId, subjectId: id });
    return { erased: true };
  });
}

/** Stories are locked before anything of theirs, as every verb does: nobody waits in a circle. */
async function lockConsentAndStories(tx: Tx, id: string) {
  await tx
    .select({ id: stories.id })
    .from(stories)
    .where(sql`${stories.organisationId} = (select c.organisation_id from consents c where c.id = ${id})`)
    .orderBy(asc(stories.id))
    .for("update");
  const [consent] = await tx.select().from(consents).where(eq(consents.id, id)).for("update");
  return consent;
}

/** The photos that rest on the consent, and every copy of the same picture. */
async function erasePhotos(tx: Tx, actor: Actor, consentId: string) {
  const shown = tx
    .select({ id: photoConsents.photoId })
    .from(photoConsents)
    .where(eq(photoConsents.consentId, consentId));
  const pictures = tx
    .select({ key: photos.storageKey })
    .from(photos)
    .where(and(inArray(photos.id, shown), ne(photos.storageKey, "")));
  const all = await tx
    .select()
    .from(photos)
    .where(and(isNull(photos.erasedAt), or(inArray(photos.id, shown), inArray(photos.storageKey, pictures))))
    .for("update");
  for (const { id, hiddenAt, organisationId, projectId } of all) {
    if (!hiddenAt) await putPhotoAway(tx, actor, id, "consent_ended");
    await takeOutOfDrafts(tx, "photos", id);
    await tx
      .update(photos)
      .set({
        ...{
          storageKey: "",
          sha256: "",
          salt: "",
          fileName: "",
          alternativeText: "",
          caption: "",
          credit: "",
        },
        hiddenReason: "consent_ended",
        erasedAt: new Date(),
      })
      .where(eq(photos.id, id));
    await recordEvent(tx, actor, { kind: "photo.erased", organisationId, projectId, subjectId: id });
  }
  await eraseLater(tx, [...new Set(all.map(({ storageKey }) => storageKey))]);
}

async function eraseVoices(tx: Tx, actor: Actor, consentId: string) {
  const quoted = await tx
    .select()
    .from(voices)
    .where(and(eq(voices.consentId, consentId), isNull(voices.erasedAt)))
    .for("update");
  for (const { id, hiddenAt, organisationId, storyId } of quoted) {
    if (!hiddenAt) await putVoiceAway(tx, actor, id, "consent_ended");
    await takeOutOfDrafts(tx, "voices", id);
    await tx
      .update(voices)
      .set({ quote: "", name: "", role: "", salt: "", hiddenReason: "consent_ended", erasedAt: new Date() })
      .where(eq(voices.id, id));
    await recordEvent(tx, actor, { kind: "voice.erased", organisationId, storyId, subjectId: id });
  }
}

/** A draft in which it stands loses it; a tab in which it still stands is told of a conflict and cannot write it back. */
async function takeOutOfDrafts(tx: Tx, section: "photos" | "voices", id: string) {
  const open = sql`(select r.id from revisions r where r.state = 'draft')`;
  const out =
    section === "photos"
      ? await tx
          .delete(revisionPhotos)
          .where(and(eq(revisionPhotos.photoId, id), sql`${revisionPhotos.revisionId} in ${open}`))
          .returning({ id: revisionPhotos.revisionId })
      : await tx
          .delete(revisionVoices)
          .where(and(eq(revisionVoices.voiceId, id), sql`${revisionVoices.revisionId} in ${open}`))
          .returning({ id: revisionVoices.revisionId });
  for (const { id: revisionId } of out)
    await tx
      .update(revisions)
      .set({
        version: sql`${revisions.version} + 1`,
        sectionVersions: sql`${revisions.sectionVersions} || jsonb_build_object(${section}::text, ${revisions.version} + 1)`,
      })
      .where(eq(revisions.id, revisionId));
}
