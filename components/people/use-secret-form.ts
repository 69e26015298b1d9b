"use client";

import { useRef, useState, useTransition } from "react";
import { useProven } from "@/components/proof-provider";
import { useRefusal } from "@/components/use-refusal";
import type { Result } from "@/lib/result";

/**
 * A form with a password in it: nothing of it is kept on the device. Refusals stand beside their fields; `done` holds
 * what came of it.
 */
export function useSecretForm<Value>(send: (data: FormData) => Promise<Result<Value>>) {
  const refusal = useRefusal();
  const proven = useProven();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [done, setDone] = useState<Value | null>(null);
  const [pending, startTransition] = useTransition();
  const submit = (event: { preventDefault(): void }) => {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    startTransition(async () => {
      const offline = { ok: false as const, code: "offline", fields: {}, again: undefined };
      const result = await proven(() => send(data)).catch(() => offline);
      setProblem(result.ok ? null : refusal.sentence(result.code, result.again));
      setFields(result.ok ? {} : result.fields);
      setDone(result.ok ? result.value : null);
      if (result.ok) form.current?.reset();
    });
  };
  const problems = Object.entries(fields).map(([id, code]) => ({ id, message: refusal.field(code) ?? "" }));
  const error = (name: string) => refusal.field(fields[name]);
  return { form, submit, problem, problems, error, done, pending };
}
