import { useFormatter, useTranslations } from "next-intl";
import { Cell, RowHead, Table } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { listStories } from "@/lib/stories/queries";
import { StoryState } from "./story-state";

type Props = { stories: Awaited<ReturnType<typeof listStories>>; locale: Locale };

/** Stories from the inside: each with its state and who acts next. */
export function StoriesTable({ stories, locale }: Props) {
  const t = useTranslations("desk.stories");
  const common = useTranslations("common");
  const words = useTranslations("enums.nextActor");
  const format = useFormatter();
  return (
    <Table
      caption={t("title")}
      columns={[{ label: t("story") }, { label: t("state") }, { label: t("next") }, { label: t("saved") }]}
    >
      {stories.map((story) => (
        <tr key={story.id}>
          <RowHead
            href={paths.desk.story(locale, story.id)}
            sub={`${story.organisation} · ${t("round", { number: story.round })}`}
          >
            <bdi lang={story.language}>{story.title || t("untitled")}</bdi>
          </RowHead>
          <Cell label={t("state")}>
            <StoryState state={story.state} />
            {story.isPublic && story.state !== "published" && <small className="sub">{t("public")}</small>}
            {story.news && story.evidenceUntil && (
              <small className="sub">
                {t(`news.${story.news}`, { year: story.evidenceUntil.slice(0, 4) })}
              </small>
            )}
          </Cell>
          <Cell label={t("next")}>{words(story.state)}</Cell>
          <Cell label={t("saved")}>
            {t("by", {
              date: format.dateTime(story.savedAt, { dateStyle: "medium" }),
              name: story.savedBy || common("formerMember"),
            })}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
