import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Fold } from "@/components/ui/fold";
import { SectionHead } from "@/components/ui/page-head";
import { MonthPlan } from "@/components/vnr/month-plan";
import { OwnTaskForm } from "@/components/vnr/own-task-form";
import { RoundForm } from "@/components/vnr/round-form";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { formatDay } from "@/lib/i18n/format";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { today } from "@/lib/today";
import { KEY_DATES } from "@/lib/vnr/dates";
import { findPlan } from "@/lib/vnr/queries";

export const generateMetadata = pageTitle("vnr", "parts.plan");

export default async function Page({ params }: PageProps<"/[locale]/vnr/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.round(locale, id));
  const plan = (z.uuid().safeParse(id).success && (await findPlan(actor, id))) || notFound();
  const t = await getTranslations("vnr");
  const words = await getTranslations("vnrTasks");
  const next = plan.tasks.find(({ state }) => state === "open");
  const { status, version, mainMessagesOn, reportOn, presentationOn, colleagues } = plan;
  const dates = { mainMessagesOn, reportOn, presentationOn };
  return (
    <>
      <RoundHead
        round={plan}
        locale={locale}
        title={t("parts.plan")}
        lead={
          next
            ? t("next", {
                task: next.planned ? words(`${next.planned}.title`) : next.title,
                date: formatDay(next.day, locale),
              })
            : t("allDone")
        }
        action={
          <a href={paths.files.calendar(locale, id)} download>
            {t("calendar")}
          </a>
        }
      />
      <section className="sec" aria-labelledby="dates">
        <SectionHead id="dates" title={t("dates.title")} />
        <ul className="next">
          {KEY_DATES.map((key) => (
            <li key={key}>
              <b>{formatDay(dates[key], locale)}</b>
              {t(`dates.${key}`)}
            </li>
          ))}
        </ul>
        <p>{t("dates.estimates")}</p>
        <Fold title={t("change")}>
          <RoundForm id={id} version={version} values={{ status, ...dates }} />
        </Fold>
      </section>
      <section className="sec" aria-labelledby="plan">
        <SectionHead id="plan" title={t("monthly")} />
        <MonthPlan plan={plan} locale={locale} today={today()} />
        <Fold title={t("task.own")}>
          <OwnTaskForm roundId={id} colleagues={colleagues} />
        </Fold>
      </section>
    </>
  );
}
