import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { FACETS, type Facet, type Filters } from "@/lib/search/filters";
import { addressOf } from "./addresses";
import type { FacetNames } from "./facet-names";

export type Choice = { facet: Facet | "q"; value: string; words: string; without: Filters };

/** Everything that was chosen, in words, each with the filters that remain without it. */
export async function choicesOf(filters: Filters, names: FacetNames): Promise<Choice[]> {
  const t = await getTranslations("gallery");
  const wordsOf = (facet: Facet, value: string) => {
    if (facet === "goal") return t("goalNamed", { goal: Number(value), name: names.goal(value) });
    return facet === "target" ? t("targetNamed", { target: value }) : names[facet](value);
  };
  const chosen = FACETS.flatMap((facet) =>
    filters[facet].map(String).map((value) => ({
      ...{ facet, value, words: wordsOf(facet, value) },
      without: { ...filters, [facet]: (filters[facet] as unknown[]).filter((one) => String(one) !== value) },
    })),
  );
  const { q } = filters;
  const words = {
    facet: "q" as const,
    value: q,
    words: t("quoted", { words: q }),
    without: { ...filters, q: "" },
  };
  return q ? [words, ...chosen] : chosen;
}

/** What was chosen as words that can be taken away. */
export async function ChosenFilters({ chosen, locale }: { chosen: Choice[]; locale: Locale }) {
  const t = await getTranslations("gallery");
  return (
    <ul className="chosen">
      {chosen.map(({ facet, value, words, without }) => (
        <li key={`${facet}-${value}`}>
          <Link href={paths.public.stories(locale, addressOf(without))} prefetch={false} scroll={false}>
            {words} <span aria-hidden="true">✕</span>
            <span className="vh">{t("remove")}</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={paths.public.stories(locale)} prefetch={false} scroll={false}>
          {t("clear")}
        </Link>
      </li>
    </ul>
  );
}
