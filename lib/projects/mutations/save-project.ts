import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import type { newProject, projectChange } from "../schema";
import { lockProject } from "./lock";

/** Records a project of one of the person's own organisations. */
export const createProject = (actor: Actor, input: z.infer<typeof newProject>) =>
  db.transaction((tx) => insertProject(tx, actor, input));

/** The same, as a part of what another verb does. */
export async function insertProject(tx: Tx, actor: Actor, input: z.infer<typeof newProject>) {
  if (!readsFor(actor, input.organisationId)) throw notFound();
  if (!isMember(actor, input.organisationId)) throw new Refusal("forbidden");
  const [project] = await tx
    .insert(projects)
    .values({ ...input, createdBy: actor.id })
    .returning();
  if (!project) throw new Error("no project was written");
  await recordEvent(tx, actor, {
    kind: "project.created",
    organisationId: project.organisationId,
    projectId: project.id,
  });
  return { id: project.id, version: project.version };
}

/** Changes a project; `conflict` when someone else saved it since `version`. */
export async function saveProject(actor: Actor, { id, version, ...fields }: z.infer<typeof projectChange>) {
  return db.transaction(async (tx) => {
    const project = await lockProject(tx, actor, id);
    if (project.version !== version) throw new Refusal("conflict");
    await tx
      .update(projects)
      .set({ ...fields, version: version + 1 })
      .where(eq(projects.id, id));
    await recordEvent(tx, actor, {
      kind: "project.changed",
      organisationId: project.organisationId,
      projectId: id,
    });
    return { id, version: version + 1 };
  });
}
