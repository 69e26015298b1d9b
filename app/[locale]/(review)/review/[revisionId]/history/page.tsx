import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { HistoryRounds } from "@/components/reviews/history-rounds";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findHistoryOf } from "@/lib/reviews/history-queries";

export const generateMetadata = pageTitle("history", "title");

export default async function Page({ params }: PageProps<"/[locale]/review/[revisionId]/history">) {
  const locale = await pageLocale(params);
  const { revisionId } = await params;
  const actor = await requireUser(locale, paths.review.history(locale, revisionId));
  if (!z.uuid().safeParse(revisionId).success) notFound();
  const history = (await findHistoryOf(actor, revisionId)) ?? notFound();
  const t = await getTranslations("history");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={<bdi>{history.organisation}</bdi>}
        eyebrow={<Link href={paths.review.review(locale, revisionId)}>{t("backToReview")}</Link>}
      />
      <HistoryRounds history={history} />
      <p className="quietly">{t("utc")}</p>
    </>
  );
}
