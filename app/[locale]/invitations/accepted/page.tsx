import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("joining", "welcome.title");

export default async function Page({ params }: PageProps<"/[locale]/invitations/accepted">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("joining.welcome");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("next")}</p>
      <div className="btns">
        <LinkButton href={paths.signIn(locale)}>{t("signIn")}</LinkButton>
      </div>
    </>
  );
}
