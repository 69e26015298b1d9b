import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { projects, vnrActivities } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { readsFor } from "@/lib/people/policy";
import { insertProject } from "@/lib/projects/mutations/save-project";
import { newProject } from "@/lib/projects/schema";
import type { activityProject } from "../message-schema";
import { lockActivity } from "./save-activity";

/**
 * Begins a project of the person's own organisation with what an activity says. Once there is one, that one is
 * answered; `project_made` where it belongs to others. A project that was deleted may be made anew.
 */
export async function makeProjectOf(actor: Actor, { id, organisationId }: z.infer<typeof activityProject>) {
  return db.transaction(async (tx) => {
    const { round, activity } = await lockActivity(tx, actor, id);
    const made = activity.projectId && (await findProject(tx, activity.projectId));
    if (made && !readsFor(actor, made.organisationId)) throw new Refusal("project_made");
    if (made) return { projectId: made.id };
    const project = await insertProject(tx, actor, projectOf(activity, organisationId));
    await tx.update(vnrActivities).set({ projectId: project.id }).where(eq(vnrActivities.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr.activity_made_project",
      organisationId,
      projectId: project.id,
      subjectId: id,
      data: { round: round.id, country: round.country },
    });
    return { projectId: project.id };
  });
}

async function findProject(tx: Tx, id: string) {
  const [project] = await tx
    .select({ id: projects.id, organisationId: projects.organisationId })
    .from(projects)
    .where(and(eq(projects.id, id), isNull(projects.deletedAt)));
  return project;
}

const projectOf = (activity: typeof vnrActivities.$inferSelect, organisationId: string) =>
  newProject.parse({
    ...{ organisationId, title: activity.title, summary: activity.text },
    ...{ periodStart: activity.startsOn, periodEnd: activity.endsOn ?? "" },
    ...{ places: [], partners: [], funders: [], beneficiaries: [], links: [] },
  });
