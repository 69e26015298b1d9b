import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicFigures } from "@/components/reviews/public-figures";
import { PublicLoad } from "@/components/reviews/public-load";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listReviewFigures, listReviewLoad } from "@/lib/reviews/public-queries";

export const dynamic = "force-static";

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/about/reviewing">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("reviewing"))("title") };
}

export default async function Page({ params }: PageProps<"/[locale]/about/reviewing">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("reviewing");
  const figures = await listReviewFigures();
  const load = await listReviewLoad();
  const years = [...new Set(figures.map(({ year }) => year))];
  return (
    <div className="wrap">
      <div className="pagehead">
        <p className="crumbs">
          <a href={paths.public.aboutReview(locale)}>{t("howWeReview")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <PublicLoad load={load} />
      {years.length === 0 && <p>{t("none")}</p>}
      {years.map((year) => (
        <PublicFigures key={year} year={year} figures={figures.filter((one) => one.year === year)} />
      ))}
      <section className="used" aria-labelledby="meaning">
        <h2 id="meaning">{t("meaning")}</h2>
        <p>{t("meaningText")}</p>
        <p>{t("withheld")}</p>
      </section>
    </div>
  );
}
