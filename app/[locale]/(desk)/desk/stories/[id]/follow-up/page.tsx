import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StoryStart } from "@/components/projects/story-start";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { listLanguages } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { mayWrite } from "@/lib/stories/policy";
import { findStory } from "@/lib/stories/queries";
import { hasBeenPublic } from "@/lib/stories/workflow";

export const generateMetadata = pageTitle("aids.followUp", "title");

/** Begins a new story of the same project that tells what became of the first. */
export default async function Page({ params }: PageProps<"/[locale]/desk/stories/[id]/follow-up">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.followUp(locale, id));
  const found = (await findStory(actor, id)) ?? notFound();
  if (!mayWrite(actor, found.story) || !hasBeenPublic(found.rounds)) notFound();
  const t = await getTranslations("aids.followUp");
  const earlier = found.published ?? found.rounds[0];
  return (
    <>
      <PageHead title={t("title")} lead={t("lead", { title: earlier ? found.revision.title : "" })} />
      <StoryStart
        projectId={found.project.id}
        followsId={id}
        locale={locale}
        languages={listLanguages(locale)}
      />
    </>
  );
}
