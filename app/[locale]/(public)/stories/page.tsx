import "@/app/styles/gallery.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gallery } from "@/components/gallery/gallery";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { NO_FILTERS } from "@/lib/search/filters";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/stories">): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("gallery");
  return {
    title: t("title"),
    description: t("lead"),
    alternates: { types: { "application/atom+xml": paths.data.feed() } },
  };
}

export default async function Page({ params }: PageProps<"/[locale]/stories">) {
  return <Gallery filters={NO_FILTERS} locale={await pageLocale(params)} />;
}
