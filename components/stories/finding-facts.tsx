import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BreakdownTable } from "@/components/charts/breakdown-table";
import { useFigures } from "@/components/charts/figures";
import type { FindingSnapshot } from "@/db/documents";

type Props = { finding: FindingSnapshot; own?: { lang: string; dir: "ltr" | "rtl" } | undefined };
type Fact = [label: string, value: ReactNode, theirs: boolean];

/** What one must know of a finding to judge it: nothing stands where nothing is known. */
export function FindingFacts({ finding, own }: Props) {
  const facts = [...useObserved(finding), ...useEvaluated(finding)];
  return (
    <dl>
      {facts.map(
        ([label, value, theirs]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd {...(theirs ? own : undefined)}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The finding itself. */
function useObserved(finding: FindingSnapshot): Fact[] {
  const t = useTranslations("story.finding");
  const { number, month } = useFigures();
  const dates = [finding.baselineDate, finding.resultDate].filter((date) => date !== null).map(month);
  const period = `${month(finding.periodStart)} – ${month(finding.periodEnd)}`;
  const { breakdown } = finding;
  return [
    [t("measured"), finding.indicator, true],
    [
      t(finding.evidence === "counted" ? "records" : "people"),
      finding.n === null ? "" : number(finding.n),
      false,
    ],
    [
      t("breakdown"),
      typeof breakdown === "string"
        ? breakdown
        : breakdown.length > 0 && <BreakdownTable finding={finding} rows={breakdown} />,
      true,
    ],
    [t("dates"), dates.length > 0 ? [...new Set(dates)].join(t("comma")) : period, false],
  ];
}

/** How it is known: the evaluation that found it. Copies from before some of this was asked for lack it. */
function useEvaluated(finding: FindingSnapshot): Fact[] {
  const t = useTranslations("story.finding");
  const words = useTranslations("enums");
  const { number, value } = useFigures();
  const { sampleSize, responseRate, reportUrl } = finding;
  const chosen = [
    finding.sampling,
    sampleSize && sampleSize !== finding.n ? t("inAll", { n: number(sampleSize) }) : "",
  ];
  return [
    [t("method"), words(`method.${finding.method}`), false],
    [
      t("by"),
      [words(`evaluatorKind.${finding.evaluator.kind}`), finding.evaluator.name].filter(Boolean).join(": "),
      false,
    ],
    [t("independence"), finding.independence, true],
    [t("instrument"), finding.instrument, true],
    [t("population"), finding.population, true],
    [t("sampling"), chosen.filter(Boolean).join(" · "), true],
    [t("responseRate"), responseRate ? t("tookPart", { share: value(responseRate, "%") }) : "", false],
    [t("ethics"), finding.ethics, true],
    [t("limits"), finding.limits, true],
    [t("source"), [finding.evaluationTitle, finding.place].filter(Boolean).join(t("comma")), true],
    [
      t("report"),
      reportUrl && (
        <a href={reportUrl} rel="noreferrer">
          {t("readReport")}
        </a>
      ),
      false,
    ],
  ];
}
