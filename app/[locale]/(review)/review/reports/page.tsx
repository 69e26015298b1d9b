import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportItem } from "@/components/reports/report-item";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { isEditor } from "@/lib/people/policy";
import { listReports } from "@/lib/reviews/report-queries";

export const generateMetadata = pageTitle("reports", "list.title");

export default async function Page({ params }: PageProps<"/[locale]/review/reports">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.reports(locale));
  const reports = (await listReports(actor)) ?? notFound();
  const waiting = reports.filter(({ closedAt }) => closedAt === null);
  const closed = reports.filter(({ closedAt }) => closedAt !== null);
  const t = await getTranslations("reports.list");
  const hide = await getTranslations("reports.hide");
  return (
    <>
      <PageHead title={t("heading", { count: waiting.length })} lead={t("lead")} />
      {isEditor(actor) && (
        <p>
          <Link href={paths.review.hide(locale)}>{hide("link")}</Link>
        </p>
      )}
      {reports.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {waiting.map((report) => (
        <ReportItem key={report.id} report={report} locale={locale} />
      ))}
      {closed.length > 0 && (
        <Fold title={t("closed")}>
          {closed.map((report) => (
            <ReportItem key={report.id} report={report} locale={locale} />
          ))}
        </Fold>
      )}
    </>
  );
}
