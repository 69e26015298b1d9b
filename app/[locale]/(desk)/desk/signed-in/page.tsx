import { getTranslations } from "next-intl/server";
import { TellSignedIn } from "@/components/people/tell-signed-in";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("writing.signedIn", "title");

/** Where signing in again ends, in the window that was opened for it. */
export default async function Page({ params }: PageProps<"/[locale]/desk/signed-in">) {
  const locale = await pageLocale(params);
  await requireUser(locale, paths.desk.signedIn(locale));
  const t = await getTranslations("writing.signedIn");
  return (
    <>
      <TellSignedIn />
      <PageHead title={t("title")} lead={t("what")} />
      <LinkButton variant="second" href={paths.desk.home(locale)}>
        {t("desk")}
      </LinkButton>
    </>
  );
}
