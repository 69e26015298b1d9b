import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorldMap } from "@/components/gallery/world-map";
import { pageLocale } from "@/lib/i18n/page-locale";
import { countPublications } from "@/lib/publications/public-queries";

export const dynamic = "force-static";

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
      <WorldMap counts={counts.country} locale={locale} level={2} />
    </div>
  );
}
