import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FindingSnapshot } from "@/db/documents";
import { useFigures } from "./figures";

/** The two ends of a plot in words: "31 % in 2022", "58 % in 2024". */
export function PlotEnds({ finding }: { finding: FindingSnapshot }) {
  const t = useTranslations("story.plot");
  const { withUnit, number, year } = useFigures();
  const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  const end = (value: number | null, date: string | null) => {
    if (value === null) return null;
    const said = withUnit(value, finding.unit);
    return date ? t.rich("inYear", { ...bold, value: said, year: year(date) }) : <b>{said}</b>;
  };
  if (finding.evidence === "told") {
    if (finding.saidCount === null) return null;
    return (
      <p className="ends">
        <span>
          {t.rich("saidSo", {
            ...bold,
            said: number(finding.saidCount),
            of: number(finding.n ?? finding.saidCount),
          })}
        </span>
      </p>
    );
  }
  const compared = finding.evidence === "compared" && finding.comparisonValue !== null;
  const first = compared
    ? t.rich("without", { ...bold, value: withUnit(finding.comparisonValue ?? 0, finding.unit) })
    : end(finding.baselineValue, finding.baselineDate);
  const last =
    compared && finding.resultValue !== null
      ? t.rich("with", { ...bold, value: withUnit(finding.resultValue, finding.unit) })
      : end(finding.resultValue, finding.resultDate);
  return (
    <p className="ends">
      {first && <span>{first}</span>}
      {last && <span>{last}</span>}
    </p>
  );
}
