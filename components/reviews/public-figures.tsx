import { FIGURE_SCOPES } from "@/db/enums";
import type { PublicFigure } from "@/lib/reviews/public-queries";
import { useFigureWords } from "./use-figure-words";

/** How reviewing went in a year, as a whole, by region and by language. */
export function PublicFigures({ year, figures }: { year: number; figures: PublicFigure[] }) {
  const { t, days, share, rounds, name } = useFigureWords();
  const [whole] = figures;
  return (
    <section className="used citing" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{year}</h2>
      {whole?.answers === null ? (
        <p>{t("tooFew")}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("group")}</th>
              <th scope="col" className="n">
                {t("answers")}
              </th>
              <th scope="col" className="n">
                {t("firstDays")}
              </th>
              <th scope="col" className="n">
                {t("approved")}
              </th>
              <th scope="col" className="n">
                {t("rounds")}
              </th>
            </tr>
          </thead>
          {FIGURE_SCOPES.map((scope) => (
            <tbody key={scope}>
              {figures
                .filter((one) => one.scope === scope)
                .map((one) => (
                  <tr key={one.value}>
                    <th scope="row">{name(scope, one.value)}</th>
                    <td className="n" data-label={t("answers")}>
                      {one.answers}
                    </td>
                    <td className="n" data-label={t("firstDays")}>
                      {days(one.firstDays)}
                    </td>
                    <td className="n" data-label={t("approved")}>
                      {share(one)}
                    </td>
                    <td className="n" data-label={t("rounds")}>
                      {rounds(one)}
                    </td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}
