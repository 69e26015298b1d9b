"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { FindingSnapshot } from "@/db/documents";
import { markNumbers, type NumberMark } from "@/lib/stories/number-marks";

type Aids = {
  language: string;
  findings: FindingSnapshot[];
  /** Numbers of which a writer said that they are no result. */
  plain: readonly string[];
  sayPlain: (number: string) => void;
  claimsHref: string;
  projectHref: string;
  /** The story's own words, as they are typed now. */
  words: () => string;
};

const Context = createContext<Aids | null>(null);

/** What the fields of a draft need to know to help with numbers and targets. */
export function WritingAids({ children, ...aids }: Aids & { children: ReactNode }) {
  return <Context value={aids}>{children}</Context>;
}

export function useAids(): Aids {
  const aids = useContext(Context);
  if (!aids) throw new Error("fields of a draft stand inside WritingAids");
  return aids;
}

/** The numbers of a text, each with the finding it comes from or with none. */
export function useNumberMarks(text: string): NumberMark[] {
  const { language, findings, plain } = useAids();
  return useMemo(() => markNumbers(text, language, findings, plain), [text, language, findings, plain]);
}
