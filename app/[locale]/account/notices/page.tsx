import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoticeList } from "@/components/notices/notice-list";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { readAllNoticesAction } from "@/lib/notices/actions";
import { listNotices } from "@/lib/notices/queries";
import { noticesPage } from "@/lib/notices/schema";
import { paths } from "@/lib/paths";
import { unreadOf } from "../../waiting-of";

export const generateMetadata = pageTitle("notices", "title");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/account/notices">) {
  const locale = await pageLocale(params);
  const { page } = noticesPage.parse(await searchParams);
  const actor = await requireUser(locale, paths.notices(locale));
  const [{ rows, more }, unread, t] = await Promise.all([
    listNotices(actor, locale, page),
    unreadOf(actor),
    getTranslations("notices"),
  ]);
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} action={unread > 0 && <MarkAll label={t("markAll")} />} />
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      ) : (
        <NoticeList notices={rows} locale={locale} />
      )}
      <p className="btns">
        {page > 1 && <Link href={paths.notices(locale)}>{t("newest")}</Link>}
        {more && <Link href={paths.notices(locale, { page: page + 1 })}>{t("older")}</Link>}
        <Link href={`${paths.account(locale)}#wishes`}>{t("choose")}</Link>
      </p>
    </>
  );
}

function MarkAll({ label }: { label: string }) {
  async function markAll() {
    "use server";
    await readAllNoticesAction({});
  }
  return (
    <form action={markAll}>
      <Button type="submit" variant="second">
        {label}
      </Button>
    </form>
  );
}
