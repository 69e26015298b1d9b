"use client";

import { useTranslations } from "next-intl";

/** Words for a refusal's code (`again`: when it may be tried again), and for what is wrong with a field. */
export function useRefusal() {
  const t = useTranslations("refusals");
  return {
    sentence: (code: string, again?: Date) =>
      again && t.has(`timed.${code}`)
        ? t(`timed.${code}`, { minutes: minutesTo(again) })
        : t.has(code)
          ? t(code)
          : t("invalid"),
    field: (code: string | undefined) =>
      code ? (t.has(`field.${code}`) ? t(`field.${code}`) : t("field.invalid")) : undefined,
  };
}

const minutesTo = (time: Date): number => Math.max(1, Math.ceil((time.getTime() - Date.now()) / 60_000));
