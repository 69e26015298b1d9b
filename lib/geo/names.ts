import type { Locale } from "@/lib/i18n/locales";

/**
 * Where the library's name is outdated (Swaziland in Arabic), miswritten, or sorts under "People’s" or "The".
 * Côte d’Ivoire and Eswatini are not translated, as these states asked.
 */
export const BETTER_NAMES: Record<Locale, ReadonlyMap<string, string>> = {
  en: new Map([
    ["CHN", "China"],
    ["CIV", "Côte d’Ivoire"],
    ["COG", "Congo"],
    ["CZE", "Czechia"],
    ["EUU", "European Union"],
    ["GMB", "Gambia"],
    ["IRN", "Iran (Islamic Republic of)"],
    ["MKD", "North Macedonia"],
    ["REU", "Réunion"],
  ]),
  fr: new Map([
    ["ARE", "Émirats arabes unis"],
    ["CAF", "République centrafricaine"],
    ["CIV", "Côte d’Ivoire"],
    ["COG", "Congo"],
    ["CZE", "Tchéquie"],
    ["DOM", "République dominicaine"],
    ["EUU", "Union européenne"],
    ["SAU", "Arabie saoudite"],
    ["SWZ", "Eswatini"],
    ["USA", "États-Unis d’Amérique"],
  ]),
  ar: new Map([
    ["BLR", "بيلاروس"],
    ["CIV", "كوت ديفوار"],
    ["COG", "الكونغو"],
    ["CZE", "تشيكيا"],
    ["EUU", "الاتحاد الأوروبي"],
    ["MMR", "ميانمار"],
    ["SWZ", "إسواتيني"],
    ["TLS", "تيمور - ليشتي"],
  ]),
};
