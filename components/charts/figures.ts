import { useFormatter, useLocale } from "next-intl";

/** Figures and dates in the form of the reader's language. */
export function useFigures() {
  const format = useFormatter();
  const arabic = useLocale().startsWith("ar");
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return {
    number,
    /** A percent sign belongs to its figure; other units are words of their own. */
    value: (value: number, unit: string) =>
      unit === "%" ? `${number(value)}${arabic ? "" : "\u202f"}%` : number(value),
    withUnit: (value: number, unit: string) =>
      unit === "%" || unit === ""
        ? `${number(value)}${unit === "%" ? `${arabic ? "" : "\u202f"}%` : ""}`
        : `${number(value)} ${unit}`,
    day: (date: string) =>
      format.dateTime(new Date(date), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    month: (date: string) =>
      format.dateTime(new Date(date), { month: "long", year: "numeric", timeZone: "UTC" }),
    year: (date: string) => String(new Date(date).getUTCFullYear()),
  };
}
