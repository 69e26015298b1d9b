import "@/app/styles/gallery.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/gallery/addresses";
import { Gallery } from "@/components/gallery/gallery";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { filtersAt } from "@/lib/search/place";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/stories/with_filters/[place]">): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("gallery");
  const { sort: _, ...set } = addressOf(filtersAt((await params).place));
  return {
    title: t("title"),
    robots: { index: false, follow: true },
    alternates: { types: { "application/atom+xml": paths.data.feed(set) } },
  };
}

/**
 * `/{l}/stories` with a filter in its address arrives here, by way of the proxy. No slug holds an underscore, so that no
 * story can stand at this address.
 */
export default async function Page({ params }: PageProps<"/[locale]/stories/with_filters/[place]">) {
  const locale = await pageLocale(params);
  return <Gallery filters={filtersAt((await params).place)} locale={locale} />;
}
