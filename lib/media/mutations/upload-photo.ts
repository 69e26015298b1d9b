import { createHash, randomBytes, randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { photos, projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { shortFileName } from "../file-name";
import { readPhoto, storePhoto } from "../photo-files";

/** Takes in a picture for a project of one's own organisation. The file is stored before the row: a crash leaves no row without a file. */
export async function uploadPhoto(
  actor: Actor,
  input: { projectId: string; fileName: string; bytes: Uint8Array },
) {
  const [project] = await db
    .select()
    .from(projects)
    .where(and(eq(projects.id, input.projectId), isNull(projects.deletedAt)));
  if (!project || !readsFor(actor, project.organisationId)) throw notFound();
  if (!isMember(actor, project.organisationId)) throw new Refusal("forbidden");
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
        createdBy: actor.id,
      })
      .returning({ id: photos.id });
    if (!row) throw new Error("no photo was written");
    await recordEvent(tx, actor, {
      kind: "photo.uploaded",
      ...{ organisationId: project.organisationId, projectId: project.id, subjectId: row.id },
    });
    return row;
  });
}
