import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Cards } from "@/components/gallery/cards";
import { countryName } from "@/lib/geo/countries";
import { nameIn } from "@/lib/i18n/language-tag";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listPublications } from "@/lib/publications/gallery/public-queries";
import { findPublicOrganisation } from "@/lib/publications/public-queries";
import { NO_FILTERS, PAGE_SIZE } from "@/lib/search/filters";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/organisations/[slug]">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const found = await findPublicOrganisation(slug);
  if (!found) notFound();
  return {
    title: nameIn(locale, found.name, found.names),
    alternates: { types: { "application/atom+xml": paths.data.feed({ organisation: slug }) } },
  };
}

export default async function Page({ params }: PageProps<"/[locale]/organisations/[slug]">) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const organisation = (await findPublicOrganisation(slug)) ?? notFound();
  const { rows, total } = await listPublications({ ...NO_FILTERS, organisation: [slug] });
  const words = await getTranslations("enums.organisationKind");
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{nameIn(locale, organisation.name, organisation.names)}</h1>
        <p>
          {words(organisation.kind)}
          {(await getTranslations("story.words"))("comma")}
          <a href={paths.public.country(locale, organisation.country)}>
            {countryName(organisation.country, locale)}
          </a>
        </p>
      </div>
      <Cards stories={rows} locale={locale} columns="three" level={2} />
      {total > PAGE_SIZE && (
        <a href={paths.public.stories(locale, { organisation: slug })}>
          {(await getTranslations("pages"))("allStories")}
        </a>
      )}
    </div>
  );
}
