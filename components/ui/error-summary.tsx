"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

export type FieldProblem = { id: string; message: string };

/** What is wrong (`title`) and where, each linked to its field; takes the focus when it appears or changes. */
export function ErrorSummary({ problems, title }: { problems: readonly FieldProblem[]; title?: string }) {
  const t = useTranslations("common");
  const box = useRef<HTMLDivElement>(null);
  const said = [title, ...problems.map((one) => one.id + one.message)].filter(Boolean).join("|");
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (!said) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{title ?? t("problems", { count: problems.length })}</h2>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.id + problem.message}>
              <a href={`#${problem.id}`} onClick={(event) => lead(event, problem.id)}>
                {problem.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function lead(event: { preventDefault(): void }, id: string) {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
}
