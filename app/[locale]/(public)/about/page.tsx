import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WordsPage } from "@/components/gallery/words-page";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";

export const dynamic = "force-static";

export async function generateMetadata({ params }: PageProps<"/[locale]/about">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("pages"))("about.title") };
}

export default async function Page({ params }: PageProps<"/[locale]/about">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("vnrUses.public");
  const data = await getTranslations("openData");
  return (
    <WordsPage page="about" parts={["what", "who", "data"]}>
      <p>{t.rich("inAbout", { link: (words) => <a href={paths.public.uses(locale)}>{words}</a> })}</p>
      <p>{data.rich("inAbout", { link: (words) => <a href={paths.public.aboutData(locale)}>{words}</a> })}</p>
    </WordsPage>
  );
}
