import { BENEFICIARY_GROUPS, EVIDENCE_KINDS } from "@/db/enums";
import { type Html, html } from "@/lib/html";
import type { Locale } from "@/lib/i18n/locales";
import { sayingOf } from "@/lib/i18n/translator";
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
  const t = sayingOf(locale, "gallery");
  const few = (facet: Facet, values: readonly (string | number)[]) =>
    checkFacet({
      ...{ name: facet, legend: t(facet), locale },
      choices: values.map((value) => choiceOf(facet, String(value))),
    });
  const many = (facet: Facet) => {
    const wanted = new Set(filters[facet].map(String));
    const known = named.listed[facet].filter(({ value }) => wanted.has(value)).map(({ value }) => value);
    const chosen = new Set([...known, ...wanted]);
    return listFacet({
      ...{ name: facet, legend: t(facet), locale },
      chosen: [...chosen].map((value) => choiceOf(facet, value)),
      any: t(`any.${chosen.size > 0 ? "more" : facet}`),
      list: listOf(facet, chosen),
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

  function choiceOf(facet: Facet, value: string) {
    return {
      ...{ value, name: named.names[facet](value), count: counts[facet].of(value) },
      chosen: filters[facet].some((one) => String(one) === value),
    };
  }

  /** The values that most stories hold, in the order of their names; of those at the edge, the first. */
  function listOf(facet: Facet, chosen: Set<string>) {
    const { at } = counts[facet];
    const least = counts[facet].least(MOST_LISTED);
    const list: { head: Html; count: number }[] = [];
    let room = MOST_LISTED - named.listed[facet].filter(({ code }) => at(code) > least).length;
    for (const { value, code, head } of named.listed[facet]) {
      const count = at(code);
      if (count < least || (count === least && room-- <= 0) || chosen.has(value)) continue;
      list.push({ head, count });
    }
    return list;
  }
}
