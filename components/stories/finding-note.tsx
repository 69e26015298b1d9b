import { useTranslations } from "next-intl";
import { EvidenceKindWord } from "@/components/charts/evidence-kind";
import { EvidencePlot } from "@/components/charts/evidence-plot";
import type { FindingSnapshot } from "@/db/documents";
import { FindingFacts } from "./finding-facts";

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
