import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OutboxFilter } from "@/components/admin/outbox-filter";
import { OutboxTable } from "@/components/admin/outbox-table";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { listMails, showsBodies } from "@/lib/notices/outbox-queries";
import { outboxFilter } from "@/lib/notices/schema";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("outbox", "title");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/admin/outbox">) {
  const locale = await pageLocale(params);
  const filter = outboxFilter.parse(await searchParams);
  const actor = await requireUser(locale, paths.admin.outbox(locale));
  const { rows, next } = (await listMails(actor, filter)) ?? notFound();
  const t = await getTranslations("outbox");
  const local = showsBodies();
  const { kind, state } = filter;
  return (
    <>
      <PageHead title={t("title")} lead={local ? t("leadLocal") : t("lead")} />
      <OutboxFilter kind={kind} state={state} />
      {rows.length === 0 ? <p>{t("none")}</p> : <OutboxTable rows={rows} locale={locale} local={local} />}
      <p className="btns">
        {filter.before && <Link href={paths.admin.outbox(locale, { kind, state })}>{t("newest")}</Link>}
        {next && <Link href={paths.admin.outbox(locale, { kind, state, before: next })}>{t("older")}</Link>}
      </p>
    </>
  );
}
