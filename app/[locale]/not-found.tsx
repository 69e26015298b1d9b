import { getLocale, getTranslations } from "next-intl/server";
import { LonePage } from "@/components/layout/lone-page";
import { isLocale } from "@/lib/i18n/locales";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("layout.notFound", "title");

export default async function NotFound() {
  const t = await getTranslations("layout.notFound");
  const [language] = (await getLocale()).split("-");
  const locale = isLocale(language) ? language : "en";
  return (
    <LonePage locale={locale}>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <div className="btns">
        <a className="btn" href={paths.public.home(locale)}>
          {t("home")}
        </a>
        <a className="btn second" href={paths.public.stories(locale)}>
          {t("stories")}
        </a>
      </div>
    </LonePage>
  );
}
