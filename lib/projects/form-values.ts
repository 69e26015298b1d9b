import type {
  BeneficiaryGroup,
  Counting,
  EvaluatorKind,
  FindingKind,
  Method,
  PlacePrecision,
} from "@/db/enums";
import type { ProjectDetail } from "./queries";

type Evaluation = ProjectDetail["evaluations"][number];

/** What forms hold: numbers and dates as they are typed, so that nothing mistyped is lost. */
export type ProjectValues = {
  title: string;
  summary: string;
  periodStart: string;
  periodEnd: string;
  places: PlaceValues[];
  partners: { name: string; role: string; email: string }[];
  funders: { name: string; role: string; email: string }[];
  beneficiaries: BeneficiaryValues[];
  links: { url: string; label: string }[];
};

export type PlaceValues = {
  name: string;
  precision: PlacePrecision;
  shownAs: string;
  latitude: string;
  longitude: string;
};

export type BeneficiaryValues = {
  group: BeneficiaryGroup;
  name: string;
  count: string;
  counted: Counting | "" | null;
  how: string;
};

export type EvaluationValues = {
  title: string;
  method: Method | "" | null;
  evaluatorKind: EvaluatorKind | "" | null;
  evaluatorName: string;
  evaluatorEmail: string;
  independence: string;
  instrument: string;
  population: string;
  periodStart: string;
  periodEnd: string;
  sampleSize: string;
  sampling: string;
  responseRate: string;
  ethics: string;
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
  breakdown: BreakdownValues[];
  place: string;
};

export type BreakdownValues = { group: string; n: string; baseline: string; result: string };

const written = (value: number | null): string => (value === null ? "" : String(value));
const withMail = <P extends { email?: string | undefined }>(partner: P) => ({
  ...partner,
  email: partner.email ?? "",
});

/** A stored project as its form begins with it. */
export function projectValues(project: ProjectDetail): ProjectValues {
  const { title, summary, links } = project;
  return {
    ...{ title, summary, links },
    periodStart: project.periodStart ?? "",
    periodEnd: project.periodEnd ?? "",
    partners: project.partners.map(withMail),
    funders: project.funders.map(withMail),
    places: project.places.map((place) => ({
      ...place,
      latitude: written(place.latitude),
      longitude: written(place.longitude),
    })),
    beneficiaries: project.beneficiaries.map(({ group, name, count, counted, how }) => ({
      ...{ group, name: name ?? "", count: written(count), counted: counted ?? "", how },
    })),
  };
}

/** A stored evaluation as its form begins with it. */
export function evaluationValues(evaluation: Evaluation): EvaluationValues {
  const { title, method, evaluatorKind, evaluatorName, evaluatorEmail, independence } = evaluation;
  const { instrument, population, sampling, ethics, limits, reportUrl } = evaluation;
  return {
    ...{ title, method, evaluatorKind, evaluatorName, evaluatorEmail, independence },
    ...{ instrument, population, sampling, ethics, limits, reportUrl },
    responseRate: written(evaluation.responseRate),
    periodStart: evaluation.periodStart ?? "",
    periodEnd: evaluation.periodEnd ?? "",
    sampleSize: written(evaluation.sampleSize),
  };
}

/** A stored finding as its form begins with it. */
export function findingValues(finding: Evaluation["findings"][number]): FindingValues {
  const { kind, indicator, unit, place } = finding;
  return {
    ...{ kind, indicator, unit, place },
    breakdown: finding.breakdown.map(({ group, n, baseline, result }) => ({
      ...{ group, n: written(n), baseline: written(baseline), result: written(result) },
    })),
    baselineValue: written(finding.baselineValue),
    baselineDate: finding.baselineDate ?? "",
    resultValue: written(finding.resultValue),
    resultDate: finding.resultDate ?? "",
    comparisonValue: written(finding.comparisonValue),
    saidCount: written(finding.saidCount),
    n: written(finding.n),
  };
}

export const NO_PLACE: PlaceValues = {
  ...{ name: "", precision: "near", shownAs: "", latitude: "", longitude: "" },
};
export const NO_BENEFICIARIES: BeneficiaryValues = {
  ...{ group: "everyone", name: "", count: "", counted: "", how: "" },
};
export const NO_BREAKDOWN: BreakdownValues = { group: "", n: "", baseline: "", result: "" };

export const NO_PROJECT: ProjectValues = {
  ...{ title: "", summary: "", periodStart: "", periodEnd: "" },
  ...{ places: [], partners: [], funders: [], links: [] },
  beneficiaries: [NO_BENEFICIARIES],
};

export const NO_EVALUATION: EvaluationValues = {
  ...{ title: "", method: null, evaluatorKind: null, evaluatorName: "", evaluatorEmail: "" },
  ...{ independence: "", instrument: "", population: "", responseRate: "", ethics: "" },
  ...{ periodStart: "", periodEnd: "", sampleSize: "", sampling: "", limits: "", reportUrl: "" },
};

export const NO_FINDING: FindingValues = {
  ...{
    kind: "quantitative",
    indicator: "",
    unit: "%",
    breakdown: [],
    place: "",
    baselineDate: "",
    resultDate: "",
  },
  ...{ baselineValue: "", resultValue: "", comparisonValue: "", saidCount: "", n: "" },
};
