import { getTranslations } from "next-intl/server";
import { countryName } from "@/lib/geo/countries";
import { languageName } from "@/lib/i18n/languages";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { countPublications, listPublications } from "@/lib/publications/public-queries";
import { type Filters, PAGE_SIZE, SORTS, sortOf } from "@/lib/search/filters";
import { Cards } from "./cards";
import { FilterForm } from "./filter-form";

/** The gallery page: filters, what was chosen as removable words, the cards, the way on. */
export async function Gallery({ filters, locale }: { filters: Filters; locale: Locale }) {
  const [{ rows, total }, facets] = await Promise.all([listPublications(filters), countPublications()]);
  const t = await getTranslations("gallery");
  const chosen = await chosenWords(filters, locale);
  const number = new Intl.NumberFormat(formatTag(locale));
  const first = (filters.page - 1) * PAGE_SIZE + 1;
  const page = (to: number) =>
    paths.public.stories(locale, { ...addressOf(filters), page: to > 1 ? to : undefined });
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="gallery">
        <FilterForm filters={filters} facets={facets} locale={locale} chosen={chosen.length} />
        <div>
          <div className="bar1">
            <h2 aria-live="polite">{t("count", { count: total })}</h2>
            <p className="sort">
              {t("sortBy")}{" "}
              {SORTS.filter((sort) => sort !== "relevance" || filters.q).map((sort) => (
                <a
                  key={sort}
                  href={paths.public.stories(locale, { ...addressOf(filters), sort })}
                  aria-current={sortOf(filters) === sort ? "true" : undefined}
                >
                  {t(`sort.${sort}`)}
                </a>
              ))}
            </p>
          </div>
          {chosen.length > 0 && (
            <ul className="chosen">
              {chosen.map(({ key, words, without }) => (
                <li key={key}>
                  <a href={paths.public.stories(locale, addressOf(without))}>
                    {words} <span aria-hidden="true">✕</span>
                    <span className="vh">{t("remove")}</span>
                  </a>
                </li>
              ))}
              <li>
                <a href={paths.public.stories(locale)}>{t("clear")}</a>
              </li>
            </ul>
          )}
          {rows.length > 0 && <Cards stories={rows} locale={locale} columns="two" />}
          {total === 0 && <NothingFound locale={locale} />}
          {rows.length === 0 && total > 0 && (
            <p>
              <a href={page(1)}>{t("firstPage")}</a>
            </p>
          )}
          {rows.length > 0 && total > PAGE_SIZE && (
            <nav className="pages" aria-label={t("pages")}>
              <p>
                {t("range", {
                  first: number.format(first),
                  last: number.format(first + rows.length - 1),
                  total: number.format(total),
                })}
              </p>
              {filters.page > 1 && (
                <a href={page(filters.page - 1)} rel="prev">
                  {t("previous")}
                </a>
              )}
              {first + rows.length <= total && (
                <a href={page(filters.page + 1)} rel="next">
                  {t("next")}
                </a>
              )}
            </nav>
          )}
        </div>
      </div>
    </div>
  );
}

async function NothingFound({ locale }: { locale: Locale }) {
  const t = await getTranslations("gallery");
  return (
    <div className="prose">
      <p>{t("nothing")}</p>
      <p>
        <a href={paths.public.stories(locale)}>{t("clear")}</a> ·{" "}
        <a href={paths.public.goals(locale)}>{t("byGoal")}</a> ·{" "}
        <a href={paths.public.countries(locale)}>{t("byCountry")}</a>
      </p>
    </div>
  );
}

/** The filters as they stand in an address; the page begins anew. */
const addressOf = ({ page: _, q, ...rest }: Filters) => ({ q: q || undefined, ...rest });

type Chosen = { key: string; words: string; without: Filters };

async function chosenWords(filters: Filters, locale: Locale): Promise<Chosen[]> {
  const t = await getTranslations("gallery");
  const goals = await getTranslations("goals");
  const regions = await getTranslations("regions");
  const enums = await getTranslations("enums");
  const each = <Key extends keyof Filters>(key: Key, words: (value: never) => string): Chosen[] =>
    ([filters[key]].flat() as never[]).map((value) => ({
      key: `${key}-${value}`,
      words: words(value),
      without: { ...filters, [key]: ([filters[key]].flat() as never[]).filter((one) => one !== value) },
    }));
  return [
    ...(filters.q
      ? [{ key: "q", words: t("quoted", { words: filters.q }), without: { ...filters, q: "" } }]
      : []),
    ...each("goal", (goal: number) => t("goalNamed", { goal, name: goals(String(goal)) })),
    ...each("target", (target: string) => t("targetNamed", { target })),
    ...each("country", (iso3: string) => countryName(iso3, locale)),
    ...each("region", (region: string) => regions(region)),
    ...each("organisation", (slug: string) => slug),
    ...each("language", (tag: string) => languageName(tag, locale)),
    ...each("evidence", (kind: string) => enums(`evidenceKind.${kind}`)),
    ...each("beneficiary", (group: string) => enums(`beneficiaryGroup.${group}`)),
    ...each("year", (year: number) => String(year)),
  ];
}
