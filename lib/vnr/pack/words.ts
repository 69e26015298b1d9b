import { createTranslator } from "next-intl";
import { countryName } from "@/lib/geo/countries";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { targetKey } from "@/lib/sdg/targets";

/** All that a pack says in one of the product's languages, figures and days in their form. */
export function packWords(locale: Locale) {
  const all = { locale: formatTag(locale), messages: messagesOf(locale) };
  const goals = createTranslator({ ...all, namespace: "goals" });
  const targets = createTranslator({ ...all, namespace: "targets" });
  const format = new Intl.NumberFormat(formatTag(locale), { maximumFractionDigits: 2 });
  const number = (value: number) => format.format(value);
  return {
    ...{ locale, number },
    t: createTranslator({ ...all, namespace: "pack" }),
    enums: createTranslator({ ...all, namespace: "enums" }),
    goal: (goal: number) => goals(String(goal) as "1"),
    target: (target: string) => targets(targetKey(target) as "1-1"),
    country: (iso3: string) => countryName(iso3, locale),
    day: (iso: string) => formatDay(iso, locale),
    period: (from: string | null, to: string | null) => formatPeriod(from, to, locale),
    list: (parts: string[]) => new Intl.ListFormat(formatTag(locale), { type: "conjunction" }).format(parts),
    /** A percent sign belongs to its figure; other units are words of their own. */
    withUnit: (value: number, unit: string) =>
      unit === "%"
        ? `${number(value)}${locale === "ar" ? "" : "\u202f"}%`
        : [number(value), unit].filter(Boolean).join(" "),
  };
}

export type PackWords = ReturnType<typeof packWords>;
