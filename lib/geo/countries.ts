import isoCountries from "i18n-iso-countries";
import ar from "i18n-iso-countries/langs/ar.json";
import en from "i18n-iso-countries/langs/en.json";
import fr from "i18n-iso-countries/langs/fr.json";
import world from "world-countries";
import type { Locale } from "@/lib/i18n/locales";

for (const names of [en, fr, ar]) isoCountries.registerLocale(names);

/** UN regions (M49), as codes of ours with names in messages `regions`. */
const REGIONS = ["africa", "americas", "asia", "europe", "oceania"] as const;
export type Region = (typeof REGIONS)[number];

const BY_CODE = new Map(world.map((country) => [country.cca3 as string, country]));

/** ISO 3166-1 alpha-3 code of a country we know. */
export const isCountry = (iso3: string): boolean => BY_CODE.has(iso3) && isoCountries.isValid(iso3);

/** Name of a country in a locale; the code itself where the library has no name. */
export const countryName = (iso3: string, locale: Locale): string => isoCountries.getName(iso3, locale) ?? iso3;

export function regionOf(iso3: string): Region {
  const name = BY_CODE.get(iso3)?.region.toLowerCase();
  return REGIONS.find((region) => region === name) ?? "europe";
}

/** Latitude and longitude near the middle of a country, in degrees. */
export function middleOf(iso3: string): { latitude: number; longitude: number } | null {
  const found = BY_CODE.get(iso3)?.latlng;
  return found ? { latitude: found[0], longitude: found[1] } : null;
}

/** All countries with their names, in the alphabetical order of the locale. */
export function listCountries(locale: Locale): { iso3: string; name: string }[] {
  const order = new Intl.Collator(locale);
  return [...BY_CODE.keys()]
    .filter(isCountry)
    .map((iso3) => ({ iso3, name: countryName(iso3, locale) }))
    .sort((a, b) => order.compare(a.name, b.name));
}
