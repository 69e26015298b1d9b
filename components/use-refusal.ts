"use client";

import { useTranslations } from "next-intl";

/** Words for a refusal's code, and for what is wrong with a field. */
export function useRefusal() {
  const t = useTranslations("refusals");
  return {
    sentence: (code: string) => (t.has(code) ? t(code) : t("invalid")),
    field: (code: string | undefined) =>
      code ? (t.has(`field.${code}`) ? t(`field.${code}`) : t("field.invalid")) : undefined,
  };
}
