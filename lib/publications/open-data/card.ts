import type { FindingSnapshot } from "@/db/documents";
import { asLocale, direction, isLocale } from "@/lib/i18n/locales";
import { languageOf, lineOf } from "@/lib/paper/typesetter";
import type { Card, Tile } from "@/lib/paper/write-card";
import { GOAL_COLOURS, isGoal } from "@/lib/sdg/goals";
import { factsOf, figureOf, whatOf, yearsOf } from "./figure";
import { MARK } from "./mark";
import { fileWords } from "./words";

type Shown = {
  language: string;
  title: string;
  organisationName: string;
  country: string;
  goals: number[];
  headline: FindingSnapshot;
};

/**
 * What stands on a story's card, in the story's own language as far as the product speaks it: the title, the headline
 * finding, the library and the goals. Nobody is shown or quoted on it.
 */
export function cardOf(story: Shown): Card {
  const { headline, language } = story;
  const own = languageOf(language);
  const words = fileWords(asLocale(own));
  const { n } = headline;
  const bare = [...(n === null ? [] : [`n = ${n}`]), ...yearsOf(headline)].join(", ");
  const facts = isLocale(own) ? factsOf(headline, words) : bare;
  const line = (text: string) => lineOf(text, language);
  return {
    ...{ language: own, dir: direction(language), mark: MARK },
    title: line(story.title),
    goals: tilesOf(story.goals),
    figure: figureOf(headline, words),
    what: line([whatOf(headline), facts].filter(Boolean).join(own === "ar" ? "؛ " : "; ")),
    by: line([story.organisationName, words.country(story.country)].join(words.story("words.comma"))),
  };
}

/** Goals as numbered squares in their colours. */
export const tilesOf = (goals: number[]): Tile[] =>
  goals.filter(isGoal).map((number) => ({ number, ...GOAL_COLOURS[number] }));
