import { getTranslations } from "next-intl/server";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { GOALS } from "@/lib/sdg/goals";

/** The 17 goals as tiles with names and numbers of stories, each over a thin bar. */
export async function GoalList({ counts, locale }: { counts: Map<string, number>; locale: Locale }) {
  const t = await getTranslations("pages");
  const titles = await getTranslations("goals");
  const most = Math.max(1, ...counts.values());
  const number = new Intl.NumberFormat(formatTag(locale));
  return (
    <ol className="goals">
      {GOALS.map((goal) => {
        const count = counts.get(String(goal)) ?? 0;
        return (
          <li key={goal}>
            <a href={paths.public.goal(locale, goal)}>
              <span className={`tile g${goal}`}>{number.format(goal)}</span>
              <span className="name">{titles(String(goal))}</span>
              <span className={count === 0 ? "n none" : "n"}>
                {number.format(count)}
                <span className="vh"> {t("storiesWord", { count })}</span>
              </span>
              <svg className="turns" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect className={`goal-bar g${goal}`} width={(count / most) * 100} height="3" />
              </svg>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
