import { type Html, html, markup } from "@/lib/html";
import type { Locale } from "@/lib/i18n/locales";
import { translatorOf } from "@/lib/i18n/translator";
import { paths } from "@/lib/paths";
import type { Correction } from "@/lib/publications/search/public-queries";
import type { Filters } from "@/lib/search/filters";
import { addressOf } from "./addresses";

/** Says that a word was read as another, and offers others that it may have been. */
export function meant(corrections: Correction[], filters: Filters, locale: Locale): Html[] {
  const t = translatorOf(locale, "gallery");
  return corrections.map(({ from, to: [first = "", ...others] }) => {
    const said = markup((word, tag) =>
      t.markup("meant", {
        ...{ from: word(from), to: word(first), word: tag(html`<b dir="auto">`, html`</b>`) },
      }),
    );
    const links = others.map(
      (one) =>
        html`<a dir="auto" href="${paths.public.stories(locale, addressOf({ ...filters, q: one }))}">${one}</a>`,
    );
    return html`<p class="meant">${said}${links.length > 0 && html` ${t("orMeant")} `}${links}</p>`;
  });
}
