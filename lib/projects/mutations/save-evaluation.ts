import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { evaluations, findings } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { evaluationSave, thingRef } from "../schema";
import { lockEvaluation, lockProject } from "./lock";

/** Records or changes an evaluation; `conflict` when someone else saved it since `version`. */
export async function saveEvaluation(actor: Actor, input: z.infer<typeof evaluationSave>) {
  const { id, version, projectId, ...fields } = input;
  return db.transaction(async (tx) => {
    const project = await lockProject(tx, actor, projectId);
    const saved = id
      ? await change(tx, actor, id, projectId, version, fields)
      : await add(tx, projectId, fields);
    await recordEvent(tx, actor, {
      kind: "evaluation.saved",
      ...{ organisationId: project.organisationId, projectId, subjectId: saved.id },
    });
    return saved;
  });
}

type Fields = Omit<z.infer<typeof evaluationSave>, "id" | "version" | "projectId">;

async function add(tx: Tx, projectId: string, fields: Fields) {
  const [row] = await tx
    .insert(evaluations)
    .values({ ...fields, projectId })
    .returning();
  if (!row) throw new Error("no evaluation was written");
  return { id: row.id, version: row.version };
}

async function change(tx: Tx, actor: Actor, id: string, projectId: string, version: number, fields: Fields) {
  const { evaluation } = await lockEvaluation(tx, actor, id);
  if (evaluation.projectId !== projectId) throw notFound();
  if (evaluation.version !== version) throw new Refusal("conflict");
  await tx
    .update(evaluations)
    .set({ ...fields, version: version + 1 })
    .where(eq(evaluations.id, id));
  return { id, version: version + 1 };
}

/** Puts an evaluation away; `in_use` while a draft or story cites one of its findings. */
export async function deleteEvaluation(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { evaluation, project } = await lockEvaluation(tx, actor, id);
    if (evaluation.version !== version) throw new Refusal("conflict");
    const own = await tx.select({ id: findings.id }).from(findings).where(eq(findings.evaluationId, id));
    for (const finding of own) await refuseCited(tx, finding.id);
    await tx.update(evaluations).set({ deletedAt: new Date() }).where(eq(evaluations.id, id));
    await recordEvent(tx, actor, {
      kind: "evaluation.deleted",
      ...{ organisationId: project.organisationId, projectId: project.id, subjectId: id },
    });
    return { deleted: true };
  });
}

/** `in_use` while a revision that was not discarded cites the finding. */
export async function refuseCited(tx: Tx, findingId: string) {
  const [cited] = await tx.execute(sql`
    select from revisions r where r.state <> 'discarded' and (
      exists (select from claims c join claim_findings cf on cf.claim_id = c.id where c.revision_id = r.id and cf.finding_id = ${findingId})
      or exists (select from contributions c join contribution_findings cf on cf.contribution_id = c.id where c.revision_id = r.id and cf.finding_id = ${findingId})
    ) limit 1`);
  if (cited) throw new Refusal("in_use");
}
