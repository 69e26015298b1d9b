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
