import { FIGURE_SCOPES } from "@/db/enums";
import type { PublicLoad as Row } from "@/lib/reviews/public-queries";
import { useFigureWords } from "./use-figure-words";

/** What waits for reviewers now, and how many there are for it, as a whole, by region and by language. */
export function PublicLoad({ load }: { load: Row[] }) {
  const { t, number, name } = useFigureWords();
  const wait = ({ waiting, waitingDays }: Row) => {
    if (waiting === 0) return t("nothingWaits");
    return waiting === null
      ? t("underFive")
      : t("waits", { count: waiting, days: Math.round(waitingDays ?? 0) });
  };
  if (load.length === 0) return null;
  return (
    <section className="used citing" aria-labelledby="load">
      <h2 id="load">{t("loadNow")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("group")}</th>
            <th scope="col">{t("waitingNow")}</th>
            <th scope="col" className="n">
              {t("reviewers")}
            </th>
          </tr>
        </thead>
        {FIGURE_SCOPES.map((scope) => (
          <tbody key={scope}>
            {load
              .filter((one) => one.scope === scope)
              .map((one) => (
                <tr key={one.value}>
                  <th scope="row">{name(scope, one.value)}</th>
                  <td data-label={t("waitingNow")}>{wait(one)}</td>
                  <td className="n" data-label={t("reviewers")}>
                    {one.reviewers === null ? t("underFive") : number(one.reviewers)}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p>{t("loadMeaning")}</p>
    </section>
  );
}
