import type { FindingSnapshot } from "@/db/documents";
import { position, scaleOf } from "./plot-data";
import { PlotSvg } from "./plot-svg";

/** Two dots on a scale: before, and after. */
export function TwoDots({ finding, label }: { finding: FindingSnapshot; label?: string | undefined }) {
  const scale = scaleOf(finding);
  const was = `${position(finding.baselineValue ?? 0, scale)}%`;
  const is = `${position(finding.resultValue ?? 0, scale)}%`;
  const zero = `${position(0, scale)}%`;
  return (
    <PlotSvg height={20} label={label}>
      <line className="axis" x1="0" x2="100%" y1="10" y2="10" />
      {["0", "100%", ...(scale.min < 0 ? [zero] : [])].map((x) => (
        <line className="axis" key={x} x1={x} x2={x} y1="6" y2="14" />
      ))}
      <line className="span" x1={was} x2={is} y1="10" y2="10" />
      <circle className="was" cx={was} cy="10" r="5" />
      <circle className="is" cx={is} cy="10" r="6" />
    </PlotSvg>
  );
}

/** Two bars from zero: the group without the library's offer above, the group with it below. */
export function TwoBars({ finding, label }: { finding: FindingSnapshot; label?: string | undefined }) {
  const scale = scaleOf(finding);
  const zero = position(0, scale);
  const bar = (value: number | null) => {
    const end = position(value ?? 0, scale);
    return { x: `${Math.min(zero, end)}%`, width: `${Math.abs(end - zero)}%` };
  };
  return (
    <PlotSvg height={22} label={label}>
      <rect className="bar" {...bar(finding.comparisonValue)} y="2" height="7" />
      <rect className="bar is" {...bar(finding.resultValue)} y="12" height="7" />
      <line className="axis" x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="22" />
    </PlotSvg>
  );
}

/** Columns that grow from the first count to the last. */
export function CountColumns({ finding, label }: { finding: FindingSnapshot; label?: string | undefined }) {
  const values = [finding.baselineValue, finding.resultValue].filter(
    (value): value is number => value !== null,
  );
  const top = Math.max(1, ...values);
  const width = 100 / Math.max(2, values.length) - 1;
  return (
    <PlotSvg height={34} label={label}>
      {values.map((value, index) => {
        const height = Math.max(1, (Math.max(0, value) / top) * 32);
        const last = index === values.length - 1;
        return (
          <rect
            className={last ? "bar is" : "bar"}
            // biome-ignore lint/suspicious/noArrayIndexKey: at most two, in time's order
            key={index}
            x={`${index * (width + 2)}%`}
            width={`${width}%`}
            y={33 - height}
            height={height}
          />
        );
      })}
      <line className="axis" x1="0" x2="100%" y1="33.5" y2="33.5" />
    </PlotSvg>
  );
}

/** A row of dots: who said so, and who did not. */
export function DotRow({ of, on, label }: { of: number; on: number; label?: string | undefined }) {
  return (
    <PlotSvg height={20} label={label}>
      {Array.from({ length: of }, (_, index) => (
        <circle
          className={index < on ? "on" : "off"}
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no name
          key={index}
          cx={`${Math.round(((index + 0.5) / Math.max(of, 12)) * 1000) / 10}%`}
          cy="10"
          r={of > 30 ? 3 : 4.5}
        />
      ))}
    </PlotSvg>
  );
}

/** One bar on its scale, where the number of people is not known. */
export function OneBar({ finding, label }: { finding: FindingSnapshot; label?: string | undefined }) {
  const scale = scaleOf(finding);
  const zero = position(0, scale);
  const end = position(finding.resultValue ?? 0, scale);
  return (
    <PlotSvg height={14} label={label}>
      <rect className="bar" x="0" width="100%" y="3" height="8" />
      <rect
        className="bar is"
        x={`${Math.min(zero, end)}%`}
        width={`${Math.abs(end - zero)}%`}
        y="3"
        height="8"
      />
    </PlotSvg>
  );
}
