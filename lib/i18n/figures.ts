import { remembered } from "../remembered";

/** Figures and dates in the form of the reader's language, by a tag as `formatTag` gives it. */
export const figuresIn = remembered(figures);

export type Figures = ReturnType<typeof figuresIn>;

function figures(tag: string) {
  // Never "-0": both zeros are remembered as one.
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, signDisplay: "negative" });
  const days = new Intl.DateTimeFormat(tag, {
    ...{ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  });
  const months = new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" });
  const percent = tag.startsWith("ar") ? "%" : "\u202f%";
  const number = remembered((value: number) => numbers.format(value));
  return {
    number,
    /** A percent sign belongs to its figure; other units are words of their own. */
    value: (value: number, unit: string) => (unit === "%" ? `${number(value)}${percent}` : number(value)),
    withUnit: (value: number, unit: string) =>
      unit === "%" ? `${number(value)}${percent}` : unit === "" ? number(value) : `${number(value)} ${unit}`,
    day: (date: string) => days.format(new Date(date)),
    month: (date: string) => months.format(new Date(date)),
    year: (date: string) => String(new Date(date).getUTCFullYear()),
  };
}
