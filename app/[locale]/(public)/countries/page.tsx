import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PresentingNext } from "@/components/countries/presenting-next";
import { WorldMap } from "@/components/gallery/world-map";
import { comingVnrYear } from "@/lib/coming-vnr";
import { listPresenting, listProfiled } from "@/lib/countries/public-queries";
import { pageLocale } from "@/lib/i18n/page-locale";
import { countPublications } from "@/lib/publications/gallery/public-queries";

export const dynamic = "force-static";
/** A day: which year comes next changes without anybody's doing. */
export const revalidate = 86_400;

export async function generateMetadata({ params }: PageProps<"/[locale]/countries">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("pages"))("byCountry") };
}

export default async function Page({ params }: PageProps<"/[locale]/countries">) {
  const locale = await pageLocale(params);
  const counts = await countPublications();
  const t = await getTranslations("pages");
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("byCountry")}</h1>
        <p>
          {counts.total === 0
            ? t("noneYet")
            : t("counts", { stories: counts.total, countries: counts.country.size })}
        </p>
      </div>
      <WorldMap counts={counts.country} profiled={await listProfiled()} locale={locale} level={2} />
      <PresentingNext presenting={await listPresenting(comingVnrYear(new Date()))} locale={locale} />
    </div>
  );
}
