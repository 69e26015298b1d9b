import { useTranslations } from "next-intl";
import { useFigures } from "@/components/charts/figures";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { GOALS } from "@/lib/sdg/goals";

type Props = { iso3: string; counts: ReadonlyMap<number, number>; locale: Locale };

/** How many public stories speak to each goal, each leading to them. */
export function GoalCoverage({ iso3, counts, locale }: Props) {
  const t = useTranslations("country");
  const words = useTranslations("pages");
  const titles = useTranslations("goals");
  const { number } = useFigures();
  const most = Math.max(1, ...counts.values());
  return (
    <section className="chapter" aria-labelledby="coverage">
      <h2 id="coverage">{t("coverage")}</h2>
      <div className="wide">
        <ol className="cover">
          {GOALS.map((goal) => {
            const count = counts.get(goal) ?? 0;
            const row = (
              <>
                <span className={`tile g${goal}`}>{number(goal)}</span>
                <span>
                  <span className="name">{titles(String(goal))}</span>
                  <svg className="turns" aria-hidden="true">
                    <rect className="base" y="2.5" width="100%" height="1" />
                    {count > 0 && (
                      <rect className={`goal-bar g${goal}`} width={`${(count / most) * 100}%`} height="6" />
                    )}
                  </svg>
                </span>
                <span className={count > 0 ? "n" : "n zero"}>
                  {number(count)}
                  <span className="vh"> {words("storiesWord", { count })}</span>
                </span>
              </>
            );
            return (
              <li key={goal}>
                {count > 0 ? (
                  <a href={paths.public.stories(locale, { country: iso3, goal })}>{row}</a>
                ) : (
                  <div>{row}</div>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
