import { createTranslator } from "next-intl";
import { countryName } from "@/lib/geo/countries";
import { figuresIn } from "@/lib/i18n/figures";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { targetKey } from "@/lib/sdg/targets";

/** What files about stories say in one of the product's languages, figures and days in their form. */
export function fileWords(locale: Locale) {
  const all = { locale: formatTag(locale), messages: messagesOf(locale) };
  const goals = createTranslator({ ...all, namespace: "goals" });
  const targets = createTranslator({ ...all, namespace: "targets" });
  const { number, value, withUnit } = figuresIn(formatTag(locale));
  return {
    ...{ locale, number, value, withUnit },
    enums: createTranslator({ ...all, namespace: "enums" }),
    story: createTranslator({ ...all, namespace: "story" }),
    sharing: createTranslator({ ...all, namespace: "sharing" }),
    goal: (goal: number) => goals(String(goal) as "1"),
    target: (target: string) => targets(targetKey(target) as "1-1"),
    country: (iso3: string) => countryName(iso3, locale),
    day: (iso: string) => formatDay(iso, locale),
    period: (from: string | null, to: string | null) => formatPeriod(from, to, locale),
    list: (parts: string[]) => new Intl.ListFormat(formatTag(locale), { type: "conjunction" }).format(parts),
  };
}

export type FileWords = ReturnType<typeof fileWords>;
