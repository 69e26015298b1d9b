"use client";

import { useCallback, useMemo, useState } from "react";
import { sayNoResultAction } from "@/lib/stories/actions";

/** Numbers of the story that are no results: those the server knows, and those said here just now. */
export function usePlainNumbers(storyId: string, known: string[]) {
  const [said, setSaid] = useState<string[]>([]);
  const plain = useMemo(() => [...known, ...said], [known, said]);
  const sayPlain = useCallback(
    (number: string) => {
      setSaid((before) => [...before, number]);
      // Without a line it is asked again on the next visit: nothing is lost but a mark.
      void sayNoResultAction({ id: storyId, number }).catch(() => {});
    },
    [storyId],
  );
  return { plain, sayPlain };
}
