import { createTranslator } from "next-intl";
import { CRITERIA, type Criterion, SECTIONS, type Section } from "@/db/enums";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { type LetterDecision, type LetterDraft, paragraphs } from "./letter-draft";

export type LetterRemark = { section: Section; body: string; mustFix: boolean };

type Composed = {
  decision: LetterDecision;
  /** Of the story. */
  title: string;
  /** Open must-fixes and suggestions; what was settled is not in the letter. */
  remarks: readonly LetterRemark[];
  /** Criteria that were answered yes. */
  good: readonly Criterion[];
};

/** The letter to the library, from the comments: must-fix first, by section, then suggestions, then what was good. */
export function composeLetter(locale: Locale, { decision, title, remarks, good }: Composed): LetterDraft {
  const { t, praise } = wordsOf(locale);
  return {
    locale,
    before: paragraphs([t("greeting"), t(`opening.${decision}`, { title })]),
    after: paragraphs([
      remarkParts(locale, remarks),
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

/** Remarks that whoever wrote the letter could not read yet; empty where there are none. */
export function composeAddition(locale: Locale, remarks: readonly LetterRemark[]): string {
  if (remarks.length === 0) return "";
  return paragraphs([wordsOf(locale).t("others"), remarkParts(locale, remarks)]);
}

const part = (head: string, blocks: string[][]): string =>
  [head, ...blocks.map((lines) => lines.join("\n"))].join("\n\n");
const item = (text: string): string => `– ${text}`;

function remarkParts(locale: Locale, remarks: readonly LetterRemark[]): string {
  const { t, section: name } = wordsOf(locale);
  const kinds = [
    [t("mustFix"), remarks.filter(({ mustFix }) => mustFix)],
    [t("suggestions"), remarks.filter(({ mustFix }) => !mustFix)],
  ] as const;
  return paragraphs(
    kinds.map(
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
  );
}

function wordsOf(locale: Locale) {
  const to = { locale: formatTag(locale), messages: messagesOf(locale) };
  const sections = createTranslator({ ...to, namespace: "enums.section" });
  const praises = createTranslator({ ...to, namespace: "story.review.criterion" });
  return {
    t: createTranslator({ ...to, namespace: "letters.composed" }),
    section: (section: Section) => sections(section),
    praise: (criterion: Criterion) => praises(criterion),
  };
}
