import { useId } from "react";
import { PlotSvg } from "./plot-svg";

const ROWS = 8;
const STEP = 10;

/** `dots` small circles in columns of eight, the first `on` of them filled. Two patterns keep it light. */
export function DotField({
  dots,
  on,
  columns,
  label,
}: {
  dots: number;
  on: number;
  columns?: number;
  label?: string | undefined;
}) {
  const id = useId().replaceAll(/[^\w-]/g, "");
  const rows = Math.min(ROWS, Math.max(1, dots));
  const width = Math.max(columns ?? 0, Math.ceil(dots / rows)) * STEP;
  return (
    <PlotSvg viewBox={`0 0 ${width} ${rows * STEP}`} label={label}>
      <defs>
        <pattern id={`${id}off`} width={STEP} height={STEP} patternUnits="userSpaceOnUse">
          <circle className="off" cx="5" cy="5" r="2.6" />
        </pattern>
        <pattern id={`${id}on`} width={STEP} height={STEP} patternUnits="userSpaceOnUse">
          <circle className="on" cx="5" cy="5" r="3.7" />
        </pattern>
      </defs>
      <Columns from={0} to={on} rows={rows} fill={`url(#${id}on)`} />
      <Columns from={on} to={dots} rows={rows} fill={`url(#${id}off)`} />
    </PlotSvg>
  );
}

/** The dots number `from` to `to`: the end of a begun column, whole columns, the start of a last one. */
function Columns({ from, to, rows, fill }: { from: number; to: number; rows: number; fill: string }) {
  const first = Math.floor(from / rows);
  const last = Math.floor(to / rows);
  const begun = from % rows;
  const rest = to % rows;
  const part = (x: number, y: number, columns: number, height: number) =>
    columns > 0 && height > 0 ? (
      <rect
        key={`${x}-${y}`}
        fill={fill}
        x={x * STEP}
        y={y * STEP}
        width={columns * STEP}
        height={height * STEP}
      />
    ) : null;
  if (to <= from) return null;
  if (first === last) return part(first, begun, 1, rest - begun);
  const whole = begun === 0 ? first : first + 1;
  return [
    begun > 0 && part(first, begun, 1, rows - begun),
    part(whole, 0, last - whole, rows),
    part(last, 0, 1, rest),
  ];
}
