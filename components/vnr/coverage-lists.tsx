import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fold } from "@/components/ui/fold";
import { SectionHead } from "@/components/ui/page-head";
import type { Locale } from "@/lib/i18n/locales";
import { GOALS } from "@/lib/sdg/goals";
import { goalOf } from "@/lib/sdg/targets";
import type { Coverage, CoverageItem } from "@/lib/vnr/coverage-queries";
import { CoverageTable } from "./coverage-table";

type Row = { target: string; items: CoverageItem[] };
type Props = {
  /** The rows to show, in the order of the targets. */
  rows: Row[];
  coverage: Coverage;
  /** Something was chosen: nothing is folded away. */
  chosen: boolean;
  askAt: (target: string) => string;
  locale: Locale;
  /** Between the two. */
  children: ReactNode;
};

/** The targets near to access to information first, then the others goal by goal. */
export function CoverageLists({ rows, chosen, children, ...rest }: Props) {
  const t = useTranslations("vnrCoverage");
  const goals = useTranslations("goals");
  const isFirst = ({ target }: Row) => rest.coverage.information.includes(target);
  const first = rows.filter(isFirst);
  const others = rows.filter((row) => !isFirst(row));
  const have = (some: Row[]) => some.filter(({ items }) => items.length > 0).length;
  return (
    <>
      {first.length > 0 && (
        <section className="sec" aria-labelledby="information">
          <SectionHead id="information" title={t("information")}>
            <p>{t("informationCount", { have: have(first), all: first.length })}</p>
          </SectionHead>
          <p>{t("informationLead")}</p>
          <CoverageTable rows={first} labelledBy="information" {...rest} />
        </section>
      )}
      {children}
      {others.length > 0 && (
        <section className="sec" aria-labelledby="others">
          <SectionHead id="others" title={t("rest")} />
          {GOALS.map((goal) => {
            const own = others.filter(({ target }) => goalOf(target) === goal);
            const title = t("goal", { goal, title: goals(String(goal)) });
            return own.length > 0 ? (
              <Fold
                key={goal}
                open={chosen}
                title={
                  <span className="goal-line">
                    <span className={`tile g${goal}`}>{goal}</span> {goals(String(goal))}{" "}
                    <small className="quietly">{t("goalCount", { have: have(own), all: own.length })}</small>
                  </span>
                }
              >
                <CoverageTable rows={own} caption={title} {...rest} />
              </Fold>
            ) : null;
          })}
        </section>
      )}
      {rows.length === 0 && <p>{t("noMatch")}</p>}
    </>
  );
}
