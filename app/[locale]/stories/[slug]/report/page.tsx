import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportForm } from "@/components/reports/report-form";
import { isolated } from "@/lib/i18n/isolated";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findPublication } from "@/lib/publications/public-queries";

export const generateMetadata = pageTitle("reports", "form.title");

/** Where anybody says what is wrong with a public story. */
export default async function Page({ params }: PageProps<"/[locale]/stories/[slug]/report">) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const story = (await findPublication(slug)) ?? notFound();
  const t = await getTranslations("reports.form");
  const cut = (text: string) => isolated(text.length > 80 ? `${text.slice(0, 79)}…` : text);
  const parts = [
    { value: "story", label: t("story") },
    ...story.photos.map(({ id, alternativeText }) => ({
      ...{ value: `photo:${id}`, label: t("photo", { text: cut(alternativeText) }) },
    })),
    ...story.voices.map(({ id, quote }) => ({
      ...{ value: `voice:${id}`, label: t("voice", { text: cut(quote) }) },
    })),
  ];
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead", { title: isolated(story.title) })}</p>
      <ReportForm locale={locale} slug={slug} parts={parts} />
      <p>
        <a href={paths.public.story(locale, slug)}>{t("back")}</a>
      </p>
    </>
  );
}
