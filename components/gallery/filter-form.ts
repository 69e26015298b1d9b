import { BENEFICIARY_GROUPS, EVIDENCE_KINDS } from "@/db/enums";
import { type Html, html } from "@/lib/html";
import type { Locale } from "@/lib/i18n/locales";
import { translatorOf } from "@/lib/i18n/translator";
import { paths } from "@/lib/paths";
import type { Found } from "@/lib/publications/gallery/public-queries";
import { GOALS } from "@/lib/sdg/goals";
import { type Facet, type Filters, REGIONS } from "@/lib/search/filters";
import { checkFacet, listFacet } from "./facet-fields";
import type { Named } from "./facet-names";

/** More than anybody reads through: those with most stories are listed. */
const MOST_LISTED = 150;

type Props = { filters: Filters; counts: Found["counts"]; named: Named; locale: Locale; chosen: number };

/** The filters as a plain form: it works without JavaScript, and every choice is in the address. */
export function filterForm({ filters, counts, named, locale, chosen }: Props): Html {
  const t = translatorOf(locale, "gallery");
  const few = (facet: Facet, values: readonly (string | number)[]) =>
    checkFacet({
      ...{ name: facet, legend: t(facet), locale },
      options: values.map((value) => optionOf(facet, String(value))),
    });
  const many = (facet: Facet) => {
    const most = [...counts[facet]].sort(([, a], [, b]) => b - a).slice(0, MOST_LISTED);
    const values = new Set([...filters[facet].map(String), ...most.map(([value]) => value)]);
    const options = [...values].map((value) => ({
      ...optionOf(facet, value),
      place: named.placeOf(facet, value) * (facet === "year" ? -1 : 1),
    }));
    return listFacet({
      ...{ name: facet, legend: t(facet), locale },
      any: t(`any.${filters[facet].length > 0 ? "more" : facet}`),
      options: options.sort((a, b) => a.place - b.place),
    });
  };
  return html`<search aria-label="${t("filterLabel")}"><details class="filters"><summary>${t("filter", { count: chosen })}</summary><form action="${paths.public.stories(locale)}"><div class="field"><label for="q">${t("words")}</label><input id="q" name="q" type="search" maxlength="200" value="${filters.q}"/></div>${[
    few("goal", GOALS),
    many("target"),
    few("region", REGIONS),
    ...(["country", "organisation", "language"] as const).map(many),
    few("evidence", EVIDENCE_KINDS),
    few("beneficiary", BENEFICIARY_GROUPS),
    many("year"),
  ]}${filters.sort && html`<input type="hidden" name="sort" value="${filters.sort}"/>`}<button class="btn" type="submit">${t("show")}</button></form></details></search>`;

  function optionOf(facet: Facet, value: string) {
    return {
      ...{ value, name: named.names[facet](value), count: counts[facet].get(value) ?? 0 },
      chosen: filters[facet].some((one) => String(one) === value),
    };
  }
}
