import { useTranslations } from "next-intl";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import { useFigures } from "@/components/charts/figures";
import type { FindingSnapshot } from "@/db/documents";

/** A finding beside its claim: the plot, the kind of evidence, and how it is known. */
export function FindingNote({
  finding,
  number,
  own,
  open = false,
}: {
  finding: FindingSnapshot;
  number: number;
  own?: { lang: string; dir: "ltr" | "rtl" } | undefined;
  open?: boolean;
}) {
  const t = useTranslations("story.finding");
  return (
    <div className="finding-note" id={`finding-${finding.id}`}>
      <p className="finding-number">{t("number", { number })}</p>
      <EvidencePlot finding={finding} size="note" />
      <EvidenceKindWord evidence={finding.evidence} />
      <details className="known" open={open}>
        <summary>{t("known")}</summary>
        <FindingFacts finding={finding} own={own} />
      </details>
    </div>
  );
}

/** What one must know of a finding to judge it. */
function FindingFacts({
  finding,
  own,
}: {
  finding: FindingSnapshot;
  own?: { lang: string; dir: "ltr" | "rtl" } | undefined;
}) {
  const t = useTranslations("story.finding");
  const words = useTranslations("enums");
  const { number, month } = useFigures();
  const dates = [finding.baselineDate, finding.resultDate].filter((date) => date !== null).map(month);
  const period = `${month(finding.periodStart)} – ${month(finding.periodEnd)}`;
  const facts: [label: string, value: string, theirs: boolean][] = [
    [t("measured"), finding.indicator, true],
    [
      t(finding.evidence === "counted" ? "records" : "people"),
      finding.n === null ? "" : number(finding.n),
      false,
    ],
    [t("breakdown"), finding.breakdown, true],
    [t("dates"), dates.length > 0 ? [...new Set(dates)].join(t("comma")) : period, false],
    [t("method"), words(`method.${finding.method}`), false],
    [
      t("by"),
      [words(`evaluatorKind.${finding.evaluator.kind}`), finding.evaluator.name].filter(Boolean).join(": "),
      false,
    ],
    [t("sampling"), finding.sampling, true],
    [t("limits"), finding.limits, true],
    [t("source"), [finding.evaluationTitle, finding.place].filter(Boolean).join(t("comma")), true],
  ];
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
