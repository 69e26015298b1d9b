import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { TargetTile } from "@/components/stories/goal-tiles";
import { Fold } from "@/components/ui/fold";
import { SectionHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { formatDays } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { targetKey } from "@/lib/sdg/targets";
import type { Activity, ActivityRound } from "@/lib/vnr/activity-queries";
import { activityValues } from "@/lib/vnr/activity-values";
import { ActivityForm } from "./activity-form";
import { MakeProject } from "./make-project";
import { RemoveVnrThing } from "./remove-vnr-thing";

type Props = {
  activity: Activity;
  round: ActivityRound;
  /** The reader's own organisations in the country. */
  own: { id: string; name: string }[];
  locale: Locale;
};

/** One activity with its figures; a project can be made of it. */
export function ActivityItem({ activity, round, own, locale }: Props) {
  const t = useTranslations("vnrActivities");
  const titles = useTranslations("targets");
  const { id, version, title, text, organisation, source } = activity;
  return (
    <section className="sec activity" aria-labelledby={`activity-${id}`}>
      <SectionHead id={`activity-${id}`} title={<bdi>{title}</bdi>}>
        <State tone="draft">{t("notReviewed")}</State>
      </SectionHead>
      <p>
        {formatDays(activity.startsOn, activity.endsOn, locale)}
        {" · "}
        <bdi>{organisation}</bdi>
      </p>
      {text && (
        <p className="as-typed" dir="auto">
          {text}
        </p>
      )}
      <Figures figures={activity.figures} />
      <ul className="towards-all">
        {activity.targets.map((target) => (
          <li key={target} className="towards">
            <TargetTile target={target} />
            <span>{titles(targetKey(target))}</span>
          </li>
        ))}
      </ul>
      {source && <p className="quietly">{t("sourceIs", { source: isolated(source) })}</p>}
      {round.status !== "withdrawn" && (
        <>
          <Project activity={activity} own={own} locale={locale} />
          <Fold title={t("change", { title: isolated(title) })}>
            <ActivityForm
              roundId={activity.roundId}
              stored={{ id, version, values: activityValues(activity) }}
              organisations={round.organisations}
            />
            <div className="btns">
              <RemoveVnrThing kind="activity" id={id} version={version} name={title} />
            </div>
          </Fold>
        </>
      )}
    </section>
  );
}

function Figures({ figures }: Pick<Activity, "figures">) {
  const t = useTranslations("vnrActivities");
  const format = useFormatter();
  if (figures.length === 0) return null;
  return (
    <dl className="facts">
      {figures.map(({ what, value, unit, year, source }) => (
        <div key={`${what}-${year}-${value}`}>
          <dt>
            <bdi>{what}</bdi>
          </dt>
          <dd>
            <b>
              <bdi>{[format.number(value), unit].filter(Boolean).join(" ")}</bdi>
            </b>{" "}
            ({String(year)})
            {source && <span className="quietly"> · {t("sourceIs", { source: isolated(source) })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Project({ activity, own, locale }: Pick<Props, "activity" | "own" | "locale">) {
  const t = useTranslations("vnrActivities.project");
  const { id, title, project } = activity;
  if (project)
    return (
      <p>
        {project.id ? <Link href={paths.desk.project(locale, project.id)}>{t("open")}</Link> : t("others")}
      </p>
    );
  return own.length > 0 ? <MakeProject id={id} title={title} organisations={own} /> : null;
}
