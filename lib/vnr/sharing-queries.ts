import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, projects, vnrSharedProjects } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { signsFor } from "@/lib/people/policy";

/** Whether a project is shared with its country's workspace; null for those who do not decide about it. */
export async function findSharing(actor: Actor, projectId: string) {
  const [row] = await db
    .select({
      organisationId: projects.organisationId,
      country: organisations.country,
      shared: sql<boolean>`${vnrSharedProjects.projectId} is not null`,
    })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .leftJoin(
      vnrSharedProjects,
      and(eq(vnrSharedProjects.projectId, projects.id), eq(vnrSharedProjects.country, organisations.country)),
    )
    .where(eq(projects.id, projectId));
  if (!row || !signsFor(actor, row.organisationId)) return null;
  return { country: row.country, shared: row.shared };
}
