import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { photos, revisions, stories, voices, waivers } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";
import { republishRevision } from "@/lib/publications/mutations/publish-revision";
import { takeDown } from "@/lib/publications/mutations/take-down";
import { rewriteMedia } from "@/lib/publications/mutations/write-publication";
import type { takingDown } from "@/lib/publications/schema";
import { moveRevision } from "@/lib/stories/mutations/move-revision";
import { hasConflict, loadConflictFacts } from "../conflict";
import type { decline, waiver } from "../schema";
import { about, lockForEditor } from "./lock-review";

/** An editor ends the review of a story that cannot become one, with a reason for the library. */
export async function declineStory(actor: Actor, input: z.infer<typeof decline>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, input.revisionId);
    return moveRevision(tx, actor, revision, "decline", {
      decidedAt: new Date(),
      privateReason: input.reason,
    });
  });
}

/** Lifts the same-country rule for one story; the reason is shown publicly. */
export async function giveWaiver(actor: Actor, input: z.infer<typeof waiver>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, input.revisionId);
    const [given] = await tx
      .insert(waivers)
      .values({ storyId: revision.storyId, editorId: actor.id, reason: input.reason })
      .onConflictDoNothing()
      .returning();
    if (!given) throw new Refusal("already_waived");
    await recordEvent(tx, actor, { kind: "review.waiver_given", ...about(revision) });
    return { waived: true };
  });
}

/** Takes a published story off the public pages; a tombstone stays. `id`: of the story. */
export async function unpublishStory(actor: Actor, input: z.infer<typeof takingDown>) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, await revisionIn(tx, actor, input.id, "published"));
    return takeDown(tx, actor, revision, "unpublish", input);
  });
}

/** Puts an unpublished story back, as it was judged, less what was removed since. */
export async function republishStory(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const revision = await lockForEditor(tx, actor, await revisionIn(tx, actor, input.id, "unpublished"));
    return republishRevision(tx, actor, revision);
  });
}

/** Shows a hidden photo again, at once in every public story that holds it: an editor without a conflict with any of them. */
export async function restorePhoto(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const [photo] = await tx.select().from(photos).where(eq(photos.id, id)).for("update");
    if (!photo?.hiddenAt) throw notFound();
    const storyIds = await withoutConflict(tx, actor, photo.projectId);
    if (photo.hiddenReason === "consent_ended") throw new Refusal("consent_revoked");
    await tx.update(photos).set({ hiddenAt: null, hiddenReason: null }).where(eq(photos.id, id));
    const { organisationId, projectId } = photo;
    await recordEvent(tx, actor, { kind: "photo.restored", organisationId, projectId, subjectId: id });
    await rewriteMedia(tx, storyIds);
    return { restored: true };
  });
}

/** Shows a hidden voice again, by the same rules. */
export async function restoreVoice(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ voice: voices, story: stories })
      .from(voices)
      .innerJoin(stories, eq(stories.id, voices.storyId))
      .where(eq(voices.id, id))
      .for("update", { of: voices });
    if (!row?.voice.hiddenAt) throw notFound();
    const storyIds = await withoutConflict(tx, actor, row.story.projectId);
    if (row.voice.hiddenReason === "consent_ended") throw new Refusal("consent_revoked");
    await tx.update(voices).set({ hiddenAt: null, hiddenReason: null }).where(eq(voices.id, id));
    const { organisationId, storyId } = row.voice;
    await recordEvent(tx, actor, { kind: "voice.restored", organisationId, storyId, subjectId: id });
    await rewriteMedia(tx, storyIds);
    return { restored: true };
  });
}

/** The stories told of a project, for an editor who has no conflict with any of them. */
async function withoutConflict(tx: Tx, actor: Actor, projectId: string): Promise<string[]> {
  if (!isEditor(actor)) throw notFound();
  const told = await tx.select({ id: stories.id }).from(stories).where(eq(stories.projectId, projectId));
  for (const { id } of told) if (hasConflict(actor, await loadConflictFacts(tx, id))) throw notFound();
  return told.map(({ id }) => id);
}

/** The revision of a story in that state, for an editor without a conflict; everybody else learns nothing of its state. */
async function revisionIn(tx: Tx, actor: Actor, storyId: string, state: "published" | "unpublished") {
  if (!isEditor(actor)) throw notFound();
  const known = await tx
    .select({ id: revisions.id, state: revisions.state })
    .from(revisions)
    .where(
      and(
        eq(revisions.storyId, storyId),
        inArray(revisions.state, ["published", "unpublished", "withdrawn"]),
      ),
    );
  if (known.length === 0 || hasConflict(actor, await loadConflictFacts(tx, storyId))) throw notFound();
  const found = known.find((revision) => revision.state === state);
  if (!found) throw new Refusal("illegal_move");
  return found.id;
}
