import { useTranslations } from "next-intl";
import { shape } from "@/components/charts/drawing";
import { PlotSvg } from "@/components/charts/plot-svg";
import type { LibraryMetric } from "@/db/enums";
import type { PublicFigure } from "@/lib/countries/public-queries";
import { html } from "@/lib/html";
import { EarlierValues } from "./earlier-values";
import { useStatistics } from "./use-statistics";

type Props = {
  metric: LibraryMetric;
  /** In the order of their years; at least one, or one that was withdrawn. */
  figures: readonly PublicFigure[];
  earlier: readonly PublicFigure[];
  /** The years that all panels beside each other show. */
  years: readonly number[];
  population: ReadonlyMap<number, number>;
};

/** One of what is counted, over the years: the latest figure, columns, where it is from, and the numbers behind. */
export function MetricPanel({ metric, figures, earlier, years, population }: Props) {
  const t = useTranslations("country");
  const names = useTranslations("enums.metric");
  const methods = useTranslations("enums.collectionMethod");
  const { short, proportion } = useStatistics();
  const latest = figures.at(-1);
  const now = latest && short(latest.value);
  const per = latest && proportion(metric, latest.value, population.get(latest.year));
  return (
    <div>
      <h4>{names(metric)}</h4>
      {now && (
        <p className="now">
          <bdi>
            {now.figure}
            {now.word && <small> {now.word}</small>}
          </bdi>
        </p>
      )}
      {years.length > 1 && figures.length > 0 && <Columns figures={figures} years={years} />}
      {latest && (
        <p className="src">
          {per && (
            <>
              {per}
              <br />
            </>
          )}
          {t("from", { year: String(latest.year), method: methods(latest.method) })}{" "}
          <bdi>{latest.source}</bdi>
        </p>
      )}
      <Numbers {...{ metric, figures, earlier, population }} />
    </div>
  );
}

const HEIGHT = 64;

function Columns({ figures, years }: Pick<Props, "figures" | "years">) {
  const top = Math.max(...figures.map(({ value }) => value), 1);
  const step = 100 / Math.max(years.length - 0.4, 1);
  const width = Math.min(step * 0.6, 12);
  const last = figures.at(-1)?.year;
  const columns = years.map((year, at) => {
    const x = years.length > 1 ? (at * (100 - width)) / (years.length - 1) : 0;
    const figure = figures.find((one) => one.year === year);
    if (!figure) {
      const middle = `${x + width / 2}%`;
      return shape("line", { class: "gapmark", x1: middle, x2: middle, y1: 34, y2: HEIGHT });
    }
    const height = Math.max((figure.value / top) * (HEIGHT - 2), figure.value > 0 ? 1 : 0);
    const kind = figure.method === "sample_survey" ? " est" : year === last ? " is" : "";
    const place = { x: `${x}%`, width: `${width}%`, y: HEIGHT - height, height };
    return shape("rect", { class: `bar${kind}`, ...place });
  });
  return (
    <>
      <PlotSvg drawing={{ size: { height: HEIGHT }, inner: html`${columns}` }} />
      <p className="ends" aria-hidden="true">
        <span>{years[0]}</span>
        <span>{years.at(-1)}</span>
      </p>
    </>
  );
}

function Numbers({ metric, figures, earlier, population }: Omit<Props, "years">) {
  const t = useTranslations("country");
  const names = useTranslations("enums.metric");
  const methods = useTranslations("enums.collectionMethod");
  const { exact, proportion } = useStatistics();
  const withdrawn = earlier.filter(({ year }) => !figures.some((one) => one.year === year));
  return (
    <details className="as-table">
      <summary>
        {t("asTable")}
        <span className="vh"> {names(metric)}</span>
      </summary>
      {figures.length > 0 && (
        <table>
          <caption className="vh">{names(metric)}</caption>
          <thead className="vh">
            <tr>
              <th scope="col">{t("year")}</th>
              <th scope="col">{t("value")}</th>
            </tr>
          </thead>
          <tbody>
            {figures.toReversed().map((figure) => (
              <tr key={figure.id}>
                <th scope="row">{figure.year}</th>
                <td>
                  <bdi>{exact(figure)}</bdi>
                  <small>{proportion(metric, figure.value, population.get(figure.year))}</small>
                  <small>
                    {methods(figure.method)}. <bdi>{figure.source}</bdi>
                  </small>
                  <EarlierValues earlier={earlier.filter(({ year }) => year === figure.year)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <EarlierValues earlier={withdrawn} />
    </details>
  );
}
