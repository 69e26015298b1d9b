import isoCountries from "i18n-iso-countries";
import ar from "i18n-iso-countries/langs/ar.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import world from "world-countries";
import type { Locale } from "@/lib/i18n/locales";
import { BETTER_NAMES } from "./names";
import { isCountry } from "./regions";

for (const names of [en, fr, ar]) isoCountries.registerLocale(names);

const BY_CODE = new Map(world.map((country) => [country.cca3 as string, country]));

/** Name of a country in a locale; the code itself where there is no name. */
export const countryName = (iso3: string, locale: Locale): string =>
  BETTER_NAMES[locale].get(iso3) ?? isoCountries.getName(iso3, locale) ?? iso3;

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
