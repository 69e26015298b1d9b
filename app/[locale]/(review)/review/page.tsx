import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NamedStories } from "@/components/reviews/named-stories";
import { QueueFilters } from "@/components/reviews/queue-filters";
import { QueueTable } from "@/components/reviews/queue-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { isEditor, isJudge } from "@/lib/people/policy";
import { listNamedStories } from "@/lib/reviews/named-queries";
import { queueFilter } from "@/lib/reviews/queue-filter";
import { listQueue, QUEUE_PAGE } from "@/lib/reviews/queue-queries";

export const generateMetadata = pageTitle("desk.places", "queue");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/review">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.queue(locale));
  if (!isJudge(actor)) notFound();
  const filter = queueFilter.parse(await searchParams);
  const [named, queue] = await Promise.all([listNamedStories(actor), listQueue(actor, filter)]);
  const { page, ...chosen } = filter;
  if (queue.length === 0 && page > 1) redirect(paths.review.queue(locale, chosen));
  const t = await getTranslations("review.queue");
  const words = await getTranslations("reviewers.queue");
  const total = queue[0]?.total ?? 0;
  const isFiltered = Object.values(chosen).some(Boolean);
  const title = t("title", { count: total });
  return (
    <>
      <PageHead title={title} lead={t(isEditor(actor) ? "leadForEditors" : "lead")} />
      {named.length > 0 && <NamedStories rows={named} locale={locale} />}
      {(queue.length > 0 || isFiltered) && (
        <QueueFilters filter={filter} languages={queue[0]?.languages ?? []} locale={locale} />
      )}
      {queue.length === 0 ? (
        <Empty title={isFiltered ? words("noneTitle") : t("emptyTitle")}>
          {isFiltered ? words("none") : t("empty")}
        </Empty>
      ) : (
        <QueueTable rows={queue} caption={title} locale={locale} />
      )}
      <p className="btns">
        {page > 1 && (
          <Link href={paths.review.queue(locale, { ...chosen, page: page - 1 })}>{words("before")}</Link>
        )}
        {total > page * QUEUE_PAGE && (
          <Link href={paths.review.queue(locale, { ...chosen, page: page + 1 })}>{words("next")}</Link>
        )}
      </p>
    </>
  );
}
