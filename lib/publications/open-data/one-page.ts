import type { FindingSnapshot, PublicContent } from "@/db/documents";
import { isolated } from "@/lib/i18n/isolated";
import { nameIn } from "@/lib/i18n/language-tag";
import { direction, type Locale } from "@/lib/i18n/locales";
import { LICENCE } from "@/lib/open-data/answer";
import { languageOf, lineOf } from "@/lib/paper/typesetter";
import type { Bar, OnePage } from "@/lib/paper/write-one-page";
import { figureParts } from "@/lib/projects/figures";
import { GOAL_COLOURS } from "@/lib/sdg/goals";
import { goalOf } from "@/lib/sdg/targets";
import { tilesOf } from "./card";
import { citationLine } from "./citations";
import { factsOf, figureOf, whatOf } from "./figure";
import { MARK } from "./mark";
import type { FullRow } from "./queries";
import { storyUrl } from "./story";
import { type FileWords, fileWords } from "./words";

/** What stands on the one page of a story for somebody who reads `locale`; the story stays in its own language. */
export function onePageOf(story: FullRow, locale: Locale): OnePage {
  const { content, headline, language } = story;
  const words = fileWords(locale);
  const { story: t, sharing } = words;
  const own = (text: string) => lineOf(text, language);
  const organisation = nameIn(locale, story.organisationName, story.organisationNames);
  const { places, periodStart, periodEnd } = content.project;
  return {
    ...{ language: languageOf(locale), dir: direction(locale), mark: MARK },
    title: own(story.title),
    lines: [
      lineOf([isolated(organisation), words.country(story.country)].join(t("words.comma")), locale),
      lineOf(
        [places && isolated(places), words.period(periodStart, periodEnd)]
          .filter(Boolean)
          .join(t("words.comma")),
        locale,
      ),
    ],
    goals: tilesOf(story.goals),
    figure: figureOf(headline, words),
    what: own(whatOf(headline)),
    facts: factsOf(headline, words),
    bars: barsOf(headline, words),
    summary: own(story.summary),
    changed: content.claims.map(({ sentence }) => own(sentence)),
    reached: reachedOf(content, language, words),
    targets: content.contributions.map(({ target, sentence }) => ({
      ...{
        code: target,
        ...GOAL_COLOURS[goalOf(target)],
        title: words.target(target),
        sentence: own(sentence),
      },
    })),
    method: methodOf(headline, words),
    limits: lineOf(
      headline.limits && sharing("onPaper.limits", { limits: isolated(headline.limits) }),
      locale,
    ),
    link: storyUrl(story),
    citation: lineOf(citationLine(story, locale, isolated), locale),
    review: t("review.text", { reviewers: content.review.reviewers }),
    licence: LICENCE,
    labels: {
      ...{ changed: sharing("onPaper.changed"), known: sharing("onPaper.known") },
      ...{ reached: t("reached"), goals: t("contributions") },
      ...{
        whole: sharing("onPaper.whole"),
        cite: sharing("onPaper.cite"),
        licence: sharing("onPaper.licence"),
      },
    },
  };
}

const reachedOf = ({ project }: PublicContent, language: string, { story, enums, sharing }: FileWords) =>
  project.beneficiaries.map(({ group, name, count, counted, how }) => ({
    who: sharing("onPaper.who", { who: name ? isolated(name) : enums(`beneficiaryGroup.${group}`) }),
    many: [story("people", { count }), counted ? `(${enums(`counting.${counted}`)})` : ""].join(" ").trim(),
    how: lineOf(how, language),
  }));

/** How the headline finding is known, in one line. */
function methodOf(finding: FindingSnapshot, { enums, sharing, story, period }: FileWords): string {
  const { evaluator, method, periodStart, periodEnd } = finding;
  const who = [enums(`evaluatorKind.${evaluator.kind}`), evaluator.name && isolated(evaluator.name)];
  const done = sharing("onPaper.doneBy", { who: who.filter(Boolean).join(story("words.comma")) });
  return [enums(`method.${method}`), done, period(periodStart, periodEnd)].filter(Boolean).join(" · ");
}

/** The finding as bars from zero, where it has two figures that lie on one scale. */
function barsOf(finding: FindingSnapshot, { story, withUnit }: FileWords): Bar[] {
  const parts = figureParts(finding);
  if (!parts || parts.kind === "said" || parts.kind === "alone") return [];
  const { kind, was, is } = parts;
  if (was < 0 || is < 0) return [];
  const top = Math.max(finding.unit === "%" ? 100 : 1, was, is);
  const bar = (label: "before" | "without" | "after" | "result", value: number): Bar => ({
    ...{ label: story(`table.${label}`), value: withUnit(value, finding.unit) },
    ...{ part: value / top, main: label === "after" || label === "result" },
  });
  return kind === "after" ? [bar("before", was), bar("after", is)] : [bar("without", was), bar("result", is)];
}
