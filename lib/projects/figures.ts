import type { FindingSnapshot } from "@/db/documents";

type Given = Pick<
  FindingSnapshot,
  "evidence" | "baselineValue" | "resultValue" | "comparisonValue" | "saidCount" | "n"
>;

/** What a figure is made of: how many said so; or a value, alone, after another, or against another. */
export type FigureParts =
  | { kind: "said"; said: number; of: number | null }
  | { kind: "alone"; is: number }
  | { kind: "after" | "against"; was: number; is: number };

/** The figure of a finding by its kind of evidence, the same wherever it is shown; null where nothing was counted. */
export function figureParts(finding: Given): FigureParts | null {
  const { evidence, baselineValue, resultValue, comparisonValue, saidCount, n } = finding;
  // A measured finding that a reviewer lowered to "told" has no such count: its value is shown alone.
  if (evidence === "told" && resultValue === null)
    return saidCount === null ? null : { kind: "said", said: saidCount, of: n };
  if (resultValue === null) return null;
  if (evidence === "compared" && comparisonValue !== null)
    return { kind: "against", was: comparisonValue, is: resultValue };
  if (baselineValue === null || evidence === "measured" || evidence === "told")
    return { kind: "alone", is: resultValue };
  return { kind: "after", was: baselineValue, is: resultValue };
}
