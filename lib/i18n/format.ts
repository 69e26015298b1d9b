import { formatTag, type Locale } from "./locales";

/** "March 2022 to November 2024" in a locale, from ISO dates; empty where nothing is known. */
export function formatPeriod(from: string | null, to: string | null, locale: Locale): string {
  const month = new Intl.DateTimeFormat(formatTag(locale), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const [start, end] = [from, to].map((day) => (day ? new Date(`${day}T00:00:00Z`) : null));
  if (start && end) return month.formatRange(start, end);
  return start ? month.format(start) : end ? month.format(end) : "";
}

/** "5 May 2027" in a locale, from an ISO date. */
export const formatDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** "5 May 2027", or "5 to 9 May 2027" as the locale writes it, from ISO dates. */
export function formatDays(from: string, to: string | null, locale: Locale): string {
  const days = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "long", timeZone: "UTC" });
  const [start, end] = [from, to ?? from].map((day) => new Date(`${day}T00:00:00Z`));
  return start && end ? days.formatRange(start, end) : "";
}
