import { type Html, html } from "@/lib/html";
import { figuresIn } from "@/lib/i18n/figures";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { sayingOf } from "@/lib/i18n/translator";
import { paths } from "@/lib/paths";
import { type Filters, PAGE_SIZE } from "@/lib/search/filters";
import { addressOf } from "./addresses";

type Props = { filters: Filters; locale: Locale; shown: number; total: number };

/** Which of all stories are shown, and the way to those before and after; back to the first from beyond the last. */
export function pages({ filters, locale, shown, total }: Props): Html | null {
  const t = sayingOf(locale, "gallery");
  const { number } = figuresIn(formatTag(locale));
  const address = (page: number) =>
    paths.public.stories(locale, { ...addressOf(filters), page: page > 1 ? page : undefined });
  if (shown === 0) return total > 0 ? html`<p><a href="${address(1)}">${t("firstPage")}</a></p>` : null;
  if (total <= PAGE_SIZE) return null;
  const first = (filters.page - 1) * PAGE_SIZE + 1;
  const last = first + shown - 1;
  const range = t("range", { first: number(first), last: number(last), total: number(total) });
  return html`<nav class="pages" aria-label="${t("pages")}"><p>${range}</p>${[
    filters.page > 1 && html`<a href="${address(filters.page - 1)}" rel="prev">${t("previous")}</a>`,
    last < total && html`<a href="${address(filters.page + 1)}" rel="next">${t("next")}</a>`,
  ]}</nav>`;
}
