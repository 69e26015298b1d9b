import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { direction } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { wordsFor } from "@/lib/people/help/public-queries";
import { listPublicCollections } from "@/lib/publications/collections/public-queries";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/collections">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("collections"))("title") };
}

export default async function Page({ params }: PageProps<"/[locale]/collections">) {
  const locale = await pageLocale(params);
  const collections = await listPublicCollections();
  const t = await getTranslations("collections");
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("title")}</h1>
        <p>{t(collections.length > 0 ? "publicLead" : "noneYet")}</p>
      </div>
      <ul className="plain">
        {collections.map(({ slug, words, count }) => {
          const { title, text, language } = wordsFor(words, locale);
          const own = { lang: language, dir: direction(language) };
          return (
            <li key={slug} className="home-sec">
              <div className="shead">
                <h2 {...own}>
                  <a href={paths.public.collection(locale, slug)}>{title}</a>
                </h2>
                <p>{t("count", { count })}</p>
              </div>
              <p {...own}>{text}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
