import "@/app/styles/gallery.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/gallery/addresses";
import { Gallery } from "@/components/gallery/gallery";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { filters } from "@/lib/search/filters";

export const dynamic = "force-dynamic";

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<"/[locale]/stories/with_filters">): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("gallery");
  const { sort: _, ...set } = addressOf(filters.parse(await searchParams));
  return {
    title: t("title"),
    robots: { index: false, follow: true },
    alternates: { types: { "application/atom+xml": paths.data.feed(set) } },
  };
}

/**
 * `/{l}/stories` with a filter in its address arrives here (next.config.js). No slug holds an underscore, so that no
 * story can stand at this address.
 */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/stories/with_filters">) {
  const locale = await pageLocale(params);
  return <Gallery filters={filters.parse(await searchParams)} locale={locale} />;
}
