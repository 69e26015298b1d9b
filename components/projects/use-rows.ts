"use client";

import { useTranslations } from "next-intl";
import type { Row } from "@/components/kept-form";
import type { EvaluationValues, FindingValues, ProjectValues } from "@/lib/projects/form-values";

/** A project part by part in words, to lay two versions beside each other. */
export function useProjectRows() {
  const t = useTranslations("evidence.project");
  const words = useTranslations("enums");
  const names = (people: ProjectValues["partners"]) =>
    people.map(({ name, role, email }) => [name, role, email].filter(Boolean).join(", ")).join("; ");
  return (values: ProjectValues): Row[] => [
    { label: t("title"), text: values.title },
    { label: t("summary"), text: values.summary },
    { label: t("from"), text: values.periodStart },
    { label: t("to"), text: values.periodEnd },
    {
      label: t("places"),
      text: values.places
        .map(({ name, precision, shownAs, latitude, longitude }) =>
          [name, words(`placePrecision.${precision}`), shownAs, latitude, longitude]
            .filter(Boolean)
            .join(", "),
        )
        .join("; "),
    },
    {
      label: t("beneficiaries"),
      text: values.beneficiaries
        .map(({ group, name, count, counted, how }) =>
          [words(`beneficiaryGroup.${group}`), ...[name, count, counted && words(`counting.${counted}`), how]]
            .filter(Boolean)
            .join(", "),
        )
        .join("; "),
    },
    { label: t("partners"), text: names(values.partners) },
    { label: t("funders"), text: names(values.funders) },
    { label: t("links"), text: values.links.map(({ url }) => url).join("; ") },
  ];
}

export function useEvaluationRows() {
  const t = useTranslations("evidence.evaluation");
  const words = useTranslations("enums");
  return (values: EvaluationValues): Row[] => [
    { label: t("title"), text: values.title },
    { label: t("method"), text: values.method ? words(`method.${values.method}`) : "" },
    {
      label: t("evaluator"),
      text: values.evaluatorKind ? words(`evaluatorKind.${values.evaluatorKind}`) : "",
    },
    { label: t("evaluatorName"), text: values.evaluatorName },
    { label: t("evaluatorEmail"), text: values.evaluatorEmail },
    { label: t("from"), text: values.periodStart },
    { label: t("to"), text: values.periodEnd },
    { label: t("sampleSize"), text: values.sampleSize },
    { label: t("independence"), text: values.independence },
    { label: t("instrument"), text: values.instrument },
    { label: t("population"), text: values.population },
    { label: t("sampling"), text: values.sampling },
    { label: t("responseRate"), text: values.responseRate },
    { label: t("ethics"), text: values.ethics },
    { label: t("limits"), text: values.limits },
    { label: t("reportUrl"), text: values.reportUrl },
  ];
}

export function useFindingRows() {
  const t = useTranslations("evidence.finding");
  const words = useTranslations("enums.findingKind");
  return (values: FindingValues): Row[] => [
    { label: t("kind"), text: words(values.kind) },
    { label: t(values.kind === "quantitative" ? "indicator" : "observation"), text: values.indicator },
    {
      label: t("result"),
      text: [values.resultValue, values.unit, values.resultDate].filter(Boolean).join(" "),
    },
    { label: t("baseline"), text: [values.baselineValue, values.baselineDate].filter(Boolean).join(" ") },
    { label: t("comparison"), text: values.comparisonValue },
    { label: t("said"), text: values.saidCount },
    { label: t("n"), text: values.n },
    { label: t("place"), text: values.place },
    {
      label: t("breakdown"),
      text: values.breakdown
        .map(({ group, n, baseline, result }) => [group, n, baseline, result].filter(Boolean).join(", "))
        .join("; "),
    },
  ];
}
