import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { findings } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { findingSave, thingRef } from "../schema";
import { lockEvaluation } from "./lock";
import { refuseCited } from "./save-evaluation";

/** Records or changes a finding; `conflict` when someone else saved it since `version`. */
export async function saveFinding(actor: Actor, input: z.infer<typeof findingSave>) {
  const { id, version, evaluationId, ...fields } = input;
  return db.transaction(async (tx) => {
    const { project } = await lockEvaluation(tx, actor, evaluationId);
    const saved = id
      ? await change(tx, id, evaluationId, version, fields)
      : await add(tx, evaluationId, fields);
    await recordEvent(tx, actor, {
      kind: "finding.saved",
      ...{ organisationId: project.organisationId, projectId: project.id, subjectId: saved.id },
    });
    return saved;
  });
}

type Fields = Omit<z.infer<typeof findingSave>, "id" | "version" | "evaluationId">;

async function add(tx: Tx, evaluationId: string, fields: Fields) {
  const before = await tx
    .select({ id: findings.id })
    .from(findings)
    .where(eq(findings.evaluationId, evaluationId));
  const [row] = await tx
    .insert(findings)
    .values({ ...fields, evaluationId, position: before.length })
    .returning();
  if (!row) throw new Error("no finding was written");
  return { id: row.id, version: row.version };
}

async function change(tx: Tx, id: string, evaluationId: string, version: number, fields: Fields) {
  const finding = await findOne(tx, id);
  if (finding.evaluationId !== evaluationId) throw notFound();
  if (finding.version !== version) throw new Refusal("conflict");
  await tx
    .update(findings)
    .set({ ...fields, version: version + 1 })
    .where(eq(findings.id, id));
  return { id, version: version + 1 };
}

/** Puts a finding away; `in_use` while a draft or story cites it. */
export async function deleteFinding(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { project } = await lockEvaluation(tx, actor, (await findOne(tx, id)).evaluationId);
    const finding = await findOne(tx, id);
    if (finding.version !== version) throw new Refusal("conflict");
    await refuseCited(tx, id);
    await tx.update(findings).set({ deletedAt: new Date() }).where(eq(findings.id, id));
    await recordEvent(tx, actor, {
      kind: "finding.deleted",
      ...{ organisationId: project.organisationId, projectId: project.id, subjectId: id },
    });
    return { deleted: true };
  });
}

/** A finding as it is now; its project's lock keeps it so. */
async function findOne(tx: Tx, id: string) {
  const [finding] = await tx
    .select()
    .from(findings)
    .where(and(eq(findings.id, id), isNull(findings.deletedAt)));
  if (!finding) throw notFound();
  return finding;
}
