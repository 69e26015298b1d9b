import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WordsPage } from "@/components/gallery/words-page";
import { pageLocale } from "@/lib/i18n/page-locale";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/help">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("pages"))("help.title") };
}

export default async function Page({ params }: PageProps<"/[locale]/help">) {
  await pageLocale(params);
  return <WordsPage page="help" parts={["begin", "account", "problem"]} />;
}
