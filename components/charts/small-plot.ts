import type { FindingSnapshot } from "@/db/documents";
import { html } from "@/lib/html";
import { remembered } from "@/lib/remembered";
import { type Drawing, shape } from "./drawing";
import { position, scaleOf } from "./plot-data";

/** Two dots on a scale: before, and after. */
export function twoDots(finding: FindingSnapshot): Drawing {
  const scale = scaleOf(finding);
  const was = `${position(finding.baselineValue ?? 0, scale)}%`;
  const is = `${position(finding.resultValue ?? 0, scale)}%`;
  const ticks = ["0", "100%", ...(scale.min < 0 ? [`${position(0, scale)}%`] : [])];
  return {
    size: { height: 20 },
    inner: html`${[
      shape("line", { class: "axis", x1: "0", x2: "100%", y1: 10, y2: 10 }),
      ...ticks.map((x) => shape("line", { class: "axis", x1: x, x2: x, y1: 6, y2: 14 })),
      shape("line", { class: "span", x1: was, x2: is, y1: 10, y2: 10 }),
      shape("circle", { class: "was", cx: was, cy: 10, r: 5 }),
      shape("circle", { class: "is", cx: is, cy: 10, r: 6 }),
    ]}`,
  };
}

/** Two bars from zero: the group without the library's offer above, the group with it below. */
export function twoBars(finding: FindingSnapshot): Drawing {
  const scale = scaleOf(finding);
  const zero = position(0, scale);
  const bar = (value: number | null) => {
    const end = position(value ?? 0, scale);
    return { x: `${Math.min(zero, end)}%`, width: `${Math.abs(end - zero)}%`, height: 7 };
  };
  return {
    size: { height: 22 },
    inner: html`${[
      shape("rect", { class: "bar", ...bar(finding.comparisonValue), y: 2 }),
      shape("rect", { class: "bar is", ...bar(finding.resultValue), y: 12 }),
      shape("line", { class: "axis", x1: `${zero}%`, x2: `${zero}%`, y1: 0, y2: 22 }),
    ]}`,
  };
}

/** Columns that grow from the first count to the last. */
export function countColumns(finding: FindingSnapshot): Drawing {
  const values = [finding.baselineValue, finding.resultValue].filter((value) => value !== null);
  const top = Math.max(1, ...values);
  const width = 100 / Math.max(2, values.length) - 1;
  const columns = values.map((value, at) => {
    const height = Math.max(1, (Math.max(0, value) / top) * 32);
    const place = { x: `${at * (width + 2)}%`, width: `${width}%`, y: 33 - height, height };
    return shape("rect", { class: at === values.length - 1 ? "bar is" : "bar", ...place });
  });
  const axis = shape("line", { class: "axis", x1: "0", x2: "100%", y1: 33.5, y2: 33.5 });
  return { size: { height: 34 }, inner: html`${[...columns, axis]}` };
}

/** A row of dots: who said so, and who did not. */
export const dotRow = (of: number, on: number): Drawing => row(`${of} ${on}`);

/** Each drawn once: there are not many. */
const row = remembered((said: string): Drawing => {
  const [of = 0, on = 0] = said.split(" ").map(Number);
  const place = (at: number) => `${Math.round(((at + 0.5) / Math.max(of, 12)) * 1000) / 10}%`;
  const dots = Array.from({ length: of }, (_, at) =>
    shape("circle", { class: at < on ? "on" : "off", cx: place(at), cy: 10, r: of > 30 ? 3 : 4.5 }),
  );
  return { size: { height: 20 }, inner: html`${dots}` };
});

/** One bar on its scale, where the number of people is not known. */
export function oneBar(finding: FindingSnapshot): Drawing {
  const scale = scaleOf(finding);
  const zero = position(0, scale);
  const end = position(finding.resultValue ?? 0, scale);
  const bar = { x: `${Math.min(zero, end)}%`, width: `${Math.abs(end - zero)}%`, y: 3, height: 8 };
  return {
    size: { height: 14 },
    inner: html`${[
      shape("rect", { class: "bar", x: 0, width: "100%", y: 3, height: 8 }),
      shape("rect", { class: "bar is", ...bar }),
    ]}`,
  };
}
