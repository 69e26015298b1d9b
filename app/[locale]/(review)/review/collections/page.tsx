import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CollectionForm } from "@/components/collections/collection-form";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { wordsFor } from "@/lib/people/help/public-queries";
import { listChoosable, listCollections } from "@/lib/publications/collections/queries";

export const generateMetadata = pageTitle("collections", "title");

export default async function Page({ params }: PageProps<"/[locale]/review/collections">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.collections(locale));
  const collections = (await listCollections(actor)) ?? notFound();
  const t = await getTranslations("collections");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {collections.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      <ul className="plain">
        {collections.map(({ id, words, publishedAt, count }) => (
          <li key={id}>
            <Link href={paths.review.collection(locale, id)} prefetch={false}>
              <bdi>{wordsFor(words, locale).title}</bdi>
            </Link>{" "}
            <small className="sub">
              {t(publishedAt ? "public" : "private")} · {t("count", { count })}
            </small>
          </li>
        ))}
      </ul>
      <Fold title={t("new")}>
        <CollectionForm
          collection={null}
          values={{ words: [{ language: locale, title: "", text: "" }], stories: [] }}
          languages={listLanguages(locale)}
          choices={await listChoosable()}
          next={paths.review.collection(locale, "ID")}
        />
      </Fold>
    </>
  );
}
