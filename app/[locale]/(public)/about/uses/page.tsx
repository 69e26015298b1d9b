import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CitingYears } from "@/components/countries/citing-years";
import { UseList } from "@/components/countries/use-list";
import { COUNTED_BY_IFLA } from "@/lib/counted-by-ifla";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { countCitingReviews, listPublicUses } from "@/lib/vnr/public-queries";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/about/uses">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("vnrUses.public"))("title") };
}

export default async function Page({ params }: PageProps<"/[locale]/about/uses">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("vnrUses.public");
  const [years, uses] = await Promise.all([countCitingReviews(), listPublicUses()]);
  const counted = (year: number) => (words: ReactNode) => (
    <a href={COUNTED_BY_IFLA.find(({ of }) => of === year)?.source} rel="noreferrer">
      {words}
    </a>
  );
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.about(locale)}>{t("aboutUs")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <section className="used" aria-labelledby="by-year">
        <h2 id="by-year">{t("byYear")}</h2>
        {years.length === 0 ? <p>{t("noYears")}</p> : <CitingYears years={years} locale={locale} />}
        <p className="src">{t("sources")}</p>
      </section>
      <section className="used" aria-labelledby="places">
        <h2 id="places">{t("places")}</h2>
        <p>{t("count", { count: uses.length })}</p>
        {uses.length > 0 && <UseList uses={uses} locale={locale} />}
        <p>
          <a href={paths.public.usesTable} download>
            {t("download")}
          </a>
        </p>
      </section>
      <section className="used" aria-labelledby="elsewhere">
        <h2 id="elsewhere">{t("elsewhere")}</h2>
        <p>{t.rich("elsewhereText", { a2021: counted(2021), a2022: counted(2022), a2023: counted(2023) })}</p>
      </section>
    </div>
  );
}
