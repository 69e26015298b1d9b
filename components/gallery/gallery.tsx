import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { countWithoutWords, listPublications } from "@/lib/publications/gallery/public-queries";
import { type Filters, PAGE_SIZE, SORTS, sortOf } from "@/lib/search/filters";
import { addressOf } from "./addresses";
import { Cards } from "./cards";
import { ChosenFilters, choicesOf } from "./chosen-filters";
import { facetNames } from "./facet-names";
import { FilterForm } from "./filter-form";
import { Meant } from "./meant";
import { NothingFound } from "./nothing-found";

/** The gallery page: filters, what was chosen as removable words, the cards, the way on. */
export async function Gallery({ filters, locale }: { filters: Filters; locale: Locale }) {
  const { rows, total, found, marks } = await listPublications(filters);
  const t = await getTranslations("gallery");
  const names = await facetNames(locale, found.organisations);
  const chosen = await choicesOf(filters, names);
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="gallery">
        <FilterForm
          filters={filters}
          counts={found.counts}
          names={names}
          locale={locale}
          chosen={chosen.length}
        />
        <div>
          <div className="bar1">
            <h2 aria-live="polite">{t("count", { count: total })}</h2>
            <Sorts filters={filters} locale={locale} />
          </div>
          {chosen.length > 0 && <ChosenFilters chosen={chosen} locale={locale} />}
          {found.search && <Meant corrections={found.search.corrections} filters={filters} locale={locale} />}
          {rows.length > 0 && <Cards stories={rows} marks={marks} locale={locale} columns="two" />}
          {total === 0 && (
            <NothingFound
              filters={filters}
              without={{ ...found.without, q: countWithoutWords(found, filters) }}
              locale={locale}
            />
          )}
          <Pages filters={filters} locale={locale} shown={rows.length} total={total} />
        </div>
      </div>
    </div>
  );
}

async function Sorts({ filters, locale }: { filters: Filters; locale: Locale }) {
  const t = await getTranslations("gallery");
  return (
    <p className="sort">
      {t("sortBy")}{" "}
      {SORTS.filter((sort) => sort !== "relevance" || filters.q).map((sort) => (
        <Link
          key={sort}
          href={paths.public.stories(locale, { ...addressOf(filters), sort })}
          prefetch={false}
          scroll={false}
          aria-current={sortOf(filters) === sort ? "true" : undefined}
        >
          {t(`sort.${sort}`)}
        </Link>
      ))}
    </p>
  );
}

type PagesProps = { filters: Filters; locale: Locale; shown: number; total: number };

async function Pages({ filters, locale, shown, total }: PagesProps) {
  const t = await getTranslations("gallery");
  const number = new Intl.NumberFormat(formatTag(locale));
  const first = (filters.page - 1) * PAGE_SIZE + 1;
  const page = (to: number) =>
    paths.public.stories(locale, { ...addressOf(filters), page: to > 1 ? to : undefined });
  if (shown === 0)
    return (
      total > 0 && (
        <p>
          <a href={page(1)}>{t("firstPage")}</a>
        </p>
      )
    );
  if (total <= PAGE_SIZE) return null;
  const range = { first, last: first + shown - 1, total };
  return (
    <nav className="pages" aria-label={t("pages")}>
      <p>
        {t("range", {
          first: number.format(range.first),
          last: number.format(range.last),
          total: number.format(total),
        })}
      </p>
      {filters.page > 1 && (
        <Link href={page(filters.page - 1)} rel="prev" prefetch={false}>
          {t("previous")}
        </Link>
      )}
      {range.last < total && (
        <Link href={page(filters.page + 1)} rel="next" prefetch={false}>
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
