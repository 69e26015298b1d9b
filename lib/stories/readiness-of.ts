import { and, eq, isNull } from "drizzle-orm";
import type { revisions } from "@/db/schema";
import { evaluations, findings, projects, stories } from "@/db/schema";
import { isComplete } from "@/lib/projects/complete-evaluation";
import { isFine } from "@/lib/projects/public-places";
import { loadParts, type Reader } from "./parts";
import { type Missing, missingFrom } from "./readiness";

/** The readiness list of a stored draft: what `submit` checks and what the editor shows. */
export async function missingBefore(
  reader: Reader,
  revision: typeof revisions.$inferSelect,
): Promise<Missing[]> {
  const rows = await reader
    .select({ project: projects, evaluation: evaluations, finding: findings })
    .from(stories)
    .innerJoin(projects, eq(projects.id, stories.projectId))
    .leftJoin(evaluations, and(eq(evaluations.projectId, projects.id), isNull(evaluations.deletedAt)))
    .leftJoin(findings, and(eq(findings.evaluationId, evaluations.id), isNull(findings.deletedAt)))
    .where(eq(stories.id, revision.storyId));
  const own = (id: string) => rows.flatMap(({ finding }) => (finding?.evaluationId === id ? [finding] : []));
  return missingFrom({
    project: {
      hasCompleteEvaluation: rows.some(
        ({ evaluation }) => evaluation && isComplete(evaluation, own(evaluation.id)),
      ),
      beneficiaries: rows[0]?.project.beneficiaries.length ?? 0,
      finePlaces: rows[0]?.project.places.filter(isFine).length ?? 0,
    },
    revision,
    parts: await loadParts(reader, revision.id),
  });
}
