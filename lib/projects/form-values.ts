import type { ProjectDetail } from "./queries";

type Evaluation = ProjectDetail["evaluations"][number];

/** A stored project as its form begins with it. */
export function projectValues(project: ProjectDetail) {
  const { title, summary, periodStart, periodEnd, places, partners, funders, beneficiaries, links } = project;
  return { title, summary, periodStart: periodStart ?? "", periodEnd: periodEnd ?? "", places, partners, funders, beneficiaries, links };
}

/** A stored evaluation as its form begins with it. */
export function evaluationValues(evaluation: Evaluation) {
  const { title, method, evaluatorKind, evaluatorName, evaluatorEmail, periodStart, periodEnd, sampleSize, sampling, limits, reportUrl } = evaluation;
  return { title, method, evaluatorKind, evaluatorName, evaluatorEmail, periodStart: periodStart ?? "", periodEnd: periodEnd ?? "", sampleSize, sampling, limits, reportUrl };
}

/** A stored finding as its form begins with it. */
export function findingValues(finding: Evaluation["findings"][number]) {
  const { kind, indicator, unit, baselineValue, baselineDate, resultValue, resultDate, comparisonValue, saidCount, n, breakdown, place } = finding;
  return { kind, indicator, unit, baselineValue, baselineDate: baselineDate ?? "", resultValue, resultDate: resultDate ?? "", comparisonValue, saidCount, n, breakdown, place };
}

export const NO_PROJECT = { title: "", summary: "", periodStart: "", periodEnd: "", places: "", partners: [], funders: [], beneficiaries: [], links: [] };

export const NO_EVALUATION = {
  ...{ title: "", method: null, evaluatorKind: null, evaluatorName: "", evaluatorEmail: "", periodStart: "", periodEnd: "" },
  ...{ sampleSize: null, sampling: "", limits: "", reportUrl: "" },
};
