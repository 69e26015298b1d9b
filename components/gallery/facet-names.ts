import { getTranslations } from "next-intl/server";
import { countryName } from "@/lib/geo/countries";
import { nameIn } from "@/lib/i18n/language-tag";
import { languageName } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import type { Found } from "@/lib/publications/gallery/public-queries";
import { isTarget, targetKey } from "@/lib/sdg/targets";
import type { Facet } from "@/lib/search/filters";

export type FacetNames = Record<Facet, (value: string) => string>;

/** What the values of each filter are called. */
export async function facetNames(locale: Locale, organisations: Found["organisations"]): Promise<FacetNames> {
  const [goals, targets, regions, enums] = await Promise.all([
    getTranslations("goals"),
    getTranslations("targets"),
    getTranslations("regions"),
    getTranslations("enums"),
  ]);
  return {
    goal: (goal) => goals(goal),
    target: (target) => (isTarget(target) ? `${target} ${targets(targetKey(target))}` : target),
    region: (region) => regions(region),
    country: (iso3) => countryName(iso3, locale),
    organisation: (slug) => {
      const found = organisations.get(slug);
      return found ? nameIn(locale, found.name, found.names) : slug;
    },
    language: (tag) => languageName(tag, locale),
    evidence: (kind) => enums(`evidenceKind.${kind}`),
    beneficiary: (group) => enums(`beneficiaryGroup.${group}`),
    year: (year) => year,
  };
}
