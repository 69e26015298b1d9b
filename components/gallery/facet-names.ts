import { countryName } from "@/lib/geo/countries";
import type { Html } from "@/lib/html";
import { nameIn } from "@/lib/i18n/language-tag";
import { languageName } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import { translatorOf } from "@/lib/i18n/translator";
import type { Found } from "@/lib/publications/gallery/public-queries";
import { isTarget, targetKey } from "@/lib/sdg/targets";
import { FACETS, type Facet } from "@/lib/search/filters";
import { headOf } from "./facet-fields";

export type FacetNames = Record<Facet, (value: string) => string>;

/** What the values of each filter are called. */
function namesOf(locale: Locale, organisations: Found["organisations"]): FacetNames {
  const enums = translatorOf(locale, "enums");
  return {
    goal: translatorOf(locale, "goals"),
    target: (target) =>
      isTarget(target) ? `${target} ${translatorOf(locale, "targets")(targetKey(target))}` : target,
    region: translatorOf(locale, "regions"),
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

/** A value that stories hold: its code in its column of the catalogue, and what it begins with in a list. */
type Listed = { value: string; code: number; head: Html };

/** Besides, the values that stories hold, in the order of their names; years the last first. */
export type Named = { names: FacetNames; listed: Record<Facet, Listed[]> };

const kept = new WeakMap<Found["catalogue"], Map<Locale, Named>>();

/** Made once for each state of the gallery: to sort hundreds of names as a language does is dearer than the rest of a page. */
export function facetNames(locale: Locale, { catalogue, organisations }: Found): Named {
  const known = kept.get(catalogue) ?? new Map<Locale, Named>();
  kept.set(catalogue, known);
  const named = known.get(locale) ?? inOrder(locale, catalogue, namesOf(locale, organisations));
  known.set(locale, named);
  return named;
}

function inOrder(locale: Locale, { columns }: Found["catalogue"], nameOf: FacetNames): Named {
  const order = new Intl.Collator(locale, { numeric: true });
  const known = of((facet) => new Map(columns[facet].values.map((value) => [value, nameOf[facet](value)])));
  const listed = of((facet) =>
    [...known[facet]]
      .map(([value, name], code) => ({ value, name, code, head: headOf(value, name) }))
      .sort((a, b) => (facet === "year" ? order.compare(b.name, a.name) : order.compare(a.name, b.name))),
  );
  return { names: of((facet) => (value) => known[facet].get(value) ?? nameOf[facet](value)), listed };
}

const of = <Value>(make: (facet: Facet) => Value) =>
  Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Value>;
