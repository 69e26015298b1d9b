import { getTranslations } from "next-intl/server";
import { Said } from "@/components/people/said";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("access", "emailLink.restored.title");

export default async function Page({ params }: PageProps<"/[locale]/email/restored">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("access.emailLink.restored");
  return (
    <Said title={t("title")} text={t("text")} then={{ href: paths.account(locale), label: t("then") }} />
  );
}
