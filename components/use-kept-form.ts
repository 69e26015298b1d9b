"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import { keptFormKey } from "@/components/people/kept-forms";
import { usePerson } from "@/components/people/person-context";
import { useProven } from "@/components/proof-provider";
import { useRefusal } from "@/components/use-refusal";
import type { Result } from "@/lib/result";

type Options<Values extends FieldValues, Value> = {
  /** What the form is about: words typed under this name are kept on the device until they are saved. */
  name: string;
  /** Version of what is stored; 0 for something new. */
  version?: number;
  values: Values;
  /** `base`: the version that the person has seen. */
  save: (values: Values, base: number) => Promise<Result<Value>>;
  onSaved: (value: Value) => void;
};

/**
 * A form that loses nothing: what is typed stays on the device until the server has it, refusals stand beside their
 * fields, and when someone else saved meanwhile, `head.theirs` holds what they wrote until the person chooses.
 */
export function useKeptForm<Values extends FieldValues, Value>(options: Options<Values, Value>) {
  const { name, version = 0, values, save, onSaved } = options;
  const key = keptFormKey(usePerson(), name);
  const router = useRouter();
  const refusal = useRefusal();
  const proven = useProven();
  const form = useForm<Values>({ defaultValues: values as DefaultValues<Values> });
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [status, setStatus] = useState<"kept" | "saved" | null>(null);
  const [restored, setRestored] = useState(false);
  const [theirs, setTheirs] = useState<Values | null>(null);
  const [pending, startTransition] = useTransition();
  const { watch, reset, handleSubmit } = form;
  const stored = useRef({ version, values });
  const base = useRef(version);
  const typed = useRef(false);
  const quiet = useRef(false);
  const sending = useRef(false);
  stored.current = { version, values };

  /** Shows `now` as what is stored; nothing of it is kept on the device any more. */
  const settle = useCallback(
    (now: Values) => {
      quiet.current = true;
      reset(now);
      quiet.current = false;
      typed.current = false;
      base.current = stored.current.version;
      drop(key);
      setTheirs(null);
      setRestored(false);
    },
    [key, reset],
  );

  useEffect(() => {
    const kept = find<Values>(key);
    if (kept?.values) {
      quiet.current = true;
      reset(kept.values, { keepDefaultValues: true });
      quiet.current = false;
      typed.current = true;
      base.current = kept.base;
      setRestored(true);
      setStatus("kept");
      if (kept.base !== stored.current.version) setTheirs(stored.current.values);
    }
    const watching = watch((now) => {
      if (quiet.current) return;
      typed.current = true;
      setStatus(keep(key, { base: base.current, values: now }) ? "kept" : null);
    });
    return () => watching.unsubscribe();
  }, [key, reset, watch]);

  useEffect(() => {
    if (base.current === version) return;
    if (typed.current) setTheirs(stored.current.values);
    else settle(stored.current.values);
  }, [version, settle]);

  const submit = handleSubmit((now) => {
    if (sending.current) return;
    sending.current = true;
    startTransition(async () => {
      const seen = theirs ? version : base.current;
      const result = await proven(() => save(now as Values, seen)).catch(() => ({
        ok: false as const,
        code: "offline",
        fields: {},
        again: undefined,
      }));
      sending.current = false;
      setProblem(result.ok ? null : refusal.sentence(result.code, result.again));
      setFields(result.ok ? {} : result.fields);
      if (!result.ok) {
        if (result.code === "conflict") router.refresh();
        return;
      }
      settle(now as Values);
      // Said together with the page as it is now, so that whatever stands beside the form knows the saved version.
      startTransition(() => {
        setStatus("saved");
        onSaved(result.value);
      });
    });
  });
  const takeStored = () => {
    settle(stored.current.values);
    setProblem(null);
    setFields({});
    setStatus(null);
  };
  const error = (path: Path<Values>) => refusal.field(fields[path]);
  const problems = Object.entries(fields).map(([path, code]) => ({
    id: path,
    message: refusal.field(code) ?? "",
  }));
  const head = { problem, problems, restored, theirs, mine: theirs ? (watch() as Values) : null, takeStored };
  return {
    ...form,
    submit,
    pending,
    head,
    status,
    error,
    settle,
    fail: (code: string) => setProblem(refusal.sentence(code)),
  };
}

type Kept<Values> = { base: number; values: Values };

function find<Values>(key: string): Kept<Values> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** A full or forbidden store keeps nothing; then the page does not say that it does. */
function keep(key: string, entry: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

function drop(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}
