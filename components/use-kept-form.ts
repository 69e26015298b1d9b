"use client";

import { useEffect, useState, useTransition } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import { useRefusal } from "@/components/use-refusal";
import type { Result } from "@/lib/result";

type Options<Values extends FieldValues, Value> = {
  /** What the form is about: words typed under this name are kept on the device until they are saved. */
  name: string;
  values: DefaultValues<Values>;
  save: (values: Values) => Promise<Result<Value>>;
  onSaved: (value: Value) => void;
};

/**
 * A form that loses nothing: what is typed stays on the device until the server has it, refusals stand beside their
 * fields, and the whole is sent again as it was.
 */
export function useKeptForm<Values extends FieldValues, Value>({ name, values, save, onSaved }: Options<Values, Value>) {
  const key = `sdg-stories:form:${name}`;
  const refusal = useRefusal();
  const form = useForm<Values>({ defaultValues: values });
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [pending, startTransition] = useTransition();
  const { watch, reset, handleSubmit } = form;

  useEffect(() => {
    const kept = localStorage.getItem(key);
    if (kept) reset(JSON.parse(kept), { keepDefaultValues: true });
    const watching = watch((now) => localStorage.setItem(key, JSON.stringify(now)));
    return () => watching.unsubscribe();
  }, [key, reset, watch]);

  const submit = handleSubmit((now) =>
    startTransition(async () => {
      const result = await save(now as Values).catch(() => ({ ok: false as const, code: "offline", fields: {} }));
      setProblem(result.ok ? null : refusal.sentence(result.code));
      setFields(result.ok ? {} : result.fields);
      if (!result.ok) return;
      localStorage.removeItem(key);
      reset(now);
      onSaved(result.value);
    }),
  );
  const error = (path: Path<Values>) => refusal.field(fields[path]);
  const problems = Object.entries(fields).map(([path, code]) => ({ id: path, message: refusal.field(code) ?? "" }));
  return { ...form, submit, pending, problem, problems, error };
}

/** A number as typed: null when empty, NaN when it is none; a comma counts as a point. */
export const asNumber = { setValueAs: (value: unknown) => (value === "" || value === null || value === undefined ? null : Number(String(value).replace(",", "."))) };
