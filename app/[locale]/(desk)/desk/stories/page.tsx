import { getFormatter, getTranslations } from "next-intl/server";
import { StoryState } from "@/components/stories/story-state";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { listStories } from "@/lib/stories/queries";

export default async function Page({ params }: PageProps<"/[locale]/desk/stories">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.stories(locale));
  const stories = await listStories(actor);
  const t = await getTranslations("desk.stories");
  const home = await getTranslations("desk.home");
  const words = await getTranslations("enums.nextActor");
  const format = await getFormatter();
  const begin = actor.memberships.length > 0 && (
    <LinkButton href={paths.desk.begin(locale)}>{home("begin")}</LinkButton>
  );
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} action={begin} />
      {stories.length === 0 && <Empty title={t("empty")}>{home("empty")}</Empty>}
      {stories.length > 0 && (
        <Table
          caption={t("title")}
          columns={[
            { label: t("story") },
            { label: t("state") },
            { label: t("next") },
            { label: t("saved") },
          ]}
        >
          {stories.map((story) => (
            <tr key={story.id}>
              <RowHead
                href={paths.desk.story(locale, story.id)}
                sub={`${story.organisation} · ${t("round", { number: story.number })}`}
              >
                <bdi lang={story.language}>{story.title || t("untitled")}</bdi>
              </RowHead>
              <Cell label={t("state")}>
                <StoryState state={story.state} />
                {story.isPublic && story.state !== "published" && (
                  <small className="sub">{t("public")}</small>
                )}
              </Cell>
              <Cell label={t("next")}>{words(story.state)}</Cell>
              <Cell label={t("saved")}>
                {t("by", {
                  date: format.dateTime(story.savedAt, { dateStyle: "medium" }),
                  name: story.savedBy,
                })}
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
