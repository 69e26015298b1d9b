import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { findings } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { type findingsImport, MOST_FINDINGS } from "../schema";
import { lockEvaluation } from "./lock";

/**
 * Writes down the findings of a table, all or none, after those that stand. Refuses `too_many_findings` where the
 * evaluation would hold more than MOST_FINDINGS.
 */
export async function importFindings(actor: Actor, input: z.infer<typeof findingsImport>) {
  const { evaluationId } = input;
  return db.transaction(async (tx) => {
    const { project } = await lockEvaluation(tx, actor, evaluationId);
    const standing = await tx
      .select({ position: findings.position })
      .from(findings)
      .where(and(eq(findings.evaluationId, evaluationId), isNull(findings.deletedAt)));
    if (standing.length + input.findings.length > MOST_FINDINGS) throw new Refusal("too_many_findings");
    const next = Math.max(-1, ...standing.map(({ position }) => position)) + 1;
    const written = await tx
      .insert(findings)
      .values(input.findings.map((finding, at) => ({ ...finding, evaluationId, position: next + at })))
      .returning({ id: findings.id });
    for (const { id } of written)
      await recordEvent(tx, actor, {
        kind: "finding.saved",
        ...{ organisationId: project.organisationId, projectId: project.id, subjectId: id },
      });
    return { count: written.length };
  });
}
