import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { contributions, evaluations, type organisations, type projects, type revisions } from "@/db/schema";

type Decided = {
  revision: Pick<typeof revisions.$inferSelect, "id">;
  organisation: typeof organisations.$inferSelect;
  project: typeof projects.$inferSelect;
};

/** What a reviewer sees before "no conflict" is confirmed: what decides it, and nothing private. */
export async function decidingFacts({ revision, organisation, project }: Decided) {
  const evaluators = await db
    .select({ name: evaluations.evaluatorName, kind: evaluations.evaluatorKind })
    .from(evaluations)
    .where(and(eq(evaluations.projectId, project.id), isNull(evaluations.deletedAt)));
  const targets = await db
    .select({ target: contributions.target })
    .from(contributions)
    .where(eq(contributions.revisionId, revision.id))
    .orderBy(contributions.position);
  return {
    organisation: organisation.name,
    country: organisation.country,
    partners: project.partners.map(({ name }) => name),
    funders: project.funders.map(({ name }) => name),
    evaluators: evaluators.map(({ name }) => name).filter(Boolean),
    targets: targets.map(({ target }) => target),
  };
}
