"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useProven } from "@/components/proof-provider";
import { useRefusal } from "@/components/use-refusal";
import type { Result } from "@/lib/result";

/** Runs an action, keeps its refusal in words, and shows the page anew when it went well. */
export function useAct() {
  const router = useRouter();
  const refusal = useRefusal();
  const proven = useProven();
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [pending, startTransition] = useTransition();
  const act = (run: () => Promise<Result<unknown>>, then?: () => void) =>
    startTransition(async () => {
      const result = await proven(run).catch(() => ({
        ok: false as const,
        code: "offline",
        fields: {},
        again: undefined,
      }));
      setProblem(result.ok ? null : refusal.sentence(result.code, result.again));
      setFields(result.ok ? {} : result.fields);
      if (!result.ok) return;
      then?.();
      router.refresh();
    });
  return { act, problem, fields, pending };
}
