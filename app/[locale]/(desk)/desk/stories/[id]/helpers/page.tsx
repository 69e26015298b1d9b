import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HelperList } from "@/components/helpers/helper-list";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listHelpers } from "@/lib/stories/helper-queries";
import { mayWrite } from "@/lib/stories/policy";
import { findStory } from "@/lib/stories/queries";

export const generateMetadata = pageTitle("helping.list", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/stories/[id]/helpers">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.helpers(locale, id));
  const story = (await findStory(actor, id)) ?? notFound();
  const thing = { projectId: story.project.id, storyId: id };
  const helpers = (await listHelpers(actor, thing)) ?? notFound();
  const t = await getTranslations("editor");
  const earlier = await getTranslations("writing.earlier");
  const { title, language } = story.revision;
  return (
    <>
      <p className="quietly">
        <Link href={paths.desk.story(locale, id)}>{earlier("back")}</Link>
      </p>
      <PageHead title={<bdi lang={language}>{title || t("untitled")}</bdi>} />
      <HelperList helpers={helpers} thing={thing} writes={mayWrite(actor, story.story)} locale={locale} />
    </>
  );
}
