import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WordsPage } from "@/components/gallery/words-page";
import { pageLocale } from "@/lib/i18n/page-locale";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/about">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("pages"))("about.title") };
}

export default async function Page({ params }: PageProps<"/[locale]/about">) {
  await pageLocale(params);
  return <WordsPage page="about" parts={["what", "who", "data"]} />;
}
