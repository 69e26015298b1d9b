import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { consents, photoConsents, photos } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import type { photoDescription } from "../schema";
import { copyInDraft, isSubmitted } from "./copy-photo";

/**
 * Writes a photo's texts, licence and consents. One that a submitted revision cites never changes: then a copy with the
 * new texts takes its place in the open draft, and its id is returned.
 */
export async function describePhoto(
  actor: Actor,
  input: z.infer<typeof photoDescription>,
): Promise<{ id: string }> {
  const { id, consentIds, ...texts } = input;
  return db.transaction(async (tx) => {
    const [photo] = await tx.select().from(photos).where(eq(photos.id, id)).for("update");
    if (!photo || photo.deletedAt || !readsFor(actor, photo.organisationId)) throw notFound();
    if (!isMember(actor, photo.organisationId)) throw new Refusal("forbidden");
    if (photo.erasedAt) throw new Refusal("erased");
    await refuseForeignConsents(tx, photo.organisationId, consentIds);
    const changed = (Object.keys(texts) as (keyof typeof texts)[]).some((key) => photo[key] !== texts[key]);
    const target = changed && (await isSubmitted(tx, id)) ? await copyInDraft(tx, photo, texts) : id;
    if (changed && target === id) await tx.update(photos).set(texts).where(eq(photos.id, id));
    await tx.delete(photoConsents).where(eq(photoConsents.photoId, target));
    if (consentIds.length > 0) {
      await tx
        .insert(photoConsents)
        .values([...new Set(consentIds)].map((consentId) => ({ photoId: target, consentId })));
    }
    await refuseUncoveredInPublic(tx, target);
    await recordEvent(tx, actor, {
      kind: "photo.described",
      ...{ organisationId: photo.organisationId, projectId: photo.projectId, subjectId: target },
    });
    return { id: target };
  });
}

/** A photo that is public keeps consents that cover it, until the day to which it may be shown. */
async function refuseUncoveredInPublic(tx: Tx, photoId: string) {
  const [uncovered] = await tx.execute(sql`
    select from publication_photos p join photos on photos.id = p.photo_id where p.photo_id = ${photoId} and (
      (photos.people_shown = 'recognisable' and not exists (select from photo_consents pc where pc.photo_id = photos.id))
      or exists (select from photo_consents pc join consents c on c.id = pc.consent_id where pc.photo_id = photos.id and (
        c.revoked_at is not null or c.expires_on < coalesce(p.shown_until, 'infinity')
        or not 'web' = any (c.doors) or not 'photo' = any (c.uses)
        or (p.licence = 'cc_by' and not 'open_data' = any (c.doors))))) limit 1`);
  if (uncovered) throw new Refusal("invalid", { consentIds: "consents_too_narrow" });
}

async function refuseForeignConsents(tx: Tx, organisationId: string, ids: string[]) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const own = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(inArray(consents.id, wanted), eq(consents.organisationId, organisationId)));
  if (own.length !== wanted.length) throw new Refusal("invalid", { consentIds: "consent_unknown" });
}
