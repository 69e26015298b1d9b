import { createTranslator } from "next-intl";
import {
  CRITERIA,
  type Criterion,
  type EvidenceKind,
  SECTIONS,
  type Section,
  type Strength,
} from "@/db/enums";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { type LetterDecision, type LetterDraft, paragraphs } from "./letter-draft";

export type LetterRemark = { section: Section; body: string; mustFix: boolean };

/** What a reviewer lowered, and why. */
type LetterLowered = { reason: string } & (
  | { of: "claim"; words: string; from: EvidenceKind; to: EvidenceKind }
  | { of: "contribution"; target: string; from: Strength; to: Strength }
);

/** What reviewers say of a story besides what was good in it. */
type Said = {
  /** Open must-fixes and suggestions; what was settled is not in the letter. */
  remarks: readonly LetterRemark[];
  lowered: readonly LetterLowered[];
};

type Composed = Said & {
  decision: LetterDecision;
  /** Of the story. */
  title: string;
  /** Criteria that were answered yes. */
  good: readonly Criterion[];
};

/**
 * The letter to the library, from the comments: must-fix first, by section, then suggestions, what was lowered and why, and
 * what was good.
 */
export function composeLetter(locale: Locale, { decision, title, good, ...said }: Composed): LetterDraft {
  const { t, praise } = wordsOf(locale);
  return {
    locale,
    before: paragraphs([t("greeting"), t(`opening.${decision}`, { title })]),
    after: paragraphs([
      saidParts(locale, said),
      good.length > 0 &&
        part(t("good"), [
          CRITERIA.filter((one) => good.includes(one))
            .map(praise)
            .map(item),
        ]),
      t(`next.${decision}`),
      `${t("regards")}\n${t(`signed.${decision}`)}`,
    ]),
  };
}

/** What whoever wrote the letter could not read yet; empty where there is nothing. */
export function composeAddition(locale: Locale, said: Said): string {
  const parts = saidParts(locale, said);
  return parts && paragraphs([wordsOf(locale).t("others"), parts]);
}

const part = (head: string, blocks: string[][]): string =>
  [head, ...blocks.map((lines) => lines.join("\n"))].join("\n\n");
const item = (text: string): string => `– ${text}`;

function saidParts(locale: Locale, { remarks, lowered }: Said): string {
  const { t, section: name, lowered: sentence } = wordsOf(locale);
  const kinds = [
    [t("mustFix"), remarks.filter(({ mustFix }) => mustFix)],
    [t("suggestions"), remarks.filter(({ mustFix }) => !mustFix)],
  ] as const;
  return paragraphs([
    ...kinds.map(
      ([head, some]) =>
        some.length > 0 &&
        part(
          head,
          SECTIONS.filter((section) => some.some((one) => one.section === section)).map((section) => [
            name(section),
            ...some.filter((one) => one.section === section).map(({ body }) => item(body)),
          ]),
        ),
    ),
    lowered.length > 0 && part(t("lowered"), [lowered.map(sentence).map(item)]),
  ]);
}

function wordsOf(locale: Locale) {
  const to = { locale: formatTag(locale), messages: messagesOf(locale) };
  const sections = createTranslator({ ...to, namespace: "enums.section" });
  const levels = createTranslator({ ...to, namespace: "levels.toLibrary" });
  const kind = createTranslator({ ...to, namespace: "enums.evidenceKind" });
  const strength = createTranslator({ ...to, namespace: "enums.strength" });
  const praises = createTranslator({ ...to, namespace: "story.review.criterion" });
  return {
    t: createTranslator({ ...to, namespace: "letters.composed" }),
    section: (section: Section) => sections(section),
    lowered: (one: LetterLowered) => {
      const said =
        one.of === "claim"
          ? levels("claim", { words: one.words, from: kind(one.from), to: kind(one.to) })
          : levels("contribution", { target: one.target, from: strength(one.from), to: strength(one.to) });
      return `${said} ${one.reason}`;
    },
    praise: (criterion: Criterion) => praises(criterion),
  };
}
