import { getTranslations } from "next-intl/server";
import { EraseAccount } from "@/components/people/erase-account";
import { ProvenDownload } from "@/components/people/proven-download";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("leaving.account", "data");

export default async function Page({ params }: PageProps<"/[locale]/account/data">) {
  const locale = await pageLocale(params);
  await requireUser(locale, paths.ownData(locale));
  const t = await getTranslations("leaving.account");
  return (
    <>
      <PageHead
        title={t("data")}
        lead={t("dataWhat")}
        action={<ProvenDownload href={paths.files.ownData}>{t("download")}</ProvenDownload>}
      />
      <section className="sec" aria-labelledby="erase">
        <SectionHead id="erase" title={t("erase")} />
        <p>{t("eraseWhat")}</p>
        <p className="quietly">{t("eraseOwnHint")}</p>
        <EraseAccount />
      </section>
    </>
  );
}
