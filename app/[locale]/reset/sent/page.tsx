import { getTranslations } from "next-intl/server";
import { Said } from "@/components/people/said";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("access", "reset.sentTitle");

export default async function Page({ params }: PageProps<"/[locale]/reset/sent">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("access.reset");
  return (
    <Said
      title={t("sentTitle")}
      text={t("sent")}
      then={{ href: paths.forgotten(locale), label: t("again") }}
    />
  );
}
