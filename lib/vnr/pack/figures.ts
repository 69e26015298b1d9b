import type { FindingSnapshot, PackActivity, PackContent, PackStatistic } from "@/db/documents";
import { HERITAGE_METRICS } from "@/db/enums";
import { goalOf } from "@/lib/sdg/targets";
import type { PackStory } from "./stories";
import type { PackWords } from "./words";

/** How far a figure can be relied on. */
export type Standing = "official" | "evaluated" | "not_reviewed";

/** A figure of a pack, for its tables and its data files. `value`: in words of a locale; the rest as recorded. */
export type PackFigure = {
  targets: string[];
  what: string;
  /** Of `what`, BCP 47. */
  language: string;
  value: string;
  baseline: number | null;
  result: number | null;
  unit: string;
  people: number | null;
  year: number;
  standing: Standing;
  method: string;
  source: string;
  /** Slug of the account it comes from; empty where it comes from elsewhere. */
  slug: string;
};

/** The target on which national libraries hold core information: protecting heritage. */
const HERITAGE = "11.4";

/** Every figure of a pack: of its stories by their findings, of activities, and the statistics. */
export function packFigures(
  content: PackContent,
  stories: readonly PackStory[],
  words: PackWords,
): PackFigure[] {
  return [
    ...stories.flatMap((story) => ofStory(story, words)),
    ...content.activities.flatMap((activity) => ofActivity(activity, content.locale, words)),
    ...content.statistics.map((statistic) => ofStatistic(statistic, words)),
  ];
}

/** Figures on a goal; heritage statistics of their latest year alone. */
export const figuresOfGoal = (figures: readonly PackFigure[], goal: number): PackFigure[] =>
  latestOf(figures.filter(({ targets }) => targets.some((target) => goalOf(target) === goal)));

/** Of official and reported figures on the same thing, the latest alone; findings stay as they are. */
function latestOf(figures: PackFigure[]): PackFigure[] {
  return figures.filter(
    (one) =>
      one.slug !== "" ||
      !figures.some((other) => other.slug === "" && other.what === one.what && other.year > one.year),
  );
}

function ofStory({ content, slug, organisation }: PackStory, words: PackWords): PackFigure[] {
  const cited = new Map(content.claims.flatMap((claim) => claim.findings.map((one) => [one.id, one])));
  return [...cited.values()].map((finding) => ({
    ...{ slug, language: content.language, standing: "evaluated" as const },
    targets: targetsOf(content.contributions, finding.id),
    what: finding.indicator,
    value: findingValue(finding, words),
    ...{ baseline: finding.baselineValue, result: finding.resultValue ?? finding.saidCount },
    ...{ unit: finding.unit, people: finding.n },
    year: findingYear(finding),
    method: words.enums(`method.${finding.method}`),
    source: `${organisation}: ${finding.evaluationTitle}`,
  }));
}

/** The targets that a finding is cited for; where none cites it, all that its story contributes to. */
function targetsOf(contributions: PackStory["content"]["contributions"], findingId: string): string[] {
  const citing = contributions.filter(({ findingIds }) => findingIds.includes(findingId));
  return (citing.length > 0 ? citing : contributions).map(({ target }) => target);
}

/** What a finding says in one cell: from what to what, against what, or how many said so. */
export function findingValue(finding: FindingSnapshot, { t, withUnit, number }: PackWords): string {
  const { resultValue, baselineValue, comparisonValue, saidCount, n, unit } = finding;
  if (resultValue === null)
    return saidCount === null
      ? "–"
      : t("saidSo", { said: number(saidCount), of: n === null ? "–" : number(n) });
  const result = withUnit(resultValue, unit);
  if (baselineValue !== null) return t("fromTo", { from: withUnit(baselineValue, unit), to: result });
  if (comparisonValue !== null)
    return t("compared", { with: result, without: withUnit(comparisonValue, unit) });
  return result;
}

/** Year of the result, or of the end of the evaluation. */
export const findingYear = ({ resultDate, periodEnd }: FindingSnapshot): number =>
  Number((resultDate || periodEnd).slice(0, 4));

const ofActivity = (activity: PackActivity, language: string, words: PackWords): PackFigure[] =>
  activity.figures.map((figure) => ({
    ...{ targets: activity.targets, slug: "", standing: "not_reviewed" as const, language },
    ...{ what: figure.what, value: words.withUnit(figure.value, figure.unit), year: figure.year },
    ...{ baseline: null, result: figure.value, unit: figure.unit, people: null },
    method: words.t("reported"),
    source: [activity.organisation, figure.source || activity.source].filter(Boolean).join(": "),
  }));

function ofStatistic(statistic: PackStatistic, words: PackWords): PackFigure {
  const { metric, libraryType, value, currency, year, method, source } = statistic;
  const type = words.enums(`libraryType.${libraryType}`);
  return {
    targets: HERITAGE_METRICS.some((one) => one === metric) ? [HERITAGE] : [],
    what: `${words.enums(`metric.${metric}`)} (${type})`,
    language: words.locale,
    value: words.withUnit(value, currency),
    ...{ baseline: null, result: value, unit: currency, people: null, year, source, slug: "" },
    standing: method === "official_statistics" ? "official" : "not_reviewed",
    method: words.enums(`collectionMethod.${method}`),
  };
}
