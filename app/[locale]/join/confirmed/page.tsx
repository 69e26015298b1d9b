import { getTranslations } from "next-intl/server";

import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";

export const generateMetadata = pageTitle("joining", "join.confirmed.title");

export default async function Page({ params }: PageProps<"/[locale]/join/confirmed">) {
  await pageLocale(params);
  const t = await getTranslations("joining.join.confirmed");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("next")}</p>
      <p className="quietly">{t("note")}</p>
    </>
  );
}
