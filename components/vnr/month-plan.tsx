import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { State } from "@/components/ui/state";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { byMonth } from "@/lib/vnr/plan";
import type { Plan } from "@/lib/vnr/queries";
import { TaskForm } from "./task-form";

type Props = { plan: Plan; locale: Locale; today: string };

/** The tasks of a round by month, each with why and how, and with what can be changed. */
export function MonthPlan({ plan, locale, today }: Props) {
  return byMonth(plan.tasks).map(([month, tasks]) => (
    <section key={month} aria-labelledby={`month-${month}`}>
      <h3 id={`month-${month}`}>{formatPeriod(`${month}-01`, null, locale)}</h3>
      {tasks.map((task) => (
        <Task key={task.id} task={task} plan={plan} locale={locale} today={today} />
      ))}
    </section>
  ));
}

function Task({ task, plan, locale, today }: Props & { task: Plan["tasks"][number] }) {
  const t = useTranslations("vnr.task");
  const words = useTranslations("vnrTasks");
  const { id, version, planned, title, day, dueOn, ownerId, owner, notes, state } = task;
  const late = state === "open" && day < today && plan.status !== "withdrawn";
  const gone = ownerId !== null && !plan.colleagues.some((one) => one.id === ownerId);
  return (
    <Fold
      title={
        <span>
          <bdi>{planned ? words(`${planned}.title`) : title}</bdi>
          <small className="sub">
            <State tone={state === "done" ? "done" : late ? "warn" : state === "open" ? "draft" : "gone"}>
              {late ? t("late") : t(`states.${state}`)}
            </State>{" "}
            {t("by", { date: formatDay(day, locale) })}
            {ownerId ? (
              <>
                {" · "}
                <bdi>{owner || t("former")}</bdi>
                {gone && ` (${t("gone")})`}
              </>
            ) : (
              ` · ${t("nobody")}`
            )}
          </small>
        </span>
      }
    >
      {planned && (
        <>
          <p>{words(`${planned}.why`)}</p>
          <p>{words(`${planned}.how`)}</p>
        </>
      )}
      <TaskForm
        id={id}
        version={version}
        planned={planned !== null}
        values={{ title, dueOn: dueOn ?? "", ownerId: ownerId ?? "", notes, state }}
        colleagues={
          gone && ownerId
            ? [...plan.colleagues, { ...NO_ORGANISATION, id: ownerId, name: owner || t("former") }]
            : plan.colleagues
        }
      />
    </Fold>
  );
}

const NO_ORGANISATION = {
  organisationId: "",
  organisation: "–",
  kind: "other" as const,
  role: "author" as const,
};
