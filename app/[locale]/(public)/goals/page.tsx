import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GoalList } from "@/components/gallery/goal-list";
import { pageLocale } from "@/lib/i18n/page-locale";
import { countPublications } from "@/lib/publications/gallery/public-queries";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/goals">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("pages"))("byGoal") };
}

export default async function Page({ params }: PageProps<"/[locale]/goals">) {
  const locale = await pageLocale(params);
  const counts = await countPublications();
  const t = await getTranslations("pages");
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("byGoal")}</h1>
        <p>{t("goalsLead")}</p>
      </div>
      <GoalList counts={counts.goal} locale={locale} />
    </div>
  );
}
