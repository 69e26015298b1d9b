import "@/app/styles/sharing.css";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { StorySharing } from "@/components/stories/story-sharing";
import { isLocale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { citationLine } from "@/lib/publications/open-data/citations";
import { EMBED_SIZE, embedCode } from "@/lib/publications/open-data/embed";
import { storyUrl } from "@/lib/publications/open-data/story";
import { findPublication, findTombstone } from "@/lib/publications/public-queries";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/stories/[slug]/share">;
const publicationAt = cache(findPublication);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const story = await publicationAt(slug);
  if (!story || !isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "sharing" });
  return { title: `${t("open")}: ${story.title}`, robots: { index: false } };
}

/** All ways to pass a story on, apart from the story so that its own page stays light. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const story = await publicationAt(slug);
  if (!story) {
    if (await findTombstone(slug)) redirect(paths.public.gone(locale, slug));
    notFound();
  }
  const t = await getTranslations("sharing");
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.story(locale, slug)}>{t("back")}</a>
        </p>
        <h1>{t("open")}</h1>
        <p>
          {t("lead")} <bdi lang={story.language}>{story.title}</bdi>
        </p>
      </div>
      <StorySharing
        slug={slug}
        address={storyUrl(story)}
        citation={citationLine(story, locale, (text) => text)}
        code={embedCode(story, locale)}
        frame={{ src: paths.public.embed(locale, slug), ...EMBED_SIZE }}
      />
    </div>
  );
}
