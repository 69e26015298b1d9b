import { and, asc, eq, isNull } from "drizzle-orm";
import type { revisions } from "@/db/schema";
import { comments, evaluations, findings, mustFixAnswers, projects, stories } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { isComplete } from "@/lib/projects/complete-evaluation";
import { isFine } from "@/lib/projects/public-places";
import { lastJudged } from "./last-judged";
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
    mustFixes: await unansweredMustFixes(reader, revision),
  });
}

/** Sections of the must-fixes with which the last decided round was returned and that have no answer yet. */
async function unansweredMustFixes(reader: Reader, revision: typeof revisions.$inferSelect) {
  const round = await lastJudged(reader, revision);
  if (round?.state !== "returned") return [];
  const open = await reader
    .select({ section: comments.section })
    .from(comments)
    .leftJoin(mustFixAnswers, eq(mustFixAnswers.commentId, comments.id))
    .where(
      and(
        eq(comments.revisionId, round.id),
        eq(comments.mustFix, true),
        isNull(comments.closedAt),
        isNull(mustFixAnswers.commentId),
      ),
    )
    .orderBy(asc(comments.createdAt), comments.id);
  return open.map(({ section }) => section);
}

/** Refuses `not_ready` while something is missing; the fields say what. */
export async function refuseUnready(reader: Reader, revision: typeof revisions.$inferSelect) {
  const missing = await missingBefore(reader, revision);
  if (missing.length === 0) return;
  const fields = missing.map(({ section, at, code }) => [[section, at].filter(Boolean).join("."), code]);
  throw new Refusal("not_ready", Object.fromEntries(fields));
}
