import { holding } from "@/lib/html";
import { classOf, type Drawing } from "./drawing";

/** A drawing in a page of React; the same as `svgOf` writes. */
export function PlotSvg({ drawing, label }: { drawing: Drawing; label?: string | undefined }) {
  const own = { ...drawing.size, className: classOf(drawing), ...holding(drawing.inner) };
  return label ? <svg {...own} role="img" aria-label={label} /> : <svg {...own} aria-hidden="true" />;
}
