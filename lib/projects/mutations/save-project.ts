import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import type { newProject, projectChange, thingRef } from "../schema";
import { lockProject } from "./lock";

/** Records a project of one of the person's own organisations. */
export async function createProject(actor: Actor, input: z.infer<typeof newProject>) {
  if (!readsFor(actor, input.organisationId)) throw notFound();
  if (!isMember(actor, input.organisationId)) throw new Refusal("forbidden");
  return db.transaction(async (tx) => {
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
  });
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

/** Puts a project away. `in_use` while a story tells of it. */
export async function deleteProject(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const project = await lockProject(tx, actor, id);
    if (project.version !== version) throw new Refusal("conflict");
    const [told] = await tx.execute(sql`
      select from stories s where s.project_id = ${id}
      and exists (select from revisions r where r.story_id = s.id and r.state <> 'discarded') limit 1`);
    if (told) throw new Refusal("in_use");
    await tx
      .update(projects)
      .set({ deletedAt: new Date() })
      .where(and(eq(projects.id, id), eq(projects.version, version)));
    await recordEvent(tx, actor, {
      kind: "project.deleted",
      organisationId: project.organisationId,
      projectId: id,
    });
    return { deleted: true };
  });
}
