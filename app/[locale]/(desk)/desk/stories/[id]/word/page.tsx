import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WordImport } from "@/components/stories/word-import";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { mayWrite } from "@/lib/stories/policy";
import { findStory } from "@/lib/stories/queries";

export const generateMetadata = pageTitle("word", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/stories/[id]/word">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.word(locale, id));
  const story = (await findStory(actor, id)) ?? notFound();
  const t = await getTranslations("word");
  const writes = story.revision.state === "draft" && mayWrite(actor, story.story);
  return (
    <>
      <p className="quietly">
        <Link href={paths.desk.story(locale, id)}>{t("back")}</Link>
      </p>
      <PageHead title={t("title")} lead={t("lead")} />
      <p>
        <bdi lang={story.revision.language}>{story.revision.title}</bdi>
      </p>
      <p className="btns">
        <LinkButton variant="second" href={paths.files.word(locale, id, false)} prefetch={false} download>
          {t("download")}
        </LinkButton>
        <LinkButton variant="plain" href={paths.files.word(locale, id, true)} prefetch={false} download>
          {t("downloadEmpty")}
        </LinkButton>
      </p>
      {writes && (
        <WordImport
          storyId={id}
          storyHref={paths.desk.story(locale, id)}
          language={story.revision.language}
        />
      )}
    </>
  );
}
