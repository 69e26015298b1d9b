import { useTranslations } from "next-intl";
import { HERITAGE_METRICS } from "@/db/enums";
import { slotKey } from "@/lib/countries/figures";
import type { PublicFigure, PublicProfile } from "@/lib/countries/public-queries";
import { EarlierValues } from "./earlier-values";
import { SampleMark } from "./landscape";
import { useStatistics } from "./use-statistics";

/** What the country's libraries do for its heritage, as target 11.4 asks: the latest year of each figure, then the rest. */
export function HeritageFigures({ profile }: { profile: PublicProfile }) {
  const t = useTranslations("country");
  const isHeritage = ({ metric }: PublicFigure) => HERITAGE_METRICS.some((one) => one === metric);
  const figures = profile.figures.filter(isHeritage);
  if (figures.length === 0) return null;
  const series = HERITAGE_METRICS.flatMap((metric) => [
    ...Map.groupBy(
      figures.filter((one) => one.metric === metric),
      ({ libraryType }) => libraryType,
    ).values(),
  ]);
  const latest = series.flatMap((all) => all.at(-1) ?? []);
  const before = series.flatMap((all) => all.slice(0, -1).toReversed());
  return (
    <section className="chapter" aria-labelledby="heritage">
      <h2 id="heritage">{t("heritage")}</h2>
      <div className="wide">
        <Rows figures={latest} earlier={profile.earlier} caption={t("latestYears")} />
        {before.length > 0 && (
          <details className="as-table">
            <summary>{t("yearsBefore")}</summary>
            <Rows figures={before} earlier={profile.earlier} caption={t("yearsBefore")} />
          </details>
        )}
        {figures.some(({ isSample }) => isSample) && <SampleMark />}
      </div>
    </section>
  );
}

type RowsProps = { figures: PublicFigure[]; earlier: PublicFigure[]; caption: string };

function Rows({ figures, earlier, caption }: RowsProps) {
  const t = useTranslations("country");
  const names = useTranslations("enums.metric");
  const types = useTranslations("enums.libraryType");
  const methods = useTranslations("enums.collectionMethod");
  const { exact } = useStatistics();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached with the keyboard
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="data">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("figure")}</th>
            <th scope="col">{t("year")}</th>
            <th scope="col" className="n">
              {t("value")}
            </th>
            <th scope="col">{t("how")}</th>
            <th scope="col">{t("source")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                {names(figure.metric)}
                <small>{types(figure.libraryType)}</small>
              </th>
              <td>{figure.year}</td>
              <td className="n">
                <bdi>{exact(figure)}</bdi>
                <EarlierValues earlier={earlier.filter((one) => slotKey(one) === slotKey(figure))} />
              </td>
              <td>{methods(figure.method)}</td>
              <td>
                <bdi>{figure.source}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
