import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { photos, projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { canUndo } from "@/lib/undo-days";

/** Puts a photo away that no story holds, for 30 days to think better of it. Refuses `in_use`. */
export async function deletePhoto(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const photo = await lockPhoto(tx, actor, id);
    if (photo.deletedAt) throw notFound();
    const [cited] = await tx.execute(sql`select from revision_photos where photo_id = ${id} limit 1`);
    if (cited) throw new Refusal("in_use");
    await tx.update(photos).set({ deletedAt: new Date() }).where(eq(photos.id, id));
    await recordEvent(tx, actor, { kind: "photo.deleted", ...about(photo) });
    return { deleted: true };
  });
}

/** Brings a deleted photo back within 30 days; `project_deleted` while its project is away. */
export async function undoDeletePhoto(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const photo = await lockPhoto(tx, actor, id);
    if (!canUndo(photo.deletedAt)) throw notFound();
    const [project] = await tx
      .select({ deletedAt: projects.deletedAt })
      .from(projects)
      .where(eq(projects.id, photo.projectId));
    if (project?.deletedAt !== null) throw new Refusal("project_deleted");
    await tx.update(photos).set({ deletedAt: null }).where(eq(photos.id, id));
    await recordEvent(tx, actor, { kind: "photo.delete_undone", ...about(photo) });
    return { restored: true };
  });
}

async function lockPhoto(tx: Tx, actor: Actor, id: string) {
  const [photo] = await tx.select().from(photos).where(eq(photos.id, id)).for("update");
  if (!photo || photo.erasedAt || !readsFor(actor, photo.organisationId)) throw notFound();
  if (!isMember(actor, photo.organisationId)) throw new Refusal("forbidden");
  return photo;
}

const about = ({ id, organisationId, projectId }: typeof photos.$inferSelect) => ({
  organisationId,
  projectId,
  subjectId: id,
});
