import { type Html, html } from "@/lib/html";
import { type Drawing, shape } from "./drawing";

const ROWS = 8;
const STEP = 10;

type Field = {
  dots: number;
  on: number;
  /** At least so many, so that fields beside each other have dots of one size. */
  columns: number;
  /** Other than that of any other field of the page. */
  id: string;
};

/** `dots` small circles in columns of eight, the first `on` of them filled. Two patterns keep it light. */
export function dotField({ dots, on, columns, id }: Field): Drawing {
  const rows = Math.min(ROWS, Math.max(1, dots));
  const width = Math.max(columns, Math.ceil(dots / rows)) * STEP;
  const pattern = (kind: "on" | "off", r: number) =>
    html`<pattern id="${id}${kind}" width="${STEP}" height="${STEP}" patternUnits="userSpaceOnUse">${shape("circle", { class: kind, cx: 5, cy: 5, r })}</pattern>`;
  return {
    size: { viewBox: `0 0 ${width} ${rows * STEP}` },
    inner: html`<defs>${pattern("off", 2.6)}${pattern("on", 3.7)}</defs>${columnsOf(0, on, rows, `url(#${id}on)`)}${columnsOf(on, dots, rows, `url(#${id}off)`)}`,
  };
}

/** The dots number `from` to `to`: the end of a begun column, whole columns, the start of a last one. */
function columnsOf(from: number, to: number, rows: number, fill: string): (Html | null)[] {
  const first = Math.floor(from / rows);
  const last = Math.floor(to / rows);
  const begun = from % rows;
  const rest = to % rows;
  const part = (x: number, y: number, columns: number, height: number) => {
    if (columns <= 0 || height <= 0) return null;
    const size = { width: columns * STEP, height: height * STEP };
    return shape("rect", { fill, x: x * STEP, y: y * STEP, ...size });
  };
  if (to <= from) return [];
  if (first === last) return [part(first, begun, 1, rest - begun)];
  const whole = begun === 0 ? first : first + 1;
  return [
    begun > 0 ? part(first, begun, 1, rows - begun) : null,
    part(whole, 0, last - whole, rows),
    part(last, 0, 1, rest),
  ];
}
