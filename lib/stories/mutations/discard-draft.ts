import { and, desc, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { OPEN_STATES } from "@/db/enums";
import { projects, revisions } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { canUndo } from "@/lib/undo-days";
import { mayWrite } from "../policy";
import type { storyRef } from "../schema";
import { lockRevision, lockStory } from "./lock";
import { moveRevision } from "./move-revision";

/** Puts the open draft away. A story with no other revision disappears from the lists with it. */
export async function discardDraft(actor: Actor, input: z.infer<typeof storyRef>) {
  return db.transaction(async (tx) => {
    const revision = await lockStory(tx, actor, input.id);
    if (!mayWrite(actor, revision.story)) throw new Refusal("forbidden");
    if (revision.state !== "draft") throw new Refusal("illegal_move");
    if (revision.version !== input.version) throw new Refusal("conflict");
    return moveRevision(tx, actor, revision, "discard", { discardedAt: new Date() });
  });
}

/** Brings back the draft discarded last, within 30 days and while no other revision is open. */
export async function undoDiscard(actor: Actor, input: { id: string }) {
  return db.transaction(async (tx) => {
    const standing = await lockStory(tx, actor, input.id);
    if (!mayWrite(actor, standing.story)) throw new Refusal("forbidden");
    const [last] = await tx
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.storyId, input.id), eq(revisions.state, "discarded")))
      .orderBy(desc(revisions.discardedAt))
      .limit(1);
    if (!last) throw new Refusal("illegal_move");
    const revision = await lockRevision(tx, last.id);
    const [open] = await tx
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.storyId, input.id), inArray(revisions.state, [...OPEN_STATES])));
    if (open) throw new Refusal("already_open");
    if (!canUndo(revision.discardedAt)) throw notFound();
    await refuseDeletedProject(tx, standing.story.projectId);
    return moveRevision(tx, actor, revision, "undo_discard", { discardedAt: null });
  });
}

/** A draft comes back to a project that is there; its lock keeps it from being deleted meanwhile. */
async function refuseDeletedProject(tx: Tx, projectId: string) {
  const [project] = await tx
    .select({ deletedAt: projects.deletedAt })
    .from(projects)
    .where(eq(projects.id, projectId))
    .for("update");
  if (project?.deletedAt !== null) throw new Refusal("project_deleted");
}
