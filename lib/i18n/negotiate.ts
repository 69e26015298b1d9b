import { LOCALES, type Locale } from "./locales";

/** The locale that an Accept-Language header (RFC 9110, 12.5.4) likes best; English where it likes none of ours. */
export function bestLocale(header: string | null): Locale {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = Number(
        parameters
          .find((one) => one.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.split("-")[0], quality };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wishes) {
    const found = LOCALES.find((locale) => locale === language);
    if (found) return found;
  }
  return "en";
}
