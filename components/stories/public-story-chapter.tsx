import type { ReactNode } from "react";
import type { Section } from "@/db/enums";

/**
 * A part of the story with its head in the margin. `fold`: secondary, so on a phone it is one line that opens; on
 * wide screens it always stands open.
 */
export function Chapter({
  title,
  section,
  fold,
  beside,
  children,
}: {
  title: string;
  section?: Section;
  fold?: boolean;
  beside?: ((section: Section) => ReactNode) | undefined;
  children: ReactNode;
}) {
  const comments = section && beside?.(section);
  return (
    <section className="chapter" id={section && `section-${section}`}>
      {fold ? (
        <>
          <h2 className="on-wide">{title}</h2>
          <details className="folds wide">
            <summary>
              <h2>{title}</h2>
            </summary>
            <div className="folded">{children}</div>
          </details>
        </>
      ) : (
        <>
          <h2>{title}</h2>
          {children}
        </>
      )}
      {comments && <div className="wide beside">{comments}</div>}
    </section>
  );
}
