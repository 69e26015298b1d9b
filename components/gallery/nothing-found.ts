import { type Html, html } from "@/lib/html";
import type { Locale } from "@/lib/i18n/locales";
import { translatorOf } from "@/lib/i18n/translator";
import { paths } from "@/lib/paths";
import { FACETS, type Filters } from "@/lib/search/filters";
import { wordsAsked } from "@/lib/search/words";
import { addressOf } from "./addresses";

/** How many stories there would be without each filter that is set, and without the words. */
type Without = Record<(typeof FACETS)[number] | "q", number>;

/** Where nothing fits: what to leave out, and how many stories there would be then; other ways to look. */
export function nothingFound(filters: Filters, without: Without, locale: Locale): Html {
  const t = translatorOf(locale, "gallery");
  const words = wordsAsked(filters.q);
  const ways = [
    ...(filters.q && without.q > 0
      ? [{ words: t("without.q", { count: without.q }), filters: { ...filters, q: "" } }]
      : []),
    ...(words.length > 1 ? [{ words: t("anyWord"), filters: { ...filters, q: words.join(" or ") } }] : []),
    ...FACETS.filter((facet) => filters[facet].length > 0 && without[facet] > 0).map((facet) => ({
      words: t("without.facet", { facet: t(facet), count: without[facet] }),
      filters: { ...filters, [facet]: [] },
    })),
  ];
  const list = ways.map(
    (way) =>
      html`<li><a href="${paths.public.stories(locale, addressOf(way.filters))}">${way.words}</a></li>`,
  );
  return html`<div class="prose"><p>${t("nothing")}</p>${list.length > 0 && html`<ul class="ways">${list}</ul>`}<p><a href="${paths.public.stories(locale)}">${t("clear")}</a> · <a href="${paths.public.goals(locale)}">${t("byGoal")}</a> · <a href="${paths.public.countries(locale)}">${t("byCountry")}</a></p></div>`;
}
