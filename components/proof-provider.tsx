"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import type { Factors } from "@/lib/people/session-queries";
import type { Result } from "@/lib/result";

/** Fetched when proof is asked for: most pages never need it. */
const ProofDialog = dynamic(() =>
  import("@/components/people/proof-dialog").then((module) => module.ProofDialog),
);

type Run<T> = () => Promise<Result<T>>;
type Proven = <T>(run: Run<T>) => Promise<Result<T>>;

const ProofContext = createContext<Proven>((run) => run());

/**
 * Runs an action; where it asks for fresh proof of who one is (`proof_needed`), a dialog asks for that and the action
 * runs again with what it was given, so that nothing typed is lost.
 */
export const useProven = (): Proven => useContext(ProofContext);

export function ProofProvider({ factors, children }: { factors: Factors; children: ReactNode }) {
  const [asking, setAsking] = useState<{ answer: (proved: boolean) => void } | null>(null);
  const proven: Proven = useCallback(async (run) => {
    for (;;) {
      const result = await run();
      if (result.ok || result.code !== "proof_needed") return result;
      const proved = await new Promise<boolean>((answer) => setAsking({ answer }));
      setAsking(null);
      if (!proved) return result;
    }
  }, []);
  return (
    <ProofContext value={proven}>
      {children}
      {asking && <ProofDialog factors={factors} onAnswer={asking.answer} />}
    </ProofContext>
  );
}
