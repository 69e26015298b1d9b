import { useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";
import { DotField } from "./dot-field";
import { useFigures } from "./figures";
import { FindingTable } from "./finding-table";
import { PeopleField } from "./people-field";
import { perDot } from "./plot-data";
import { PlotEnds } from "./plot-ends";
import { CountColumns, DotRow, OneBar, TwoBars, TwoDots } from "./small-plot";

export type PlotSize = "card" | "note" | "page";

/**
 * A finding as a drawing, one form per kind of evidence. `card`: the drawing alone, with a spoken label; `note`: its
 * ends in words under it; `page`: larger, one dot per person where that can be, and a table behind it.
 */
export function EvidencePlot({ finding, size }: { finding: FindingSnapshot; size: PlotSize }) {
  const label = usePlotLabel(finding);
  if (size === "card") return <Plot finding={finding} label={label} />;
  const people = size === "page" && showsPeople(finding);
  return (
    <div className={`plot-${size}`}>
      {people ? (
        <PeopleField finding={finding} label={label} />
      ) : (
        <>
          <Plot finding={finding} label={size === "page" ? label : undefined} />
          <PlotEnds finding={finding} />
        </>
      )}
      {size === "page" && <FindingTable finding={finding} />}
    </div>
  );
}

function Plot({ finding, label }: { finding: FindingSnapshot; label?: string | undefined }) {
  const { resultValue: result, n } = finding;
  switch (finding.evidence) {
    case "before_after":
      return finding.baselineValue === null || result === null ? null : (
        <TwoDots finding={finding} label={label} />
      );
    case "compared":
      return finding.comparisonValue === null || result === null ? null : (
        <TwoBars finding={finding} label={label} />
      );
    case "counted":
      return result === null ? null : <CountColumns finding={finding} label={label} />;
    case "told": {
      const said = finding.saidCount ?? 0;
      const of = Math.max(n ?? said, said);
      if (of === 0) return null;
      return of <= 60 ? (
        <DotRow of={of} on={said} label={label} />
      ) : (
        <Share n={of} share={said / of} label={label} />
      );
    }
    case "measured": {
      if (result === null) return null;
      if (n === null || n < 1)
        return finding.unit === "%" ? <OneBar finding={finding} label={label} /> : null;
      const share = finding.unit === "%" ? Math.min(1, Math.max(0, result / 100)) : 1;
      return <Share n={n} share={share} label={label} />;
    }
  }
}

/** A field with the true number of dots, or of groups of people where there are very many. */
function Share({ n, share, label }: { n: number; share: number; label?: string | undefined }) {
  const dots = Math.ceil(n / perDot(n));
  return <DotField dots={dots} on={Math.round(dots * share)} columns={16} label={label} />;
}

function showsPeople({ evidence, unit, n, resultValue }: FindingSnapshot): boolean {
  if (n === null || n < 1 || resultValue === null || unit !== "%") return false;
  return (evidence === "before_after" || evidence === "measured") && resultValue >= 0 && resultValue <= 100;
}

function usePlotLabel(finding: FindingSnapshot): string {
  const t = useTranslations("story.plot");
  const { withUnit, number } = useFigures();
  const value = (of: number | null) => (of === null ? "–" : withUnit(of, finding.unit));
  const result = value(finding.resultValue);
  switch (finding.evidence) {
    case "before_after":
      return t("beforeAfter", { was: value(finding.baselineValue), is: result });
    case "compared":
      return t("compared", { without: value(finding.comparisonValue), with: result });
    case "told":
      return t("told", { said: number(finding.saidCount ?? 0), of: number(finding.n ?? 0) });
    default:
      return t("single", { value: result });
  }
}
