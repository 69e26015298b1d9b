import "@/app/styles/gallery.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveGallery } from "@/components/gallery/live-gallery";
import { pageLocale } from "@/lib/i18n/page-locale";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/stories">): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("gallery");
  return { title: t("title"), description: t("lead") };
}

/** What is around the gallery, the same for every choice: `with_gallery` puts the gallery in, and it alone asks for this. */
export default async function Page({ params }: PageProps<"/[locale]/stories">) {
  await pageLocale(params);
  return <LiveGallery />;
}
