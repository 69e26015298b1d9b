import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { HideReason } from "@/db/enums";
import { photos, publicationPhotos, publicationVoices, voices } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditor, isMember, readsFor } from "@/lib/people/policy";
import type { hiding } from "../schema";

/**
 * Hides a photo from everything we serve, at once and without a round: any member one of their own organisation,
 * any editor any. Hiding what is hidden changes nothing.
 */
export async function hidePhoto(actor: Actor, input: z.infer<typeof hiding>) {
  return db.transaction(async (tx) => {
    const [photo] = await tx.select().from(photos).where(eq(photos.id, input.id)).for("update");
    refuseUnlessMayHide(actor, photo);
    if (!photo?.hiddenAt) await putPhotoAway(tx, actor, input.id, input.reason);
    return { hidden: true };
  });
}

/** Hides a voice, by the same rules. */
export async function hideVoice(actor: Actor, input: z.infer<typeof hiding>) {
  return db.transaction(async (tx) => {
    const [voice] = await tx.select().from(voices).where(eq(voices.id, input.id)).for("update");
    refuseUnlessMayHide(actor, voice);
    if (!voice?.hiddenAt) await putVoiceAway(tx, actor, input.id, input.reason);
    return { hidden: true };
  });
}

/** Within a transaction: the photo leaves every public table. */
export async function putPhotoAway(tx: Tx, actor: { id: string } | null, id: string, reason: HideReason) {
  const [photo] = await tx
    .update(photos)
    .set({ hiddenAt: new Date(), hiddenReason: reason })
    .where(eq(photos.id, id))
    .returning();
  await tx.delete(publicationPhotos).where(eq(publicationPhotos.photoId, id));
  await recordEvent(tx, actor, {
    kind: "photo.hidden",
    organisationId: photo?.organisationId,
    projectId: photo?.projectId,
    subjectId: id,
    data: { reason },
  });
}

/** Within a transaction: the voice leaves every public table. */
export async function putVoiceAway(tx: Tx, actor: { id: string } | null, id: string, reason: HideReason) {
  const [voice] = await tx
    .update(voices)
    .set({ hiddenAt: new Date(), hiddenReason: reason })
    .where(eq(voices.id, id))
    .returning();
  await tx.delete(publicationVoices).where(eq(publicationVoices.voiceId, id));
  await recordEvent(tx, actor, {
    kind: "voice.hidden",
    organisationId: voice?.organisationId,
    storyId: voice?.storyId,
    subjectId: id,
    data: { reason },
  });
}

function refuseUnlessMayHide(actor: Actor, thing: { organisationId: string } | undefined) {
  if (!thing || !(isEditor(actor) || readsFor(actor, thing.organisationId))) throw notFound();
  if (!isEditor(actor) && !isMember(actor, thing.organisationId)) throw new Refusal("forbidden");
}
