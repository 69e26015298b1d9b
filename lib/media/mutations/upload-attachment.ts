import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, evaluations, projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { storage } from "@/lib/storage/storage";
import { shortFileName } from "../file-name";
import { mediaTypeOf } from "../media-type";

export const MAX_FILE_BYTES = 50 * 1024 * 1024;

type Upload = { evaluationId: string; fileName: string; bytes: Uint8Array; nobodyIdentifiable: boolean };

/**
 * Keeps a private evidence file of an evaluation. Refuses `identifiable_unconfirmed`, `file_too_large`,
 * `file_type` (what it is decides its content).
 */
export async function uploadAttachment(
  actor: Actor,
  { evaluationId, fileName, bytes, nobodyIdentifiable }: Upload,
) {
  const [row] = await db
    .select({ project: projects })
    .from(evaluations)
    .innerJoin(projects, eq(projects.id, evaluations.projectId))
    .where(and(eq(evaluations.id, evaluationId), isNull(evaluations.deletedAt)));
  if (!row || !readsFor(actor, row.project.organisationId)) throw notFound();
  const { organisationId, id: projectId } = row.project;
  if (!isMember(actor, organisationId)) throw new Refusal("forbidden");
  if (!nobodyIdentifiable) throw new Refusal("identifiable_unconfirmed");
  if (bytes.byteLength > MAX_FILE_BYTES) throw new Refusal("file_too_large");
  const mediaType = mediaTypeOf(bytes, fileName);
  if (!mediaType) throw new Refusal("file_type");
  const storageKey = `attachments/${crypto.randomUUID()}`;
  await storage.put(storageKey, bytes);
  return db.transaction(async (tx) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const [file] = await tx
      .insert(attachments)
      .values({
        ...{ organisationId, evaluationId, storageKey, fileName: shortFileName(fileName), mediaType, sha256 },
        ...{ bytes: bytes.byteLength, nobodyIdentifiable, createdBy: actor.id },
      })
      .returning({ id: attachments.id });
    if (!file) throw new Error("no attachment was written");
    await recordEvent(tx, actor, {
      kind: "attachment.uploaded",
      organisationId,
      projectId,
      subjectId: file.id,
    });
    return file;
  });
}

/** Puts an evidence file away. Copies that were judged keep its hash. */
export async function deleteAttachment(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const [file] = await tx.select().from(attachments).where(eq(attachments.id, id)).for("update");
    if (!file || file.deletedAt || !readsFor(actor, file.organisationId)) throw notFound();
    if (!isMember(actor, file.organisationId)) throw new Refusal("forbidden");
    await tx.update(attachments).set({ deletedAt: new Date() }).where(eq(attachments.id, id));
    await recordEvent(tx, actor, {
      kind: "attachment.deleted",
      organisationId: file.organisationId,
      subjectId: id,
    });
    return { deleted: true };
  });
}
