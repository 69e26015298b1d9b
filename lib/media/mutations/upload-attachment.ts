import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { attachments, evaluations, projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { env } from "@/lib/env";
import { notFound, Refusal } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { storage } from "@/lib/storage/storage";
import { takeFile, type Upload } from "../take-file";

type NewAttachment = Upload & { evaluationId: string; nobodyIdentifiable: boolean };

/**
 * Keeps a private evidence file of an evaluation. Rights are asked before a byte is taken in, and once more when it is
 * there. Where a scanner is set up nobody opens it before that has looked. Refuses `identifiable_unconfirmed` and what
 * `takeFile` refuses.
 */
export async function uploadAttachment(actor: Actor, input: NewAttachment) {
  const { evaluationId, nobodyIdentifiable } = input;
  await db.transaction((tx) => mayAdd(tx, actor, evaluationId));
  if (!nobodyIdentifiable) throw new Refusal("identifiable_unconfirmed");
  const kept = await takeFile("attachments", input);
  try {
    return await db.transaction(async (tx) => {
      const { organisationId, id: projectId } = await mayAdd(tx, actor, evaluationId);
      const scanState = env().CLAMD_URL ? ("waiting" as const) : ("unscanned" as const);
      const [file] = await tx
        .insert(attachments)
        .values({ ...kept, organisationId, evaluationId, nobodyIdentifiable, scanState, createdBy: actor.id })
        .returning({ id: attachments.id, scanState: attachments.scanState });
      if (!file) throw new Error("no attachment was written");
      if (scanState === "waiting")
        await enqueue(tx, { name: "attachment.scan", data: { attachmentId: file.id } });
      await recordEvent(tx, actor, {
        kind: "attachment.uploaded",
        ...{ organisationId, projectId, subjectId: file.id },
      });
      return file;
    });
  } catch (error) {
    await storage.forget(kept.storageKey);
    throw error;
  }
}

/** The project of an evaluation that this person may add evidence to; it is not taken away meanwhile. */
async function mayAdd(tx: Tx, actor: Actor, evaluationId: string) {
  const [row] = await tx
    .select({ project: projects })
    .from(evaluations)
    .innerJoin(projects, eq(projects.id, evaluations.projectId))
    .where(and(eq(evaluations.id, evaluationId), isNull(evaluations.deletedAt), isNull(projects.deletedAt)))
    .for("share");
  if (!row || !readsFor(actor, row.project.organisationId)) throw notFound();
  if (!isMember(actor, row.project.organisationId)) throw new Refusal("forbidden");
  return row.project;
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
