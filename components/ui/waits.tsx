import type { ReactNode } from "react";

export type Wait = {
  key: string;
  what: ReactNode;
  why: ReactNode;
  when?: ReactNode;
  late?: boolean;
  action?: ReactNode;
};

/** What waits for the person, most urgent first; each row names its one next act. */
export function Waits({ label, waits }: { label: string; waits: readonly Wait[] }) {
  return (
    <ol className="waits" aria-label={label}>
      {waits.map((wait) => (
        <li key={wait.key}>
          <div>
            <h2 className="what">{wait.what}</h2>
            <p className="why">{wait.why}</p>
          </div>
          <p className={wait.late ? "when late" : "when"}>{wait.when}</p>
          {wait.action}
        </li>
      ))}
    </ol>
  );
}
