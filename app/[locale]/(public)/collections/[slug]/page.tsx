import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Cards } from "@/components/gallery/cards";
import { direction } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { wordsFor } from "@/lib/people/help/public-queries";
import { findPublicCollection } from "@/lib/publications/collections/public-queries";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

const collectionAt = cache(findPublicCollection);

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/collections/[slug]">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const found = await collectionAt((await params).slug);
  if (!found) notFound();
  const { title, text } = wordsFor(found.words, locale);
  return { title, description: text };
}

export default async function Page({ params }: PageProps<"/[locale]/collections/[slug]">) {
  const locale = await pageLocale(params);
  const collection = (await collectionAt((await params).slug)) ?? notFound();
  const { title, text, language } = wordsFor(collection.words, locale);
  const t = await getTranslations("collections");
  const own = { lang: language, dir: direction(language) };
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.collections(locale)}>{t("title")}</a>
        </p>
        <h1 {...own}>{title}</h1>
        {text.split(/\n+/).map((paragraph) => (
          <p key={paragraph} {...own}>
            {paragraph}
          </p>
        ))}
      </div>
      {collection.stories.length === 0 ? (
        <p>{t("nothingNow")}</p>
      ) : (
        <Cards stories={collection.stories} locale={locale} columns="three" level={2} />
      )}
    </div>
  );
}
