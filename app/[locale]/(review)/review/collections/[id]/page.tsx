import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CollectionForm } from "@/components/collections/collection-form";
import { CollectionMoves } from "@/components/collections/collection-moves";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { wordsFor } from "@/lib/people/help/public-queries";
import { findCollection, listChoosable } from "@/lib/publications/collections/queries";

export const generateMetadata = pageTitle("collections", "title");

export default async function Page({ params }: PageProps<"/[locale]/review/collections/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.review.collection(locale, id));
  const collection = (z.uuid().safeParse(id).success ? await findCollection(actor, id) : null) ?? notFound();
  const { version, words, stories, publishedAt, slug } = collection;
  const t = await getTranslations("collections");
  const gone = stories.filter(({ title }) => title === null);
  const choices = [
    ...stories.flatMap(({ slug: own, title }) => (title === null ? [] : [{ slug: own, title }])),
    ...(await listChoosable()).filter((one) => !stories.some((story) => story.slug === one.slug)),
  ];
  return (
    <>
      <PageHead
        title={<bdi>{wordsFor(words, locale).title}</bdi>}
        lead={t(publishedAt ? "publicNow" : "privateNow")}
        action={publishedAt && <a href={paths.public.collection(locale, slug)}>{t("open")}</a>}
      />
      {gone.length > 0 && <p>{t("gone", { count: gone.length })}</p>}
      <CollectionForm
        collection={{ id, version }}
        values={{
          words: Object.entries(words).map(([language, { title, text }]) => ({ language, title, text })),
          stories: stories.map((story) => ({ story: story.slug })),
        }}
        languages={listLanguages(locale)}
        choices={choices}
        next={paths.review.collection(locale, "ID")}
      />
      <CollectionMoves
        id={id}
        version={version}
        isPublic={publishedAt !== null}
        list={paths.review.collections(locale)}
      />
    </>
  );
}
