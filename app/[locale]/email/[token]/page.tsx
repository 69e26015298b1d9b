import { getTranslations } from "next-intl/server";
import { EmailLinkForm } from "@/components/people/email-link-form";
import { Said } from "@/components/people/said";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findOpenLink } from "@/lib/people/link-queries";

export const generateMetadata = pageTitle("access", "emailLink.page");

export default async function Page({ params }: PageProps<"/[locale]/email/[token]">) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const link = await findOpenLink(token);
  if (link && link.kind !== "reset")
    return <EmailLinkForm locale={locale} token={token} kind={link.kind} email={link.email} />;
  const t = await getTranslations("access.emailLink.ended");
  return (
    <Said title={t("title")} text={t("text")} then={{ href: paths.account(locale), label: t("then") }} />
  );
}
