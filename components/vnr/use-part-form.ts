"use client";

import { useRouter } from "next/navigation";
import type { FieldValues, Path } from "react-hook-form";
import { useKeptForm } from "@/components/use-kept-form";
import type { Result } from "@/lib/result";

type Options<Values extends FieldValues> = {
  /** What the form is about, as `vnr-contact`. */
  name: string;
  /** What it belongs to while there is nothing stored. */
  of: string;
  stored: { id: string; version: number; values: Values } | null;
  empty: Values;
  label: (name: Path<Values>) => string;
  save: (typed: Values, version: number) => Promise<Result<unknown>>;
};

/** The form of a part of a round: a new one is empty again once it is saved. `field`: all that an input needs. */
export function usePartForm<Values extends FieldValues>(options: Options<Values>) {
  const { name, of, stored, empty, label, save } = options;
  const router = useRouter();
  const form = useKeptForm<Values, unknown>({
    name: `${name}:${stored?.id ?? `new:${of}`}`,
    version: stored?.version ?? 0,
    values: stored?.values ?? empty,
    save,
    onSaved: () => {
      if (!stored) form.settle(empty);
      router.refresh();
    },
  });
  const at = (field: string) => `${stored?.id ?? `new-${name}`}-${field}`;
  const field = (path: Path<Values>) => ({
    ...{ id: at(path), label: label(path), error: form.error(path), ...form.register(path) },
  });
  return { form, at, field };
}
