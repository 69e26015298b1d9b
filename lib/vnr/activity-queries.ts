import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { organisations, projects, vnrActivities } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { readsFor } from "@/lib/people/policy";
import { findRound } from "./queries";

/**
 * A round with its activities, the latest first, and the country's organisations. `project`: the one made of it; its id
 * only for those who read it. Null for strangers.
 */
export async function listActivities(actor: Actor, roundId: string) {
  const round = await findRound(actor, roundId);
  if (!round) return null;
  const rows = await db
    .select({
      activity: vnrActivities,
      organisation: organisations.name,
      project: { id: projects.id, organisationId: projects.organisationId },
    })
    .from(vnrActivities)
    .leftJoin(organisations, eq(organisations.id, vnrActivities.organisationId))
    .leftJoin(projects, and(eq(projects.id, vnrActivities.projectId), isNull(projects.deletedAt)))
    .where(eq(vnrActivities.roundId, roundId))
    .orderBy(desc(vnrActivities.startsOn), asc(vnrActivities.createdAt), asc(vnrActivities.id));
  return {
    ...round,
    organisations: await db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(eq(organisations.country, round.country))
      .orderBy(asc(organisations.name), asc(organisations.id)),
    activities: rows.map(({ activity: { projectId: _, ...activity }, organisation, project }) => ({
      ...activity,
      organisation: organisation ?? activity.organisationName,
      project: project && { id: readsFor(actor, project.organisationId) ? project.id : null },
    })),
  };
}

export type ActivityRound = NonNullable<Awaited<ReturnType<typeof listActivities>>>;
export type Activity = ActivityRound["activities"][number];
