import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { PublishedMoves } from "@/components/reviews/published-moves";
import { GoalTiles } from "@/components/stories/goal-tiles";
import { StoryState } from "@/components/stories/story-state";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import { languageName } from "@/lib/i18n/languages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";
import { isEditor, isReviewer } from "@/lib/people/policy";
import { listPublished, listQueue } from "@/lib/reviews/queries";
import { goalOf } from "@/lib/sdg/targets";

export default async function Page({ params }: PageProps<"/[locale]/review">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.review.queue(locale));
  if (!isReviewer(actor) && !isEditor(actor)) notFound();
  const [queue, published] = await Promise.all([listQueue(actor), listPublished(actor)]);
  const t = await getTranslations("review.queue");
  const format = await getFormatter();
  const waiting = queue.filter((row) => row.state !== "approved").length;
  const date = (value: Date | string) => format.dateTime(new Date(value), { dateStyle: "medium" });
  return (
    <>
      <PageHead
        title={t("title", { count: waiting })}
        lead={t(isEditor(actor) ? "leadForEditors" : "lead")}
      />
      {queue.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {queue.length > 0 && (
        <Table
          caption={t("title", { count: waiting })}
          columns={[
            { label: t("from") },
            { label: t("targets") },
            { label: t("language") },
            { label: t("state") },
            { label: t("waits") },
          ]}
        >
          {queue.map((row) => (
            <tr key={row.revisionId}>
              <RowHead
                href={paths.review.review(locale, row.revisionId)}
                sub={t("round", { number: row.number })}
              >
                <bdi>{row.organisation}</bdi>, {countryName(row.country, locale)}
              </RowHead>
              <Cell label={t("targets")}>
                <GoalTiles goals={[...new Set(row.targets.map(goalOf))]} />
              </Cell>
              <Cell label={t("language")}>{languageName(row.language, locale)}</Cell>
              <Cell label={t("state")}>
                <StoryState state={row.state} />
                {row.quorum && (
                  <small className="sub">{t("verdicts", { given: row.verdicts, quorum: row.quorum })}</small>
                )}
              </Cell>
              <Cell label={t("waits")}>
                {row.myReviewId && !row.myVerdict && row.myDueOn
                  ? t("yours", { date: date(row.myDueOn) })
                  : row.state === "approved"
                    ? t("publishes")
                    : row.submittedAt && t("since", { date: date(row.submittedAt) })}
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      {published.length > 0 && (
        <section className="sec" aria-labelledby="published">
          <div className="shead">
            <h2 id="published">{t("published")}</h2>
            <p>{t("publishedLead")}</p>
          </div>
          {published.map((row) => (
            <Fold
              key={row.revisionId}
              title={
                <span>
                  <bdi>{row.title}</bdi>
                  <span className="sub">
                    <StoryState state={row.state} light /> · <bdi>{row.organisation}</bdi>,{" "}
                    {countryName(row.country, locale)}
                  </span>
                </span>
              }
            >
              <p className="quietly">
                <a href={paths.review.review(locale, row.revisionId)}>{t("open")}</a>
              </p>
              <PublishedMoves storyId={row.storyId} state={row.state} />
            </Fold>
          ))}
        </section>
      )}
    </>
  );
}
