import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { GOALS } from "@/lib/sdg/goals";
import { COVERAGE_FILTERS, type CoverageFilter } from "@/lib/vnr/coverage";

type Props = {
  roundId: string;
  state: CoverageFilter | undefined;
  goal: number | undefined;
  /** How many targets there are of each. */
  counts: Record<CoverageFilter, number>;
  locale: Locale;
};

/** Which targets to show, as plain links: every choice has an address. */
export function CoverageFilters({ roundId, state, goal, counts, locale }: Props) {
  const t = useTranslations("vnrCoverage.filter");
  const goals = useTranslations("goals");
  const to = (query: { state?: CoverageFilter | undefined; goal?: number | undefined }) =>
    paths.vnr.coverage(locale, roundId, { state: query.state, goal: query.goal?.toString() });
  return (
    <>
      <nav className="chips" aria-label={t("state")}>
        <ul>
          <li>
            <Link href={to({ goal })} aria-current={state ? undefined : "true"}>
              {t("all")}
            </Link>
          </li>
          {COVERAGE_FILTERS.map((one) => (
            <li key={one}>
              <Link href={to({ state: one, goal })} aria-current={state === one ? "true" : undefined}>
                {t("count", { name: t(one), count: counts[one] })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav className="chips" aria-label={t("goal")}>
        <ul>
          <li>
            <Link href={to({ state })} aria-current={goal ? undefined : "true"}>
              {t("allGoals")}
            </Link>
          </li>
          {GOALS.map((one) => (
            <li key={one}>
              <Link href={to({ state, goal: one })} aria-current={goal === one ? "true" : undefined}>
                <span className={`tile g${one}`}>{one}</span>
                <span className="vh"> {goals(String(one))}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
