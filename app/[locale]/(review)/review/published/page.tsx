import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublishedList } from "@/components/reviews/published-list";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { editsAny } from "@/lib/people/policy";
import { listPublished } from "@/lib/reviews/published-queries";
import { publishedFilter } from "@/lib/reviews/queue-filter";

export const generateMetadata = pageTitle("review.published", "title");

/** An editor takes stories down, or puts them back. */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/review/published">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.published(locale));
  if (!editsAny(actor)) notFound();
  const { page } = publishedFilter.parse(await searchParams);
  const { rows, more } = await listPublished(actor, page);
  const t = await getTranslations("review.published");
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {rows.length > 0 ? (
        <PublishedList rows={rows} locale={locale} />
      ) : (
        <Empty title={t("noneTitle")}>{t("none")}</Empty>
      )}
      <p className="btns">
        {page > 1 && <Link href={paths.review.published(locale, { page: page - 1 })}>{t("newer")}</Link>}
        {more && <Link href={paths.review.published(locale, { page: page + 1 })}>{t("older")}</Link>}
      </p>
    </>
  );
}
