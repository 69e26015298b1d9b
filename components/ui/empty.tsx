import type { ReactNode } from "react";

/** An empty list says what one can do now; `steps` show the way. */
export function Empty({
  title,
  children,
  steps,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  steps?: readonly { title: ReactNode; text: ReactNode }[];
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <div className="lead">{children}</div>}
      {steps && (
        <ol className="steps">
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps never move
            <li key={index}>
              <b>{step.title}</b>
              {step.text}
            </li>
          ))}
        </ol>
      )}
      {action && <div className="btns">{action}</div>}
    </div>
  );
}
