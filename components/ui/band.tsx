import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A notice across the page. `urgent` is read out at once; `actions` stand at its end. */
export function Band({
  tone = "warn",
  title,
  actions,
  urgent,
  children,
}: {
  tone?: "warn" | "danger" | "good" | "plain";
  title?: ReactNode;
  actions?: ReactNode;
  urgent?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={classNames("band", tone)} role={urgent ? "alert" : "status"}>
      <div>
        {title && <b>{title}</b>} {children}
      </div>
      {actions && <div className="btns">{actions}</div>}
    </div>
  );
}
