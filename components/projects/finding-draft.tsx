import { useTranslations } from "next-intl";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import type { FindingSnapshot } from "@/db/documents";
import type { Method } from "@/db/enums";
import { evidenceKind } from "@/lib/projects/finding-snapshot";

type Typed = Pick<
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
> & { baselineDate: string; resultDate: string };

/** The finding drawn while it is typed, as readers will see it; nothing while there is nothing to draw. */
export function FindingDraft({ finding, method }: { finding: Typed; method: Method | null }) {
  const t = useTranslations("evidence.finding");
  const figures = [
    finding.baselineValue,
    finding.resultValue,
    finding.comparisonValue,
    finding.saidCount,
    finding.n,
  ];
  const main = finding.kind === "quantitative" ? finding.resultValue : finding.saidCount;
  if (main === null || figures.some((figure) => Number.isNaN(figure))) return null;
  const snapshot: FindingSnapshot = {
    ...finding,
    ...(finding.kind === "quantitative"
      ? { saidCount: null }
      : { baselineValue: null, resultValue: null, comparisonValue: null }),
    ...{
      id: "draft",
      method: method ?? "single_measurement",
      evaluator: { kind: "own_staff", name: "" },
      evaluationTitle: "",
    },
    ...{ periodStart: "", periodEnd: "", sampling: "", limits: "" },
    baselineDate: finding.baselineDate || null,
    resultDate: finding.resultDate || null,
    evidence: evidenceKind(finding, method),
  };
  return (
    <figure className="sheet field" aria-label={t("drawn")}>
      <figcaption className="quietly">{t("drawn")}</figcaption>
      <HeadlineFigure finding={snapshot} />
      <p dir="auto">{finding.indicator}</p>
      <EvidencePlot finding={snapshot} size="note" />
    </figure>
  );
}
