import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { organisations, projects, vnrSharedProjects } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { readsFor, signsFor } from "@/lib/people/policy";
import type { thingId } from "../schema";

/**
 * Lets the workspace of the country know that a project exists: its title, organisation, targets and how far it is,
 * no text. A lead of the organisation or of its sponsor decides; `forbidden` for other members.
 */
export async function shareProject(actor: Actor, { id }: z.infer<typeof thingId>) {
  return db.transaction(async (tx) => {
    const { organisationId, country } = await lockOwnProject(tx, actor, id);
    const [before] = await tx.select().from(vnrSharedProjects).where(eq(vnrSharedProjects.projectId, id));
    if (before?.country === country) return { shared: true };
    const shared = { country, sharedBy: actor.id, createdAt: new Date() };
    await tx
      .insert(vnrSharedProjects)
      .values({ projectId: id, ...shared })
      .onConflictDoUpdate({ target: vnrSharedProjects.projectId, set: shared });
    await recordEvent(tx, actor, {
      kind: "vnr.project_shared",
      ...{ organisationId, projectId: id, data: { country } },
    });
    return { shared: true };
  });
}

/** Ends that: from the next look on the workspace does not see the project any more. */
export async function endSharing(actor: Actor, { id }: z.infer<typeof thingId>) {
  return db.transaction(async (tx) => {
    const { organisationId } = await lockOwnProject(tx, actor, id);
    const [ended] = await tx
      .delete(vnrSharedProjects)
      .where(eq(vnrSharedProjects.projectId, id))
      .returning({ country: vnrSharedProjects.country });
    if (ended)
      await recordEvent(tx, actor, {
        kind: "vnr.sharing_ended",
        ...{ organisationId, projectId: id, data: { country: ended.country } },
      });
    return { shared: false };
  });
}

async function lockOwnProject(tx: Tx, actor: Actor, id: string) {
  const [project] = await tx
    .select({ organisationId: projects.organisationId, country: organisations.country })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .where(and(eq(projects.id, id), isNull(projects.deletedAt)))
    .for("update", { of: projects });
  if (!project || !readsFor(actor, project.organisationId)) throw notFound();
  if (!signsFor(actor, project.organisationId)) throw new Refusal("forbidden");
  return project;
}
