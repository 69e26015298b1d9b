import { getTranslations } from "next-intl/server";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("reports", "sent.title");

/** The same whatever was reported, and whether there is such a story or not. */
export default async function Page({ params }: PageProps<"/[locale]/stories/[slug]/report/sent">) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const t = await getTranslations("reports.sent");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("next")}</p>
      <p>{t("hidden")}</p>
      <p>{t.rich("end", { link: (words) => <a href={paths.endConsent(locale)}>{words}</a> })}</p>
      <p>
        <a href={paths.public.story(locale, encodeURIComponent(slug))}>{t("back")}</a>
      </p>
    </>
  );
}
