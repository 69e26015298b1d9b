import { attributes, type Html, html } from "@/lib/html";

/** A drawing: how large its ground is, and what stands on it. */
export type Drawing = { size: { height: number } | { viewBox: string }; inner: Html };

export const classOf = ({ size }: Drawing) => ("viewBox" in size ? "plot turns field-plot" : "plot turns");

/** A drawing as HTML: named where it stands alone, hidden where the words beside it say the same. */
export function svgOf(drawing: Drawing, label?: string): Html {
  const said = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  return html`<svg${attributes({ ...drawing.size, class: classOf(drawing), ...said })}>${drawing.inner}</svg>`;
}

/** One shape without anything in it. */
export const shape = (name: "circle" | "line" | "rect", given: Record<string, string | number>): Html =>
  html`<${SHAPES[name]}${attributes(given)}/>`;

const SHAPES = { circle: html`circle`, line: html`line`, rect: html`rect` };
