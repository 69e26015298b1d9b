import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { projects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";
import { canUndo } from "@/lib/undo-days";
import type { thingRef } from "../schema";
import { lockProject } from "./lock";

/** Puts a project away, for 30 days to think better of it. `in_use` while a story tells of it. */
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

/** Brings a deleted project back with all that belongs to it, within 30 days. */
export async function undoDeleteProject(actor: Actor, { id }: { id: string }) {
  return db.transaction(async (tx) => {
    const [project] = await tx.select().from(projects).where(eq(projects.id, id)).for("update");
    if (!project || !readsFor(actor, project.organisationId)) throw notFound();
    if (!isMember(actor, project.organisationId)) throw new Refusal("forbidden");
    if (!canUndo(project.deletedAt)) throw notFound();
    await tx.update(projects).set({ deletedAt: null }).where(eq(projects.id, id));
    await recordEvent(tx, actor, {
      kind: "project.delete_undone",
      organisationId: project.organisationId,
      projectId: id,
    });
    return { restored: true };
  });
}
