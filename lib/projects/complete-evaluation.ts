import type { evaluations, findings } from "@/db/schema";

type Evaluation = Pick<
  typeof evaluations.$inferSelect,
  "method" | "evaluatorKind" | "periodStart" | "periodEnd" | "sampleSize" | "limits"
>;

export const EVALUATION_PARTS = ["method", "evaluator", "period", "number", "limit", "finding"] as const;
export type EvaluationPart = (typeof EVALUATION_PARTS)[number];

/** What an evaluation still lacks before a story can rest on it. */
export function missingInEvaluation(
  evaluation: Evaluation,
  itsFindings: Pick<typeof findings.$inferSelect, "id">[],
): EvaluationPart[] {
  const there: Record<EvaluationPart, boolean> = {
    method: evaluation.method !== null,
    evaluator: evaluation.evaluatorKind !== null,
    period: evaluation.periodStart !== null && evaluation.periodEnd !== null,
    number: evaluation.sampleSize !== null,
    limit: evaluation.limits !== "",
    finding: itsFindings.length > 0,
  };
  return EVALUATION_PARTS.filter((part) => !there[part]);
}

/** Whether a story can rest on the evaluation. */
export const isComplete = (...facts: Parameters<typeof missingInEvaluation>): boolean =>
  missingInEvaluation(...facts).length === 0;
