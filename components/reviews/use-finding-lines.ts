import { useFormatter, useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";

type Fact = [label: string, words: string];

/**
 * A finding in words, a line for each thing that is known. Its figures always stand there; how it is known, where
 * `other`, the same finding in the other round, says something else.
 */
export function useFindingLines() {
  const t = useTranslations("wording.changes");
  const observed = useObserved();
  const known = useKnown();
  return (finding: FindingSnapshot, other: FindingSnapshot | undefined): string[] => {
    const theirs = other ? known(other) : [];
    const differing = known(finding).filter(([, words], at) => other && words !== theirs[at]?.[1]);
    return [...observed(finding), ...differing].flatMap(([label, words]) =>
      words ? t("line", { label, words }) : [],
    );
  };
}

function useObserved() {
  const t = useTranslations("story.table");
  const finding = useTranslations("story.finding");
  const { number, day } = useExact();
  return (one: FindingSnapshot): Fact[] => {
    const { unit, baselineValue, comparisonValue, resultValue } = one;
    const figure = (value: number | null, date: string | null) =>
      value === null && !date
        ? ""
        : [value === null ? "–" : number(value), value !== null && unit, date && `(${day(date)})`]
            .filter(Boolean)
            .join(" ");
    return [
      [finding("measured"), one.indicator],
      [t("before"), figure(baselineValue, one.baselineDate)],
      [t("without"), figure(comparisonValue, null)],
      [t(baselineValue === null ? "result" : "after"), figure(resultValue, one.resultDate)],
      [t("saidSo"), one.saidCount === null ? "" : number(one.saidCount)],
      [t("n"), one.n === null ? "" : number(one.n)],
    ];
  };
}

/** The same facts in the same order for every finding. */
function useKnown() {
  const t = useTranslations("story.finding");
  const evaluation = useTranslations("evidence.evaluation");
  const kinds = useTranslations("evidence.finding");
  const words = useTranslations("enums");
  const { number, day } = useExact();
  const said = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : number(value);
  return (one: FindingSnapshot): Fact[] => [
    [kinds("kind"), `${words(`findingKind.${one.kind}`)}, ${words(`evidenceKind.${one.evidence}`)}`],
    [t("breakdown"), breakdownWords(one, said)],
    [t("method"), words(`method.${one.method}`)],
    [t("by"), [words(`evaluatorKind.${one.evaluator.kind}`), one.evaluator.name].filter(Boolean).join(", ")],
    [evaluation("from"), day(one.periodStart)],
    [evaluation("to"), day(one.periodEnd)],
    [t("independence"), one.independence ?? ""],
    [t("instrument"), one.instrument ?? ""],
    [t("population"), one.population ?? ""],
    [t("sampling"), one.sampling],
    [evaluation("sampleSize"), said(one.sampleSize)],
    [t("responseRate"), said(one.responseRate)],
    [t("ethics"), one.ethics ?? ""],
    [t("limits"), one.limits],
    [evaluation("title"), one.evaluationTitle],
    [kinds("place"), one.place],
    [t("report"), one.reportUrl ?? ""],
  ];
}

function breakdownWords(
  { breakdown, unit }: FindingSnapshot,
  said: (value: number | null) => string,
): string {
  if (typeof breakdown === "string") return breakdown;
  return breakdown
    .map(({ group, n, baseline, result }) =>
      [`${group} (n = ${said(n) || "–"})`, `${said(baseline) || "–"} → ${said(result) || "–"} ${unit}`].join(
        " ",
      ),
    )
    .join("; ");
}

/** Figures with all their digits and dates with their day: what differs must look different. */
export function useExact() {
  const format = useFormatter();
  return {
    number: (value: number) => format.number(value, { maximumFractionDigits: 20 }),
    day: (date: string) => date && format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" }),
  };
}
