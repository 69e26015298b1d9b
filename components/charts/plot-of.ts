import type { FindingSnapshot } from "@/db/documents";
import type { Figures } from "@/lib/i18n/figures";
import type { Say } from "@/lib/i18n/translator";
import { dotField } from "./dot-field";
import type { Drawing } from "./drawing";
import { perDot } from "./plot-data";
import { countColumns, dotRow, oneBar, twoBars, twoDots } from "./small-plot";

/** A finding as a drawing, one form per kind of evidence; null where there is nothing to draw. `id`: as in `dotField`. */
export function plotOf(finding: FindingSnapshot, id: string): Drawing | null {
  const { resultValue: result, n } = finding;
  switch (finding.evidence) {
    case "before_after":
      return finding.baselineValue === null || result === null ? null : twoDots(finding);
    case "compared":
      return finding.comparisonValue === null || result === null ? null : twoBars(finding);
    case "counted":
      return result === null ? null : countColumns(finding);
    case "told": {
      const said = finding.saidCount ?? 0;
      const of = Math.max(n ?? said, said);
      if (of === 0) return null;
      return of <= 60 ? dotRow(of, said) : shareOf(of, said / of, id);
    }
    case "measured": {
      if (result === null) return null;
      if (n === null || n < 1) return finding.unit === "%" ? oneBar(finding) : null;
      return shareOf(n, finding.unit === "%" ? Math.min(1, Math.max(0, result / 100)) : 1, id);
    }
  }
}

/** A field with the true number of dots, or of groups of people where there are very many. */
function shareOf(n: number, share: number, id: string): Drawing {
  const dots = Math.ceil(n / perDot(n));
  return dotField({ dots, on: Math.round(dots * share), columns: 16, id });
}

/** What a drawing says to those who do not see it. `say`: `story.plot`. */
export function plotLabel(finding: FindingSnapshot, say: Say, { withUnit, number }: Figures): string {
  const value = (of: number | null) => (of === null ? "–" : withUnit(of, finding.unit));
  const result = value(finding.resultValue);
  switch (finding.evidence) {
    case "before_after":
      return say("beforeAfter", { was: value(finding.baselineValue), is: result });
    case "compared":
      return say("compared", { without: value(finding.comparisonValue), with: result });
    case "told":
      return say("told", { said: number(finding.saidCount ?? 0), of: number(finding.n ?? 0) });
    default:
      return say("single", { value: result });
  }
}
