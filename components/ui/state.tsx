import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type StateTone = "draft" | "sent" | "review" | "done" | "you" | "warn" | "gone";

/** A word with a shape of its own; the colour only repeats them. `light`: not bold. */
export function State({ tone, light, children }: { tone: StateTone; light?: boolean; children: ReactNode }) {
  return <span className={classNames("state", tone, light && "light")}>{children}</span>;
}
