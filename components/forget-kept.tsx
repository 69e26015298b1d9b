"use client";

import { useEffect } from "react";
import { keptFieldsKey } from "./use-kept-fields";

/** On the page that says "sent": what was kept on the device is not needed any more. */
export function ForgetKept({ name }: { name: string }) {
  useEffect(() => {
    try {
      localStorage.removeItem(keptFieldsKey(name));
    } catch {
      // Nothing was kept there.
    }
  }, [name]);
  return null;
}
