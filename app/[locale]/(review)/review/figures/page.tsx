import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FiguresTable, LoadTable } from "@/components/reviews/figures-table";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findFigures } from "@/lib/reviews/figures-queries";

export const generateMetadata = pageTitle("reviewing", "title");

export default async function Page({ params }: PageProps<"/[locale]/review/figures">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.figures(locale));
  const { all, regions, languages, load } = (await findFigures(actor)) ?? notFound();
  const t = await getTranslations("reviewing");
  return (
    <>
      <PageHead title={t("title")} lead={t("leadForEditors")} />
      <section className="sec">
        <SectionHead id="all" title={t("all")} />
        <FiguresTable id="all" scope="all" rows={[{ ...all, value: "" }]} />
      </section>
      <section className="sec">
        <SectionHead id="regions" title={t("byRegion")} />
        <FiguresTable id="regions" scope="region" rows={regions} />
      </section>
      <section className="sec">
        <SectionHead id="languages" title={t("byLanguage")} />
        <FiguresTable id="languages" scope="language" rows={languages} />
      </section>
      <section className="sec">
        <SectionHead id="load" title={t("load")} />
        <LoadTable id="load" load={load} />
      </section>
      <p className="quietly">{t("meaningText")}</p>
    </>
  );
}
