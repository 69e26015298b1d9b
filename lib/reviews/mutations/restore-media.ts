import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { photos, stories, voices } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { editsAny } from "@/lib/people/policy";
import { rewriteMedia } from "@/lib/publications/mutations/write-publication";
import { loadConflictFacts, mayEdit } from "../conflict";

/** Shows a hidden photo again, at once in every public story that holds it: an editor of all of them without a conflict. */
export async function restorePhoto(actor: Actor, { id }: { id: string }) {
  return db.transaction((tx) => showPhotoAgain(tx, actor, id));
}

/** Shows a hidden voice again, by the same rules. */
export async function restoreVoice(actor: Actor, { id }: { id: string }) {
  return db.transaction((tx) => showVoiceAgain(tx, actor, id));
}

/** Within a transaction, which must hold no photo or voice yet: the same as `restorePhoto`. */
export async function showPhotoAgain(tx: Tx, actor: Actor, id: string) {
  const [known] = await tx.select({ projectId: photos.projectId }).from(photos).where(eq(photos.id, id));
  const storyIds = await lockWithoutConflict(tx, actor, known?.projectId);
  const [photo] = await tx.select().from(photos).where(eq(photos.id, id)).for("update");
  if (!photo?.hiddenAt) throw notFound();
  if (photo.hiddenReason === "consent_ended") throw new Refusal("consent_revoked");
  await tx.update(photos).set({ hiddenAt: null, hiddenReason: null }).where(eq(photos.id, id));
  const { organisationId, projectId } = photo;
  await recordEvent(tx, actor, { kind: "photo.restored", organisationId, projectId, subjectId: id });
  await rewriteMedia(tx, storyIds);
  return { restored: true };
}

/** The same as `restoreVoice`. */
export async function showVoiceAgain(tx: Tx, actor: Actor, id: string) {
  const [known] = await tx
    .select({ projectId: stories.projectId })
    .from(voices)
    .innerJoin(stories, eq(stories.id, voices.storyId))
    .where(eq(voices.id, id));
  const storyIds = await lockWithoutConflict(tx, actor, known?.projectId);
  const [voice] = await tx.select().from(voices).where(eq(voices.id, id)).for("update");
  if (!voice?.hiddenAt) throw notFound();
  if (voice.hiddenReason === "consent_ended") throw new Refusal("consent_revoked");
  await tx.update(voices).set({ hiddenAt: null, hiddenReason: null }).where(eq(voices.id, id));
  const { organisationId, storyId } = voice;
  await recordEvent(tx, actor, { kind: "voice.restored", organisationId, storyId, subjectId: id });
  await rewriteMedia(tx, storyIds);
  return { restored: true };
}

/** Locks the stories told of a project, for who edits every one of them without a conflict. */
async function lockWithoutConflict(tx: Tx, actor: Actor, projectId?: string): Promise<string[]> {
  if (!editsAny(actor) || !projectId) throw notFound();
  const told = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(eq(stories.projectId, projectId))
    .orderBy(stories.id)
    .for("update");
  for (const { id } of told) if (!mayEdit(actor, id, await loadConflictFacts(tx, id))) throw notFound();
  return told.map(({ id }) => id);
}
