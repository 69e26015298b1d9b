"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useRef } from "react";
import { countWords } from "@/lib/rich-text/schema";
import { LENGTHS } from "@/lib/stories/schema";

type Props = { id: string; section: keyof typeof LENGTHS; text: string };

/** How long the text is, beside how long a good one is. */
export function WordCount({ id, section, text }: Props) {
  const t = useTranslations("editor");
  const { least, most } = LENGTHS[section];
  return (
    <p className="count" id={id}>
      {t("words", { words: useWordCount(text), least, most })}
    </p>
  );
}

/** Counts line by line and only lines that changed, after what is typed has been drawn. */
function useWordCount(text: string): number {
  const known = useRef(new Map<string, number>());
  const shown = useDeferredValue(text);
  return useMemo(() => {
    const lines = shown.split("\n");
    const counted = new Map(lines.map((line) => [line, known.current.get(line) ?? countWords(line)]));
    known.current = counted;
    return lines.reduce((sum, line) => sum + (counted.get(line) ?? 0), 0);
  }, [shown]);
}
