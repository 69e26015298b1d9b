import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ShownMedia } from "@/components/media/shown-media";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { TextInput } from "@/components/ui/text-input";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findHideable } from "@/lib/publications/hideable";

export const generateMetadata = pageTitle("reports", "hide.title");

/** Any editor hides a photo or voice of a public story, by what everybody sees of it. */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/review/hide">) {
  const locale = await pageLocale(params);
  const { story: asked } = await searchParams;
  const typed = typeof asked === "string" ? asked : "";
  const actor = await requireUser(locale, paths.review.hide(locale));
  const { story } = (await findHideable(actor, typed)) ?? notFound();
  const t = await getTranslations("reports.hide");
  const reports = await getTranslations("reports.list");
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead")}
        eyebrow={<Link href={paths.review.reports(locale)}>{reports("title")}</Link>}
      />
      <form method="get" className="asking">
        <TextInput name="story" label={t("address")} help={t("addressHelp")} defaultValue={typed} required />
        <div className="btns">
          <Button type="submit" variant="second">
            {t("find")}
          </Button>
        </div>
      </form>
      <div role="status">
        {typed !== "" && !story && <p>{t("nothing")}</p>}
        {story && (
          <p>
            <Link href={paths.public.story(locale, story.slug)}>
              <bdi lang={story.language}>{story.title}</bdi>
            </Link>
          </p>
        )}
        {story && story.photos.length + story.voices.length === 0 && <p>{t("none")}</p>}
      </div>
      {story && <ShownMedia asEditor photos={story.photos} voices={story.voices} />}
    </>
  );
}
