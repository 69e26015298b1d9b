import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Folds away what is secondary; works without scripts. */
export function Fold({
  title,
  open,
  className,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={classNames("fold", className)} open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
