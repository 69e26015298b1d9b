import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/page-head";
import { formatDay } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { ReportRow } from "@/lib/reviews/report-queries";
import { DecideReport } from "./decide-report";

/** One report as an editor reads it: what, of which part, in the reporter's words, and what became of it. */
export function ReportItem({ report, locale }: { report: ReportRow; locale: Locale }) {
  const t = useTranslations("reports.list");
  const { id, kind, item, title, slug, words, outcome, closedAt, answer, answeredAt } = report;
  const heading = `report-${id}`;
  const day = (date: Date) => formatDay(date.toISOString().slice(0, 10), locale);
  const name = t("name", {
    ...{ kind: t(`kind.${kind}`), item: t(`item.${item}`), title: isolated(title ?? t("untitled")) },
  });
  const part = report.photo ?? report.quote;
  return (
    <article className="sec" aria-labelledby={heading}>
      <SectionHead id={heading} title={name}>
        {outcome && closedAt && (
          <p>{t("decidedOn", { outcome: t(`outcome.${outcome}`), date: day(closedAt) })}</p>
        )}
      </SectionHead>
      <blockquote className="use-quote" dir="auto" lang="">
        {words}
      </blockquote>
      {report.byCode && <p>{t("byCode")}</p>}
      {report.hidden && <p>{t(report.undecided && !closedAt ? "hiddenNow" : "isHidden")}</p>}
      <dl className="facts">
        <dt>{t("received")}</dt>
        <dd>{day(report.createdAt)}</dd>
        <dt>{t("storyOf")}</dt>
        <dd>
          <a href={paths.public.story(locale, slug)}>
            <bdi>{title ?? slug}</bdi>
          </a>{" "}
          <bdi>({report.organisation})</bdi>
        </dd>
        {part && (
          <>
            <dt>{t("about")}</dt>
            <dd dir="auto">{part}</dd>
          </>
        )}
      </dl>
      {answeredAt && (
        <>
          <p>{t("answered", { date: day(answeredAt) })}</p>
          <blockquote className="use-quote" dir="auto" lang="">
            {answer}
          </blockquote>
        </>
      )}
      <DecideReport
        id={id}
        version={report.version}
        whole={item === "story" && !report.hidden}
        hidden={report.hidden}
        open={closedAt === null}
        answering={answeredAt ? "done" : report.canAnswer ? "open" : "none"}
      />
    </article>
  );
}
