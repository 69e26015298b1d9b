import type { ReactNode } from "react";

/** What the page is, in one heading, and the one thing to do. */
export function PageHead({
  title,
  eyebrow,
  lead,
  action,
}: {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="head">
      <div>
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {action}
    </div>
  );
}

/** Head of a part of a page; give the section `aria-labelledby={id}`. */
export function SectionHead({ id, title, children }: { id: string; title: ReactNode; children?: ReactNode }) {
  return (
    <div className="shead">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}
