import { type Html, html } from "@/lib/html";
import type { Locale } from "@/lib/i18n/locales";
import { sayingOf } from "@/lib/i18n/translator";
import { paths } from "@/lib/paths";
import { countWithoutWords, findPage, listMarksOf } from "@/lib/publications/gallery/public-queries";
import type { Version } from "@/lib/publications/version/public-queries";
import { type Filters, SORTS, sortOf } from "@/lib/search/filters";
import { addressOf } from "./addresses";
import { choicesOf, chosenFilters } from "./chosen-filters";
import { facetNames } from "./facet-names";
import { filterForm } from "./filter-form";
import { keptCards, learnCards } from "./kept-cards";
import { meant } from "./meant";
import { nothingFound } from "./nothing-found";
import { pages } from "./pages";

/** The gallery at a version of it: filters, what was chosen as removable words, the cards, the way on. */
export async function gallery(filters: Filters, locale: Locale, version: Version): Promise<Html> {
  const page = await findPage(filters, version);
  const { stories, total, found } = page;
  const [cards, marks] = await Promise.all([keptCards(stories, locale, version), listMarksOf(page)]);
  const shown = stories.flatMap(({ id }) => cards.get(id)?.(marks.get(id)) ?? []);
  // Nobody waits for it, and what it does not make is made when somebody asks.
  learnCards(found.catalogue, locale, version).catch(() => {});
  const t = sayingOf(locale, "gallery");
  const named = facetNames(locale, found);
  const chosen = choicesOf(filters, named.names, locale);
  const without = () => ({ ...found.without, q: countWithoutWords(found, filters) });
  return html`<div class="pagehead"><h1>${t("title")}</h1><p>${t("lead")}</p></div><div class="gallery">${filterForm(
    { filters, counts: found.counts, named, locale, chosen: chosen.length },
  )}<div><div class="bar1"><h2 aria-live="polite" tabindex="-1">${t("count", { count: total })}</h2>${sorts(filters, locale)}</div>${[
    chosen.length > 0 && chosenFilters(chosen, locale),
    found.search && meant(found.search.corrections, filters, locale),
    shown.length > 0 && html`<div class="cards two">${shown}</div>`,
    total === 0 && nothingFound(filters, without(), locale),
    pages({ filters, locale, shown: shown.length, total }),
  ]}</div></div>`;
}

function sorts(filters: Filters, locale: Locale): Html {
  const t = sayingOf(locale, "gallery");
  const now = sortOf(filters);
  return html`<p class="sort">${t("sortBy")} ${SORTS.filter((sort) => sort !== "relevance" || filters.q).map(
    (sort) =>
      html`<a href="${paths.public.stories(locale, { ...addressOf(filters), sort })}"${sort === now && html` aria-current="true"`}>${t(`sort.${sort}`)}</a>`,
  )}</p>`;
}
