"use client";

import { useEffect, useRef, useState } from "react";

/** Where a plain form's words wait on the device. */
export const keptFieldsKey = (name: string) => `sdg-stories:fields:${name}`;

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Keeps what is typed into a plain form on this device until `ForgetKept` of the same name is shown: the form
 * works without scripts and loses nothing with them. `again`: the server has answered with the values it was sent.
 * Passwords and hidden fields are never kept.
 */
export function useKeptFields(name: string, again: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    if (!again && restore(element, find(keptFieldsKey(name)))) setRestored(true);
    const keep = () => {
      try {
        localStorage.setItem(keptFieldsKey(name), JSON.stringify(valuesOf(element)));
      } catch {
        // A full or forbidden store keeps nothing; the form works all the same.
      }
    };
    element.addEventListener("input", keep);
    return () => element.removeEventListener("input", keep);
  }, [name, again]);
  return { form, restored };
}

const fieldsOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<Field>("input, select, textarea")].filter(
    ({ name, type }) => name !== "" && !["hidden", "password", "file"].includes(type),
  );

const isPick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type);

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(form)
      .filter((field) => !isPick(field) || field.checked)
      .map(({ name, value }) => [name, value]),
  );

function restore(form: HTMLFormElement, kept: Record<string, string> | null): boolean {
  if (!kept || Object.values(kept).every((value) => value === "")) return false;
  for (const field of fieldsOf(form)) {
    const value = kept[field.name];
    if (isPick(field)) field.checked = field.value === value;
    else if (value !== undefined) field.value = value;
  }
  return true;
}

function find(key: string): Record<string, string> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
