"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useRefusal } from "@/components/use-refusal";

const Fields = createContext<Record<string, string>>({});

/** What the server refused in the section being written, for the fields inside: codes by path ("0.url"). */
export function FieldProblems({ fields, children }: { fields: Record<string, string>; children: ReactNode }) {
  return <Fields value={fields}>{children}</Fields>;
}

/** Words for what is wrong at a path, or anywhere below it. */
export function useFieldProblem() {
  const fields = useContext(Fields);
  const refusal = useRefusal();
  return (path: string) => {
    const [, code] =
      Object.entries(fields).find(([at]) => path === "" || at === path || at.startsWith(`${path}.`)) ?? [];
    return refusal.field(code);
  };
}
