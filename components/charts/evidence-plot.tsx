import { useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";
import { useFigures } from "./figures";
import { FindingTable } from "./finding-table";
import { PeopleField } from "./people-field";
import { PlotEnds } from "./plot-ends";
import { usePlotId } from "./plot-id";
import { plotLabel, plotOf } from "./plot-of";
import { PlotSvg } from "./plot-svg";

export type PlotSize = "card" | "note" | "page";

/**
 * A finding as a drawing, one form per kind of evidence. `card`: the drawing alone, with a spoken label; `note`: its
 * ends in words under it; `page`: larger, one dot per person where that can be, and a table behind it.
 */
export function EvidencePlot({ finding, size }: { finding: FindingSnapshot; size: PlotSize }) {
  const label = plotLabel(finding, useTranslations("story.plot"), useFigures());
  const drawing = plotOf(finding, usePlotId());
  if (size === "card") return drawing && <PlotSvg drawing={drawing} label={label} />;
  const people = size === "page" && showsPeople(finding);
  return (
    <div className={`plot-${size}`}>
      {people ? (
        <PeopleField finding={finding} label={label} />
      ) : (
        <>
          {drawing && <PlotSvg drawing={drawing} label={size === "page" ? label : undefined} />}
          <PlotEnds finding={finding} />
        </>
      )}
      {size === "page" && <FindingTable finding={finding} />}
    </div>
  );
}

function showsPeople({ evidence, unit, n, resultValue }: FindingSnapshot): boolean {
  if (n === null || n < 1 || resultValue === null || unit !== "%") return false;
  return (evidence === "before_after" || evidence === "measured") && resultValue >= 0 && resultValue <= 100;
}
