import type { FindingSnapshot } from "@/db/documents";
import type { Method } from "@/db/enums";
import { evidenceKind } from "@/lib/projects/finding-snapshot";

export type Typed = Pick<
  FindingSnapshot,
  | "kind"
  | "indicator"
  | "unit"
  | "baselineValue"
  | "resultValue"
  | "comparisonValue"
  | "saidCount"
  | "n"
  | "breakdown"
  | "place"
> & { baselineDate: string | null; resultDate: string | null };

/** A finding that is not stored yet, as readers will see it once it is. */
export function draftSnapshot(finding: Typed, method: Method | null): FindingSnapshot {
  return {
    ...finding,
    ...(finding.kind === "quantitative"
      ? { saidCount: null }
      : { baselineValue: null, resultValue: null, comparisonValue: null }),
    ...{ id: "draft", method: method ?? "single_measurement", evaluationTitle: "" },
    evaluator: { kind: "own_staff", name: "" },
    ...{ periodStart: "", periodEnd: "", sampling: "", limits: "" },
    baselineDate: finding.baselineDate || null,
    resultDate: finding.resultDate || null,
    evidence: evidenceKind(finding, method),
  };
}
