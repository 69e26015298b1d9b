import { useFormatter, useTranslations } from "next-intl";
import { GoalTiles } from "@/components/stories/goal-tiles";
import { StoryState } from "@/components/stories/story-state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { countryName } from "@/lib/geo/countries";
import { languageName } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { QueueRow } from "@/lib/reviews/queue-queries";
import { spanBetween } from "@/lib/reviews/waits";
import { goalOf } from "@/lib/sdg/targets";

/** What waits, the most urgent first, each with the reasons for its place in words. */
export function QueueTable({ rows, caption, locale }: { rows: QueueRow[]; caption: string; locale: Locale }) {
  const t = useTranslations("review.queue");
  const words = useTranslations("reviewers.queue");
  const now = new Date();
  return (
    <Table
      caption={caption}
      columns={[
        { label: t("from") },
        { label: t("targets") },
        { label: t("language") },
        { label: t("state") },
        { label: t("waits") },
      ]}
    >
      {rows.map((row) => {
        const country = countryName(row.country, locale);
        const presents = row.presentsOn && {
          country,
          ...spanBetween(now, new Date(row.presentsOn)),
        };
        return (
          <tr key={row.revisionId}>
            <RowHead
              href={paths.review.review(locale, row.revisionId)}
              sub={
                <>
                  {words("round", { number: String(row.round) })}
                  {presents && <> · {words("presents", presents)}</>}
                </>
              }
            >
              <bdi>{row.organisation}</bdi> · {country}
            </RowHead>
            <Cell label={t("targets")}>
              <GoalTiles goals={[...new Set(row.targets.map(goalOf))]} />
            </Cell>
            <Cell label={t("language")}>
              {languageName(row.language, locale)}
              {!row.isRead && (
                <small className="sub">{words(row.hasSummary ? "unreadSummary" : "unread")}</small>
              )}
            </Cell>
            <Cell label={t("state")}>
              <StoryState state={row.state} />
              {row.quorum && (
                <small className="sub">{t("verdicts", { given: row.verdicts, quorum: row.quorum })}</small>
              )}
            </Cell>
            <Cell label={t("waits")}>
              <Waiting row={row} now={now} />
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

function Waiting({ row, now }: { row: QueueRow; now: Date }) {
  const t = useTranslations("review.queue");
  const words = useTranslations("reviewers.queue");
  const format = useFormatter();
  if (row.state === "approved") return t("publishes");
  const waited = row.waitsSince && words("waited", spanBetween(row.waitsSince, now));
  if (!row.myReviewId || row.myVerdict || !row.myDueOn) return waited;
  const date = format.dateTime(new Date(row.myDueOn), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <>
      <b>{t("yours", { date })}</b>
      <small className="sub">{waited}</small>
    </>
  );
}
