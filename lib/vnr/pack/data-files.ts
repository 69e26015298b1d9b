import type { PackContent } from "@/db/documents";
import { csvLine } from "@/lib/audit/csv";
import { goalOf } from "@/lib/sdg/targets";
import { type PackFigure, packFigures } from "./figures";
import { goalsOf } from "./paper";
import type { PackStory } from "./stories";
import type { PackWords } from "./words";

type Given = {
  content: PackContent;
  stories: readonly PackStory[];
  ministry: string;
  addressOf: (slug: string) => string;
  words: PackWords;
};

const COLUMNS = [
  ...["goals", "targets", "what", "value", "before", "result", "unit", "people", "year", "standing"],
  ...["method", "source", "address"],
];

/** Every figure of a pack as a table (RFC 4180), one line each. */
export const figuresCsv = (given: Given): string =>
  [COLUMNS, ...rowsOf(given).map((row) => Object.values(row))].map(csvLine).join("");

/** The same as JSON, with the pack that they are of. */
export function figuresJson(given: Given): string {
  const { title, country, year, builtOn } = given.content;
  return `${JSON.stringify({ title, country, year, builtOn, figures: rowsOf(given) }, null, 2)}\n`;
}

function rowsOf(given: Given) {
  const { content, stories, ministry, words, addressOf } = given;
  const goals = goalsOf(given);
  const concerns = ({ targets }: PackFigure) =>
    ministry === "" || targets.some((target) => goals.includes(goalOf(target)));
  return packFigures(content, stories, words)
    .filter(concerns)
    .map(
      ({ targets, what, value, baseline, result, unit, people, year, standing, method, source, slug }) => ({
        goals: [...new Set(targets.map(goalOf))].join(" "),
        targets: targets.join(" "),
        ...{ what, value, before: baseline, result, unit, people, year },
        standing: words.t(`standing.${standing}`),
        ...{ method, source },
        address: slug ? addressOf(slug) : "",
      }),
    );
}
