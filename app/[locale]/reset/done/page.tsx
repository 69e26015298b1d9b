import { getTranslations } from "next-intl/server";
import { Said } from "@/components/people/said";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("access", "reset.doneTitle");

export default async function Page({ params }: PageProps<"/[locale]/reset/done">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("access.reset");
  return (
    <Said title={t("doneTitle")} text={t("done")} then={{ href: paths.signIn(locale), label: t("signIn") }} />
  );
}
