import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { FACETS, type Filters } from "@/lib/search/filters";
import { wordsAsked } from "@/lib/search/words";
import { addressOf } from "./addresses";

type Props = {
  filters: Filters;
  /** How many stories there would be without each filter that is set, and without the words. */
  without: Record<(typeof FACETS)[number] | "q", number>;
  locale: Locale;
};

/** Where nothing fits: what to leave out, and how many stories there would be then; other ways to look. */
export async function NothingFound({ filters, without, locale }: Props) {
  const t = await getTranslations("gallery");
  const words = wordsAsked(filters.q);
  const ways = [
    ...(filters.q && without.q > 0
      ? [{ key: "q", words: t("without.q", { count: without.q }), filters: { ...filters, q: "" } }]
      : []),
    ...(words.length > 1
      ? [{ key: "or", words: t("anyWord"), filters: { ...filters, q: words.join(" or ") } }]
      : []),
    ...FACETS.filter((facet) => filters[facet].length > 0 && without[facet] > 0).map((facet) => ({
      key: facet,
      words: t("without.facet", { facet: t(facet), count: without[facet] }),
      filters: { ...filters, [facet]: [] },
    })),
  ];
  return (
    <div className="prose">
      <p>{t("nothing")}</p>
      {ways.length > 0 && (
        <ul className="ways">
          {ways.map((way) => (
            <li key={way.key}>
              <Link href={paths.public.stories(locale, addressOf(way.filters))} prefetch={false}>
                {way.words}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.public.stories(locale)}>{t("clear")}</a> ·{" "}
        <a href={paths.public.goals(locale)}>{t("byGoal")}</a> ·{" "}
        <a href={paths.public.countries(locale)}>{t("byCountry")}</a>
      </p>
    </div>
  );
}
