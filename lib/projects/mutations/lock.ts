import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { evaluations, projects } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";

/** Locks a project for someone who writes it. `not_found` for strangers, `forbidden` for those who only read. */
export async function lockProject(tx: Tx, actor: Actor, id: string) {
  const [project] = await tx
    .select()
    .from(projects)
    .where(and(eq(projects.id, id), isNull(projects.deletedAt)))
    .for("update");
  if (!project || !readsFor(actor, project.organisationId)) throw notFound();
  if (!isMember(actor, project.organisationId)) throw new Refusal("forbidden");
  return project;
}

/** Locks the project of an evaluation, and returns both. */
export async function lockEvaluation(tx: Tx, actor: Actor, id: string) {
  const [evaluation] = await tx
    .select()
    .from(evaluations)
    .where(and(eq(evaluations.id, id), isNull(evaluations.deletedAt)));
  if (!evaluation) throw notFound();
  const project = await lockProject(tx, actor, evaluation.projectId);
  return { evaluation, project };
}
