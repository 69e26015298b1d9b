import { getTranslations } from "next-intl/server";
import { ResetForm } from "@/components/people/reset-forms";
import { Said } from "@/components/people/said";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findOpenLink } from "@/lib/people/link-queries";

export const generateMetadata = pageTitle("access", "reset.choose");

export default async function Page({ params }: PageProps<"/[locale]/reset/[token]">) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const link = await findOpenLink(token);
  if (link?.kind === "reset") return <ResetForm locale={locale} token={token} />;
  const t = await getTranslations("access.reset");
  return (
    <Said
      title={t("endedTitle")}
      text={t("ended")}
      then={{ href: paths.forgotten(locale), label: t("again") }}
    />
  );
}
