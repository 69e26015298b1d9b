import { useTranslations } from "next-intl";
import { BreakdownTable } from "@/components/charts/breakdown-table";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import type { FindingSnapshot } from "@/db/documents";
import { SmallGroupWarning } from "./small-group-warning";

/** A finding as readers will see it, with its kind of evidence explained. */
export function FindingView({ finding }: { finding: FindingSnapshot }) {
  const words = useTranslations("enums.evidenceExplained");
  return (
    <div className="rests found">
      <div>
        <HeadlineFigure finding={finding} />
        <EvidencePlot finding={finding} size="note" />
      </div>
      <div>
        <p>
          <bdi>{finding.indicator}</bdi>
        </p>
        <EvidenceKindWord evidence={finding.evidence} />
        <p className="quietly">{words(finding.evidence)}</p>
        {finding.place && <p className="quietly">{finding.place}</p>}
        {typeof finding.breakdown !== "string" && finding.breakdown.length > 0 && (
          <BreakdownTable finding={finding} rows={finding.breakdown} />
        )}
        <SmallGroupWarning finding={finding} />
      </div>
    </div>
  );
}
