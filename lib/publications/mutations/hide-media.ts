import { and, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { HideReason } from "@/db/enums";
import { organisations, photos, publicationPhotos, publicationVoices, stories, voices } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { editsSql } from "@/lib/people/editor-sql";
import { editsAny, isEditor, isMember, readsFor } from "@/lib/people/policy";
import type { hiding } from "../schema";

/**
 * Hides a photo from everything we serve, at once and without a round: any member one of their own organisation,
 * any editor any, who is named to edit a story what it shows. Hiding what is hidden changes nothing.
 */
export async function hidePhoto(actor: Actor, input: z.infer<typeof hiding>) {
  return db.transaction(async (tx) => {
    const [photo] = await tx.select().from(photos).where(eq(photos.id, input.id)).for("update");
    await refuseUnlessMayHide(tx, actor, photo, citing(input.id));
    if (!photo?.hiddenAt) await putPhotoAway(tx, actor, input.id, input.reason);
    return { hidden: true };
  });
}

/** Hides a voice, by the same rules. */
export async function hideVoice(actor: Actor, input: z.infer<typeof hiding>) {
  return db.transaction(async (tx) => {
    const [voice] = await tx.select().from(voices).where(eq(voices.id, input.id)).for("update");
    await refuseUnlessMayHide(tx, actor, voice, quoting(input.id));
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

/** Submitted stories that show a photo, and those in which a voice speaks. SQL over `stories`. */
const citing = (photoId: string) => sql`exists (
  select from revision_photos rp join revisions r on r.id = rp.revision_id
  where rp.photo_id = ${photoId} and r.story_id = ${stories.id} and r.submitted_at is not null)`;
const quoting = (voiceId: string) => sql`exists (
  select from voices v join revisions r on r.story_id = v.story_id
  where v.id = ${voiceId} and v.story_id = ${stories.id} and r.submitted_at is not null)`;

/** `toldIn`: the stories whose named editors have it before them; SQL over `stories`. */
async function refuseUnlessMayHide(
  tx: Tx,
  actor: Actor,
  thing: { organisationId: string } | undefined,
  toldIn: SQL,
) {
  if (!thing) throw notFound();
  if (isEditor(actor) || isMember(actor, thing.organisationId)) return;
  if (await editsOneOf(tx, actor, toldIn)) return;
  throw readsFor(actor, thing.organisationId) ? new Refusal("forbidden") : notFound();
}

async function editsOneOf(tx: Tx, actor: Actor, which: SQL): Promise<boolean> {
  if (!editsAny(actor)) return false;
  const [one] = await tx
    .select({ id: stories.id })
    .from(stories)
    .innerJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(which, editsSql(actor)))
    .limit(1);
  return one !== undefined;
}
