import type { FindingSnapshot } from "@/db/documents";
import { EVIDENCE_KINDS, type EvidenceKind, type Method } from "@/db/enums";
import type { evaluations, findings } from "@/db/schema";

type Finding = typeof findings.$inferSelect;
type Evaluation = typeof evaluations.$inferSelect;

/** The public kind of evidence of a finding, from how it was observed. */
export function evidenceKind(
  finding: Pick<Finding, "kind" | "baselineValue" | "comparisonValue">,
  method: Method | null,
): EvidenceKind {
  if (finding.kind === "qualitative" || method === "interviews") return "told";
  if (method === "comparison_group" && finding.comparisonValue !== null) return "compared";
  if (method === "counts") return "counted";
  return finding.baselineValue === null ? "measured" : "before_after";
}

/** The kind of a claim: of its findings' kinds the one that shows most, in the order of EVIDENCE_KINDS. */
export function claimEvidence(own: Pick<FindingSnapshot, "evidence">[]): EvidenceKind {
  return EVIDENCE_KINDS.find((kind) => own.some((finding) => finding.evidence === kind)) ?? "told";
}

/** A finding with what one must know of its evaluation to judge it. */
export function findingSnapshot(finding: Finding, evaluation: Evaluation): FindingSnapshot {
  const { id, kind, indicator, unit, breakdown, place, saidCount, n } = finding;
  const { baselineValue, baselineDate, resultValue, resultDate, comparisonValue } = finding;
  return {
    ...{ id, kind, indicator, unit, breakdown, place, saidCount, n },
    ...{ baselineValue, baselineDate, resultValue, resultDate, comparisonValue },
    evidence: evidenceKind(finding, evaluation.method),
    method: evaluation.method ?? "single_measurement",
    evaluator: { kind: evaluation.evaluatorKind ?? "own_staff", name: evaluation.evaluatorName },
    evaluationTitle: evaluation.title,
    periodStart: evaluation.periodStart ?? "",
    periodEnd: evaluation.periodEnd ?? evaluation.periodStart ?? "",
    ...{ sampling: evaluation.sampling, limits: evaluation.limits },
    ...{ instrument: evaluation.instrument, population: evaluation.population },
    ...{ sampleSize: evaluation.sampleSize, responseRate: evaluation.responseRate },
    ...{ independence: evaluation.independence, ethics: evaluation.ethics },
    reportUrl: evaluation.reportUrl,
  };
}
