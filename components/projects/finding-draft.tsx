import { useTranslations } from "next-intl";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import type { Method } from "@/db/enums";
import { draftSnapshot, type Typed } from "./draft-snapshot";

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
  const snapshot = draftSnapshot(finding, method);
  return (
    <figure className="sheet field" aria-label={t("drawn")}>
      <figcaption className="quietly">{t("drawn")}</figcaption>
      <HeadlineFigure finding={snapshot} />
      <p dir="auto">{finding.indicator}</p>
      <EvidencePlot finding={snapshot} size="note" />
    </figure>
  );
}
