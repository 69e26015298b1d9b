import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Cards } from "@/components/gallery/cards";
import { countryName, isCountry, regionOf } from "@/lib/geo/countries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listPublications } from "@/lib/publications/public-queries";
import { NO_FILTERS, PAGE_SIZE } from "@/lib/search/filters";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/countries/[iso3]">): Promise<Metadata> {
  const locale = await pageLocale(params);
  return { title: countryName((await params).iso3, locale) };
}

export default async function Page({ params }: PageProps<"/[locale]/countries/[iso3]">) {
  const locale = await pageLocale(params);
  const { iso3 } = await params;
  if (!isCountry(iso3)) notFound();
  const { rows, total } = await listPublications({ ...NO_FILTERS, country: [iso3] });
  const t = await getTranslations("pages");
  const gallery = await getTranslations("gallery");
  const regions = await getTranslations("regions");
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.countries(locale)}>{t("byCountry")}</a> /{" "}
          <a href={paths.public.stories(locale, { region: regionOf(iso3) })}>{regions(regionOf(iso3))}</a>
        </p>
        <h1>{countryName(iso3, locale)}</h1>
        <p>{gallery("count", { count: total })}</p>
      </div>
      {total === 0 ? (
        <p>{t("noneYet")}</p>
      ) : (
        <Cards stories={rows} locale={locale} columns="three" level={2} />
      )}
      {total > PAGE_SIZE && <a href={paths.public.stories(locale, { country: iso3 })}>{t("allStories")}</a>}
    </div>
  );
}
