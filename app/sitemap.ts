import type { MetadataRoute } from "next";
import { listProfiled } from "@/lib/countries/public-queries";
import { env } from "@/lib/env";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { listAddresses } from "@/lib/publications/public-queries";
import { GOALS } from "@/lib/sdg/goals";

export const dynamic = "force-dynamic";

/** Every public page in every locale. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [stories, profiled] = await Promise.all([listAddresses(), listProfiled()]);
  const base = env().APP_URL;
  const entry = (path: (locale: Locale) => string, lastModified?: Date) =>
    LOCALES.map((locale) => ({
      url: new URL(path(locale), base).href,
      ...(lastModified ? { lastModified } : {}),
      alternates: {
        languages: Object.fromEntries(LOCALES.map((one) => [one, new URL(path(one), base).href])),
      },
    }));
  const { public: at } = paths;
  return [
    ...[
      at.home,
      at.stories,
      at.goals,
      at.countries,
      at.about,
      at.aboutEvidence,
      at.aboutReview,
      at.aboutReviewing,
      at.uses,
      at.aboutData,
      at.aboutAccessibility,
      at.aboutPrivacy,
      at.aboutWriting,
      at.terms,
      at.security,
      at.help,
    ].flatMap((path) => entry((locale) => path(locale))),
    ...GOALS.flatMap((goal) => entry((locale) => at.goal(locale, goal))),
    ...[...new Set([...stories.map(({ country }) => country), ...profiled])].flatMap((iso3) =>
      entry((locale) => at.country(locale, iso3)),
    ),
    ...[...new Set(stories.map(({ organisationSlug }) => organisationSlug))].flatMap((slug) =>
      entry((locale) => at.organisation(locale, slug)),
    ),
    ...stories.flatMap(({ slug, publishedAt }) => entry((locale) => at.story(locale, slug), publishedAt)),
  ];
}
