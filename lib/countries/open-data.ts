import { LIBRARY_METRICS, type Metric } from "@/db/enums";
import { csvLine } from "@/lib/audit/csv";
import { writeXlsx } from "@/lib/tables/write-xlsx";
import type { PublicFigure, PublicProfile, VnrYear } from "./public-queries";

/** Under which all of a profile may be used; said on each value, as values travel alone. */
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

type Country = { iso3: string; name: string };

/** What is known of one figure, as data: codes, not words of a language. */
const plain = (figure: PublicFigure) => ({
  libraryType: figure.libraryType,
  metric: figure.metric,
  year: figure.year,
  value: figure.value,
  unit: unitOf(figure.metric, figure.currency),
  method: figure.method,
  source: figure.source,
  sample: figure.isSample,
  recordedOn: dayOf(figure.recordedAt),
  licence: LICENCE,
});

const UNITS: Partial<Record<Metric, string>> = {
  ...{ service_points: "service points", with_internet: "service points", staff: "posts" },
  ...{ volunteers: "people", registered_users: "people", population: "people" },
  ...{ visits: "visits", loans: "loans", e_loans: "loans" },
};
const unitOf = (metric: Metric, currency: string): string => currency || (UNITS[metric] ?? "items");
const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

const COLUMNS = [
  ...["country", "library_type", "metric", "year", "value", "unit"],
  ...["method", "source", "sample", "recorded_on", "licence"],
];

/** The figures that hold, one a line (RFC 4180). */
export const profileCsv = ({ iso3 }: Country, { figures }: PublicProfile): string =>
  `\ufeff${csvLine(COLUMNS)}${figures
    .map(plain)
    .map((one) =>
      csvLine([
        ...[iso3, one.libraryType, one.metric, one.year, one.value, one.unit],
        ...[one.method, one.source, one.sample ? "yes" : "no", one.recordedOn, one.licence],
      ]),
    )
    .join("")}`;

/** All of a country's profile; `earlierStatistics`: what was said before, and until when. */
export const profileJson = ({ iso3, name }: Country, profile: PublicProfile, years: VnrYear[]): string =>
  JSON.stringify(
    {
      ...{ country: iso3, name, licence: { name: "CC BY 4.0", url: LICENCE } },
      lastConfirmedOn: profile.confirmedOn,
      landscape: profile.landscapes.map(({ locale, words, isSample }) => ({
        ...{ language: locale, text: words, sample: isSample },
      })),
      organisations: profile.organisations.map(({ kind, name: own, names, site }) => ({
        ...{ kind, name: own, names, site: site || null },
      })),
      laws: profile.laws.map(({ kind, title, year, link, note, isSample }) => ({
        ...{ kind, title, year, link: link || null, note, sample: isSample },
      })),
      statistics: profile.figures.map(plain),
      earlierStatistics: profile.earlier.map((figure) => ({
        ...plain(figure),
        heldUntil: figure.replacedAt && dayOf(figure.replacedAt),
        corrected: figure.replacedBy !== null,
      })),
      nationalReviews: years,
    },
    null,
    2,
  );

const SHEET_COLUMNS = [
  ...["Country", "Country code", "Type of library", "Metric", "Year", "Value"],
  ...["Collection method", "Source", "Sample figure"],
];
const WIDTHS = [24, 14, 22, 22, 8, 14, 24, 60, 14];

/**
 * What the Library Map of the World asks for (https://librarymap.ifla.org): the eight metrics, the latest year that each
 * type of library has of each, in English as the map takes it.
 */
export function librarySheet({ iso3, name }: Country, { figures }: PublicProfile, words: Words): Uint8Array {
  const latest = new Map<string, PublicFigure>();
  for (const figure of figures) {
    const key = `${figure.libraryType}.${figure.metric}`;
    if ((latest.get(key)?.year ?? 0) < figure.year) latest.set(key, figure);
  }
  const rows = [...latest.values()]
    .filter(({ metric }) => LIBRARY_METRICS.some((one) => one === metric))
    .map((one) => [
      ...[name, iso3, words.type(one.libraryType), words.metric(one.metric), one.year, one.value],
      ...[words.method(one.method), one.source, one.isSample ? "yes" : "no"],
    ]);
  return writeXlsx({ name: "Library statistics", widths: WIDTHS, rows: [SHEET_COLUMNS, ...rows] });
}

type Words = {
  type: (code: PublicFigure["libraryType"]) => string;
  metric: (code: Metric) => string;
  method: (code: PublicFigure["method"]) => string;
};
