import isoCountries from "i18n-iso-countries";
import ar from "i18n-iso-countries/langs/ar.json" with { type: "json" };
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import fr from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import world from "world-countries";
import type { Locale } from "@/lib/i18n/locales";
import { BETTER_NAMES } from "./names";

for (const names of [en, fr, ar]) isoCountries.registerLocale(names);

/** UN regions (M49), as codes of ours with names in messages `regions`. */
export const REGIONS = ["africa", "americas", "asia", "europe", "oceania"] as const;
export type Region = (typeof REGIONS)[number];

/** Where `world-countries` departs from M49 (https://unstats.un.org/unsd/methodology/m49/). */
const M49 = new Map<string, Region>([
  ["ATF", "africa"],
  ["BVT", "americas"],
  ["CYP", "asia"],
  ["HMD", "oceania"],
  ["IOT", "africa"],
  ["SGS", "americas"],
  ["UMI", "oceania"],
]);

const BY_CODE = new Map(world.map((country) => [country.cca3 as string, country]));

/** ISO 3166-1 alpha-3 code of a country or territory that M49 puts in a region: all of them but Antarctica. */
export const isCountry = (iso3: string): boolean =>
  isoCountries.isValid(iso3) && findRegion(iso3) !== undefined;

/** Name of a country in a locale; the code itself where there is no name. */
export const countryName = (iso3: string, locale: Locale): string =>
  BETTER_NAMES[locale].get(iso3) ?? isoCountries.getName(iso3, locale) ?? iso3;

/** UN region of a country; throws where `isCountry` says no. */
export function regionOf(iso3: string): Region {
  const region = findRegion(iso3);
  if (!region) throw new Error(`no region for country code ${iso3}`);
  return region;
}

function findRegion(iso3: string): Region | undefined {
  const name = BY_CODE.get(iso3)?.region.toLowerCase();
  return M49.get(iso3) ?? REGIONS.find((region) => region === name);
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

/** Codes of the countries of a UN region. */
export const countriesOf = (region: Region): string[] =>
  [...BY_CODE.keys()].filter((iso3) => findRegion(iso3) === region);
