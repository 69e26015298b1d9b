import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { LibraryMetric } from "@/db/enums";
import { perPeople } from "@/lib/countries/figures";
import type { PublicFigure } from "@/lib/countries/public-queries";

/** From here on a figure is said in thousands and millions; its table has it in full. */
const LARGE = 100_000;

/** Figures of libraries in words of the reader's language. */
export function useStatistics() {
  const t = useTranslations("country");
  const format = useFormatter();
  const locale = useLocale();
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return {
    whole,
    /** `whole` with its currency. */
    exact: ({ value, currency }: Pick<PublicFigure, "value" | "currency">) =>
      currency ? `${whole(value)} ${currency}` : whole(value),
    /** "1.42" and "million". */
    short: (value: number) => {
      if (value < LARGE) return { figure: whole(value), word: "" };
      const parts = new Intl.NumberFormat(locale, {
        ...{ notation: "compact", compactDisplay: "long", maximumSignificantDigits: 3 },
      } as const).formatToParts(value);
      const text = (compact: boolean) =>
        parts
          .filter(({ type }) => (type === "compact") === compact && type !== "literal")
          .map(({ value: part }) => part)
          .join("");
      return { figure: text(false), word: text(true) };
    },
    /** "12.3 for every 100,000 people"; nothing where their number is not known. */
    proportion: (metric: LibraryMetric, value: number, population: number | undefined) => {
      const per = perPeople(metric, value, population);
      if (!per) return null;
      const said = format.number(per.value, { maximumSignificantDigits: 3 });
      return per.people === 1
        ? t("perPerson", { value: said })
        : t("perPeople", { value: said, people: whole(per.people) });
    },
    day: (time: Date) =>
      format.dateTime(time, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
  };
}
