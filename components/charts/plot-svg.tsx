import type { ReactNode } from "react";

type Size = { height: number } | { viewBox: string };

/** The ground of every plot: named where it stands alone, hidden where the words beside it say the same. */
export function PlotSvg({
  label,
  children,
  ...size
}: Size & { label?: string | undefined; children: ReactNode }) {
  const className = "viewBox" in size ? "plot turns field-plot" : "plot turns";
  return label ? (
    <svg {...size} className={className} role="img" aria-label={label}>
      {children}
    </svg>
  ) : (
    <svg {...size} className={className} aria-hidden="true">
      {children}
    </svg>
  );
}
