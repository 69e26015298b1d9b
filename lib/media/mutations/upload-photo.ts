import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { photos, projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { shortFileName } from "../file-name";
import { readPhoto, storePhoto } from "../photo-files";

type Upload = { projectId: string; fileName: string; bytes: Uint8Array; uploadId?: string };

/**
 * Takes in a picture for a project of one's own organisation; the same upload (`uploadId`) once. The file is stored
 * before the row: a crash leaves no row without a file. Its other widths are made by a job.
 */
export async function uploadPhoto(actor: Actor, input: Upload): Promise<{ id: string }> {
  const project = await findOpenProject(actor, input.projectId);
  const photo = await readPhoto(input.bytes);
  const storageKey = `photos/${randomUUID()}`;
  await storePhoto(storageKey, photo);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(photos)
      .values({
        organisationId: project.organisationId,
        projectId: project.id,
        storageKey,
        fileName: shortFileName(input.fileName),
        sha256: createHash("sha256").update(photo.original).digest("hex"),
        salt: randomBytes(16).toString("hex"),
        width: photo.width,
        height: photo.height,
        bytes: photo.bytes,
        uploadId: input.uploadId ?? null,
        createdBy: actor.id,
      })
      .onConflictDoNothing({ target: photos.uploadId })
      .returning({ id: photos.id });
    if (!row) return takenBefore(input.uploadId ?? "");
    await recordEvent(tx, actor, {
      kind: "photo.uploaded",
      ...{ organisationId: project.organisationId, projectId: project.id, subjectId: row.id },
    });
    await enqueue(tx, { name: "photo.sizes", data: { storageKey } });
    return row;
  });
}

/** The project a picture may go to. Refuses `not_found`, `forbidden`. */
export async function findOpenProject(actor: Actor, projectId: string) {
  const [project] = await db
    .select()
    .from(projects)
    .where(and(eq(projects.id, projectId), isNull(projects.deletedAt)));
  if (!project || !readsFor(actor, project.organisationId)) throw notFound();
  if (!isMember(actor, project.organisationId)) throw new Refusal("forbidden");
  return project;
}

async function takenBefore(uploadId: string) {
  const [row] = await db.select({ id: photos.id }).from(photos).where(eq(photos.uploadId, uploadId));
  if (!row) throw new Error("no photo was written");
  return row;
}
