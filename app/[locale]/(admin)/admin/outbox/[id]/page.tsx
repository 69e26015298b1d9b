import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { mailAsText } from "@/lib/email/render-mail";
import { direction } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { findMail } from "@/lib/notices/outbox-queries";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("outbox", "title");

export default async function Page({ params }: PageProps<"/[locale]/admin/outbox/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.admin.outbox(locale));
  const { to, parts } = (z.uuid().safeParse(id).success && (await findMail(actor, id))) || notFound();
  const t = await getTranslations("outbox");
  return (
    <>
      <PageHead
        title={<bdi lang={parts.locale}>{parts.subject}</bdi>}
        eyebrow={<Link href={paths.admin.outbox(locale)}>{t("back")}</Link>}
        action={<a href={paths.files.mail(id)}>{t("looks")}</a>}
      />
      <dl className="facts">
        <dt>{t("to")}</dt>
        <dd dir="ltr">{to}</dd>
      </dl>
      <pre className="mail-text" lang={parts.locale} dir={direction(parts.locale)}>
        {mailAsText(parts)}
      </pre>
    </>
  );
}
