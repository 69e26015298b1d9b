import type { BeneficiaryGroup, EvaluatorKind, FindingKind, Method } from "@/db/enums";
import type { ProjectDetail } from "./queries";

type Evaluation = ProjectDetail["evaluations"][number];

/** What forms hold: numbers and dates as they are typed, so that nothing mistyped is lost. */
export type ProjectValues = {
  title: string;
  summary: string;
  periodStart: string;
  periodEnd: string;
  places: string;
  partners: { name: string; role: string; email: string }[];
  funders: { name: string; role: string; email: string }[];
  beneficiaries: { group: BeneficiaryGroup; count: string; how: string }[];
  links: { url: string; label: string }[];
};

export type EvaluationValues = {
  title: string;
  method: Method | "" | null;
  evaluatorKind: EvaluatorKind | "" | null;
  evaluatorName: string;
  evaluatorEmail: string;
  periodStart: string;
  periodEnd: string;
  sampleSize: string;
  sampling: string;
  limits: string;
  reportUrl: string;
};

export type FindingValues = {
  kind: FindingKind;
  indicator: string;
  unit: string;
  baselineValue: string;
  baselineDate: string;
  resultValue: string;
  resultDate: string;
  comparisonValue: string;
  saidCount: string;
  n: string;
  breakdown: string;
  place: string;
};

const written = (value: number | null): string => (value === null ? "" : String(value));
const withMail = <P extends { email?: string | undefined }>(partner: P) => ({
  ...partner,
  email: partner.email ?? "",
});

/** A stored project as its form begins with it. */
export function projectValues(project: ProjectDetail): ProjectValues {
  const { title, summary, places, links } = project;
  return {
    ...{ title, summary, places, links },
    periodStart: project.periodStart ?? "",
    periodEnd: project.periodEnd ?? "",
    partners: project.partners.map(withMail),
    funders: project.funders.map(withMail),
    beneficiaries: project.beneficiaries.map((row) => ({ ...row, count: written(row.count) })),
  };
}

/** A stored evaluation as its form begins with it. */
export function evaluationValues(evaluation: Evaluation): EvaluationValues {
  const { title, method, evaluatorKind, evaluatorName, evaluatorEmail, sampling, limits, reportUrl } =
    evaluation;
  return {
    ...{ title, method, evaluatorKind, evaluatorName, evaluatorEmail, sampling, limits, reportUrl },
    periodStart: evaluation.periodStart ?? "",
    periodEnd: evaluation.periodEnd ?? "",
    sampleSize: written(evaluation.sampleSize),
  };
}

/** A stored finding as its form begins with it. */
export function findingValues(finding: Evaluation["findings"][number]): FindingValues {
  const { kind, indicator, unit, breakdown, place } = finding;
  return {
    ...{ kind, indicator, unit, breakdown, place },
    baselineValue: written(finding.baselineValue),
    baselineDate: finding.baselineDate ?? "",
    resultValue: written(finding.resultValue),
    resultDate: finding.resultDate ?? "",
    comparisonValue: written(finding.comparisonValue),
    saidCount: written(finding.saidCount),
    n: written(finding.n),
  };
}

export const NO_PROJECT: ProjectValues = {
  ...{ title: "", summary: "", periodStart: "", periodEnd: "", places: "" },
  ...{ partners: [], funders: [], links: [] },
  beneficiaries: [{ group: "everyone", count: "", how: "" }],
};

export const NO_EVALUATION: EvaluationValues = {
  ...{ title: "", method: null, evaluatorKind: null, evaluatorName: "", evaluatorEmail: "" },
  ...{ periodStart: "", periodEnd: "", sampleSize: "", sampling: "", limits: "", reportUrl: "" },
};

export const NO_FINDING: FindingValues = {
  ...{
    kind: "quantitative",
    indicator: "",
    unit: "%",
    breakdown: "",
    place: "",
    baselineDate: "",
    resultDate: "",
  },
  ...{ baselineValue: "", resultValue: "", comparisonValue: "", saidCount: "", n: "" },
};
