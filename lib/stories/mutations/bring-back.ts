import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { photos, restorePoints } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { type restoring, SECTION_SCHEMAS } from "../schema";
import { lockStory } from "./lock";
import { putSection } from "./put-section";
import { lockDraft, recordFirstSave } from "./save-section";

/**
 * Brings an earlier state of a section back, as a new save; what stands there now becomes a restore point itself.
 * Photos that are gone since stay gone. Refuses `conflict` when someone wrote there since `base`, `not_a_draft`,
 * `invalid` when it cites what no longer is.
 */
export async function bringBack(
  actor: Actor,
  input: z.infer<typeof restoring>,
): Promise<{ version: number }> {
  return db.transaction(async (tx) => {
    await lockStory(tx, actor, input.id);
    const [point] = await tx
      .select()
      .from(restorePoints)
      .where(and(eq(restorePoints.id, input.pointId), eq(restorePoints.storyId, input.id)));
    if (!point) throw notFound();
    const { section } = point;
    const revision = await lockDraft(tx, actor, { ...input, section });
    const value = section === "photos" ? await stillThere(tx, point.value as string[]) : point.value;
    const parsed = SECTION_SCHEMAS[section].safeParse(value);
    if (!parsed.success) throw new Refusal("invalid");
    await recordFirstSave(tx, actor, revision);
    const saved = await putSection(tx, actor, revision, section, parsed.data, true);
    const { organisationId, projectId } = revision.story;
    await recordEvent(tx, actor, {
      kind: "story.brought_back",
      ...{
        organisationId,
        projectId,
        storyId: revision.storyId,
        revisionId: revision.id,
        subjectId: point.id,
      },
      data: { section },
    });
    return saved;
  });
}

async function stillThere(tx: Tx, ids: string[]): Promise<string[]> {
  const shown: string[] = [];
  for (const id of ids) {
    const [photo] = await tx.select().from(photos).where(eq(photos.id, id));
    if (photo && photo.deletedAt === null && photo.hiddenAt === null) shown.push(id);
  }
  return shown;
}
