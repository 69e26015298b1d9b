import { type Html, html } from "@/lib/html";
import type { Locale } from "@/lib/i18n/locales";
import { sayingOf } from "@/lib/i18n/translator";
import { paths } from "@/lib/paths";
import { FACETS, type Facet, type Filters } from "@/lib/search/filters";
import { addressOf } from "./addresses";
import type { FacetNames } from "./facet-names";

type Choice = { words: string; without: Filters };

/** Everything that was chosen, in words, each with the filters that remain without it. */
export function choicesOf(filters: Filters, names: FacetNames, locale: Locale): Choice[] {
  const t = sayingOf(locale, "gallery");
  const wordsOf = (facet: Facet, value: string) => {
    if (facet === "goal") return t("goalNamed", { goal: Number(value), name: names.goal(value) });
    return facet === "target" ? t("targetNamed", { target: value }) : names[facet](value);
  };
  const chosen = FACETS.flatMap((facet) =>
    filters[facet].map(String).map((value) => ({
      words: wordsOf(facet, value),
      without: { ...filters, [facet]: (filters[facet] as unknown[]).filter((one) => String(one) !== value) },
    })),
  );
  const { q } = filters;
  return q ? [{ words: t("quoted", { words: q }), without: { ...filters, q: "" } }, ...chosen] : chosen;
}

/** What was chosen as words that can be taken away. */
export function chosenFilters(chosen: Choice[], locale: Locale): Html {
  const t = sayingOf(locale, "gallery");
  return html`<ul class="chosen">${chosen.map(
    ({ words, without }) =>
      html`<li><a href="${paths.public.stories(locale, addressOf(without))}">${words} <span aria-hidden="true">✕</span><span class="vh">${t("remove")}</span></a></li>`,
  )}<li><a href="${paths.public.stories(locale)}">${t("clear")}</a></li></ul>`;
}
