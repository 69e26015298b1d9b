import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { findPublication, findTombstone } from "@/lib/publications/public-queries";

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps<"/[locale]/gone/[slug]">): Promise<Metadata> {
  await pageLocale(params);
  return { title: (await getTranslations("pages"))("goneTitle"), robots: { index: false } };
}

/** Answered with 410 by the proxy. */
export default async function Page({ params }: PageProps<"/[locale]/gone/[slug]">) {
  const locale = await pageLocale(params);
  const { slug } = await params;
  const stone = await findTombstone(slug);
  if (!stone) {
    if (await findPublication(slug)) redirect(paths.public.story(locale, slug));
    notFound();
  }
  const t = await getTranslations("pages");
  const reasons = await getTranslations("enums.tombstoneReason");
  const format = await getFormatter();
  return (
    <div className="wrap">
      <div className="pagehead">
        <h1>{t("goneTitle")}</h1>
        {stone.title && (
          <p lang={stone.language} dir="auto">
            {stone.title}
          </p>
        )}
      </div>
      <div className="prose">
        <p>
          {t("goneSince", { date: format.dateTime(stone.setAt, { dateStyle: "long" }) })}{" "}
          {reasons(stone.reason)}
        </p>
        <p>
          <a href={paths.public.stories(locale)}>{t("allStories")}</a>
        </p>
      </div>
    </div>
  );
}
