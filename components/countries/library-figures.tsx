import { useTranslations } from "next-intl";
import { LIBRARY_METRICS, LIBRARY_TYPES, type LibraryType } from "@/db/enums";
import { spanOf } from "@/lib/countries/figures";
import type { PublicFigure, PublicProfile } from "@/lib/countries/public-queries";
import { SampleMark } from "./landscape";
import { MetricPanel } from "./metric-panel";

type Props = { profile: PublicProfile };
type Figures = { figures: readonly PublicFigure[]; earlier: readonly PublicFigure[] };

/** Statistics by type of library as small multiples: all libraries or the first type in sight, the others folded away. */
export function LibraryFigures({ profile }: Props) {
  const t = useTranslations("country");
  const types = useTranslations("enums.libraryType");
  const ofLibraries = (all: readonly PublicFigure[]) =>
    all.filter(({ metric }) => LIBRARY_METRICS.some((one) => one === metric));
  const figures = ofLibraries(profile.figures);
  const earlier = ofLibraries(profile.earlier);
  const population = new Map(
    profile.figures.filter(({ metric }) => metric === "population").map(({ year, value }) => [year, value]),
  );
  const of = (type: LibraryType): Figures => ({
    figures: figures.filter(({ libraryType }) => libraryType === type),
    earlier: earlier.filter(({ libraryType }) => libraryType === type),
  });
  const [first, ...others] = LIBRARY_TYPES.filter((type) => of(type).figures.length > 0);
  return (
    <section className="chapter" aria-labelledby="statistics">
      <h2 id="statistics">{t("statistics")}</h2>
      <div className="wide">
        {!first && <p>{t("noFigures")}</p>}
        {first && (
          <>
            <h3 className="of-type">{types(first)}</h3>
            <Multiples {...of(first)} population={population} />
          </>
        )}
        {others.map((type) => (
          <details key={type} className="of-type">
            <summary>
              <h3>{types(type)}</h3>
              <span>{t("figures", { count: of(type).figures.length })}</span>
            </summary>
            <Multiples {...of(type)} population={population} />
          </details>
        ))}
        {first && <p className="hint">{t("reading")}</p>}
        {figures.some(({ isSample }) => isSample) && <SampleMark />}
      </div>
    </section>
  );
}

function Multiples({ figures, earlier, population }: Figures & { population: ReadonlyMap<number, number> }) {
  const years = spanOf(figures.map(({ year }) => year));
  const of = (metric: string) => (one: PublicFigure) => one.metric === metric;
  return (
    <div className="multiples">
      {LIBRARY_METRICS.filter((metric) => figures.some(of(metric)) || earlier.some(of(metric))).map(
        (metric) => (
          <MetricPanel
            key={metric}
            {...{ metric, years, population }}
            figures={figures.filter(of(metric))}
            earlier={earlier.filter(of(metric))}
          />
        ),
      )}
    </div>
  );
}
