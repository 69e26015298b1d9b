import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CountryHead } from "@/components/countries/country-head";
import { GoalCoverage } from "@/components/countries/goal-coverage";
import { HeritageFigures } from "@/components/countries/heritage-figures";
import { Landscape } from "@/components/countries/landscape";
import { LibraryFigures } from "@/components/countries/library-figures";
import { ProfileData } from "@/components/countries/profile-data";
import { VnrLine } from "@/components/countries/vnr-line";
import { Cards } from "@/components/gallery/cards";
import { findPublicProfile, listVnrYears } from "@/lib/countries/public-queries";
import { countryName } from "@/lib/geo/countries";
import { isCountry } from "@/lib/geo/regions";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listPublications } from "@/lib/publications/gallery/public-queries";
import { countGoals } from "@/lib/publications/public-queries";
import { NO_FILTERS, PAGE_SIZE } from "@/lib/search/filters";

export const dynamic = "force-static";
/** A day: which year comes next changes without anybody's doing. */
export const revalidate = 86_400;
export const generateStaticParams = () => [];

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/countries/[iso3]">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { iso3 } = await params;
  return {
    title: countryName(iso3, locale),
    alternates: { types: { "application/atom+xml": paths.data.feed({ country: iso3 }) } },
  };
}

export default async function Page({ params }: PageProps<"/[locale]/countries/[iso3]">) {
  const locale = await pageLocale(params);
  const { iso3 } = await params;
  if (!isCountry(iso3)) notFound();
  const [{ rows, total }, profile, years, goals] = await Promise.all([
    listPublications({ ...NO_FILTERS, country: [iso3] }),
    findPublicProfile(iso3),
    listVnrYears(iso3),
    countGoals(iso3),
  ]);
  const t = await getTranslations("country");
  return (
    <div className="wrap">
      <CountryHead {...{ iso3, locale, years }} stories={total} figures={profile.figures} />
      <Landscape {...{ iso3, locale, profile }} />
      <VnrLine years={years} locale={locale} />
      <GoalCoverage {...{ iso3, locale }} counts={goals} />
      <LibraryFigures profile={profile} />
      <HeritageFigures profile={profile} />
      <ProfileData {...{ iso3, locale, profile }} />
      <section className="after" aria-labelledby="stories">
        <div className="shead">
          <h2 id="stories">{t("storiesTitle")}</h2>
          {total > PAGE_SIZE && (
            <p>
              <a href={paths.public.stories(locale, { country: iso3 })}>
                {t("allStories", { count: total, country: countryName(iso3, locale) })}
              </a>
            </p>
          )}
        </div>
        {total === 0 ? (
          <p>{t("noStories")}</p>
        ) : (
          <Cards stories={rows} locale={locale} columns="three" level={3} />
        )}
      </section>
    </div>
  );
}
