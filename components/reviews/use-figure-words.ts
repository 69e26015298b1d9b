import { useLocale, useTranslations } from "next-intl";
import type { FigureScope } from "@/db/enums";
import { REGIONS } from "@/lib/geo/regions";
import { languageName } from "@/lib/i18n/languages";
import { asLocale, formatTag } from "@/lib/i18n/locales";
import { type Figures, OTHERS } from "@/lib/reviews/figures";

/** Figures of the reviewing in words and numbers of the reader's language. */
export function useFigureWords() {
  const t = useTranslations("reviewing");
  const regions = useTranslations("regions");
  const locale = asLocale(useLocale().split("-")[0]);
  const number = new Intl.NumberFormat(formatTag(locale), { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const few = t("few");
  return {
    t,
    number: (value: number) => number.format(value),
    days: (days: number | null) => (days === null ? few : t("days", { count: Math.round(days) })),
    share: ({ approvedShare }: Pick<Figures, "approvedShare">) =>
      approvedShare === null ? few : percent.format(approvedShare),
    rounds: ({ rounds }: Pick<Figures, "rounds">) => (rounds === null ? few : number.format(rounds)),
    name: (scope: FigureScope, value: string) => {
      if (value === OTHERS) return t("others");
      if (scope === "all") return t("all");
      const region = REGIONS.find((one) => one === value);
      return region ? regions(region) : languageName(value, locale);
    },
  };
}
