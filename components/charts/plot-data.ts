import type { FindingSnapshot } from "@/db/documents";

type Bounds = { min: number; max: number };

/** The scale of a plot: per cent from 0 to 100, everything else from 0 to a round number above the largest. */
export function scaleOf(finding: FindingSnapshot): Bounds {
  const values = [finding.baselineValue, finding.resultValue, finding.comparisonValue].filter(
    (value): value is number => value !== null,
  );
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (finding.unit === "%" && low >= 0 && high <= 100) return { min: 0, max: 100 };
  return { min: low === 0 ? 0 : -roundUp(-low), max: high === 0 && low < 0 ? 0 : roundUp(high) };
}

/** Where a value lies on the scale, in per cent of its length. */
export function position(value: number, { min, max }: Bounds): number {
  return max === min ? 0 : round(((value - min) / (max - min)) * 100);
}

const MOST_DOTS = 520;
const GROUPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** How many people or records one dot stands for, so that a field holds 520 dots at most. */
export function perDot(n: number): number {
  return GROUPS.find((group) => n / group <= MOST_DOTS) ?? 10 ** Math.ceil(Math.log10(n / MOST_DOTS));
}

const round = (value: number) => Math.round(value * 100) / 100;

function roundUp(value: number): number {
  if (value <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((m) => m * step >= value) ?? 10) * step;
}
