import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Cards } from "@/components/gallery/cards";
import { CitedIn } from "@/components/stories/cited-in";
import { Following } from "@/components/stories/following";
import { HeadTags } from "@/components/stories/head-tags";
import { PublicStory } from "@/components/stories/public-story";
import { countryName } from "@/lib/geo/countries";
import { nameIn } from "@/lib/i18n/language-tag";
import { isLocale, LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { LICENCE } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { citationLine } from "@/lib/publications/open-data/citations";
import { headTags, jsonLd } from "@/lib/publications/open-data/page-data";
import { pageLinks } from "@/lib/publications/open-data/signposts";
import { storyUrl } from "@/lib/publications/open-data/story";
import { findPublication, findTombstone, listAlike, listFollowing } from "@/lib/publications/public-queries";
import { goalOf } from "@/lib/sdg/targets";
import { listUsesOf } from "@/lib/vnr/public-queries";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const publicationAt = cache(findPublication);

export async function generateMetadata({ params }: PageProps<"/[locale]/stories/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const story = await publicationAt(slug);
  if (!story) notFound();
  const own = isLocale(story.language) ? story.language : "en";
  return {
    title: story.title,
    description: story.summary,
    alternates: {
      canonical: paths.public.story(own, slug),
      languages: Object.fromEntries(LOCALES.map((locale) => [locale, paths.public.story(locale, slug)])),
    },
  };
}

export default async function Page({ params }: PageProps<"/[locale]/stories/[slug]">) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const story = await publicationAt(slug);
  if (!story) {
    if (await findTombstone(slug)) redirect(paths.public.gone(locale, slug));
    notFound();
  }
  const t = await getTranslations("pages");
  const reports = await getTranslations("reports");
  const sharing = await getTranslations("sharing");
  const alike = await listAlike(slug, story.targets);
  const following = await listFollowing(story);
  const uses = await listUsesOf(story.storyId);
  const [firstTarget] = story.targets;
  const organisation = nameIn(locale, story.organisationName, story.organisationNames);
  return (
    <>
      {pageLinks(story).map((link) => (
        <link key={link.rel + link.href} {...link} />
      ))}
      <HeadTags tags={headTags(story, locale)} />
      <script type="application/ld+json">{jsonLd(story)}</script>
      <div className="wrap">
        <p className="crumbs">
          <a href={paths.public.stories(locale)}>{t("allStories")}</a> /{" "}
          <a href={paths.public.country(locale, story.country)}>{countryName(story.country, locale)}</a>
        </p>
      </div>
      <PublicStory
        locale={locale}
        photo={(id, width) => paths.public.photo(id, width, "webp")}
        photoAvif={(id, width) => paths.public.photo(id, width, "avif")}
        citing={
          <div className="use">
            <p className="citebox" dir="auto">
              {citationLine(story, locale, (text) => text)} <bdi>{storyUrl(story)}</bdi>
            </p>
            <p>
              {t.rich("licence", {
                link: (words) => (
                  <a href={LICENCE} rel="license">
                    {words}
                  </a>
                ),
              })}
            </p>
            <p>
              <a href={paths.public.sharing(locale, slug)}>{sharing("open")}</a>
            </p>
            <p>
              <a href={paths.public.report(locale, slug)} rel="nofollow">
                {reports("link")}
              </a>
            </p>
          </div>
        }
        story={{
          content: story.content,
          photos: story.photos,
          voices: story.voices,
          organisation: {
            name: organisation,
            href: paths.public.organisation(locale, story.organisationSlug),
          },
          country: {
            name: countryName(story.country, locale),
            href: paths.public.country(locale, story.country),
          },
          publishedAt: story.publishedAt.toISOString(),
          hash: story.hash,
          ...(story.evidenceUntil && {
            evidence: { year: story.evidenceUntil.slice(0, 4), news: story.news },
          }),
          translations: inItsOwnLanguage(story, locale),
        }}
      />
      <CitedIn uses={uses} locale={locale} />
      <Following locale={locale} {...following} />
      {alike.length > 0 && firstTarget && (
        <section className="wrap home-sec hide-print" aria-labelledby="alike">
          <div className="shead">
            <h2 id="alike">{t("alike")}</h2>
            <p>
              <a href={paths.public.goal(locale, goalOf(firstTarget))}>{t("moreOnGoal")}</a>
            </p>
          </div>
          <Cards stories={alike} locale={locale} columns="three" />
        </section>
      )}
    </>
  );
}

/** A page around a story in another language leads to the one that is wholly in the story's own. */
function inItsOwnLanguage({ language, slug }: { language: string; slug: string }, locale: Locale) {
  if (!isLocale(language) || language === locale) return [];
  return [{ language, name: NATIVE_NAMES[language], href: paths.public.story(language, slug) }];
}
