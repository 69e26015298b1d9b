import { useTranslations } from "next-intl";
import type { PublicClaim, PublicPlace, StoryContent } from "@/db/documents";
import type { Difference, ToldContribution } from "@/lib/reviews/difference";
import { useExact, useFindingLines } from "./use-finding-lines";

type Photo = NonNullable<Difference["photos"][number]["after"]>;
type Project = StoryContent["project"];

/** What is told in a revision as lines of words, to lay two rounds beside each other: all that differs is said. */
export function useToldWords() {
  const t = useTranslations("wording.changes");
  const words = useTranslations("enums");
  const findingLines = useFindingLines();
  const projectWords = useProjectWords();
  return {
    projectWords,
    /** A claim with the findings on which it rests; `other`: as it was in the other round. */
    claimWords: ({ sentence, detail, headline, findings }: PublicClaim, other: PublicClaim | null) =>
      lines(
        ...[headline && t("headline"), sentence, detail],
        ...findings.flatMap((one, at) => {
          const theirs = other?.findings ?? [];
          return findingLines(one, theirs.find(({ id }) => id === one.id) ?? theirs[at]);
        }),
      ),
    contributionWords: ({ target, strength, sentence, findings }: ToldContribution) =>
      lines(
        `${target} (${words(`strength.${strength}`)}) ${sentence}`,
        ...findings.map((name) => t("restsOn", { name })),
      ),
    photoWords: ({ alternativeText, caption, credit, licence }: Photo) =>
      lines(
        ...[t("alternativeText", { words: alternativeText }), caption, credit],
        words(`licence.${licence}`),
      ),
  };
}

function useProjectWords() {
  const t = useTranslations("evidence.project");
  const changes = useTranslations("wording.changes");
  const words = useTranslations("enums");
  const people = useTranslations("evidence.projects");
  const { number, day } = useExact();
  const place = ({ name, precision, latitude, longitude }: PublicPlace) =>
    [
      name,
      words(`placePrecision.${precision}`),
      ...[latitude, longitude].flatMap((degrees) => (degrees === null ? [] : `${number(degrees)}°`)),
    ].join(", ");
  return ({ title, places, points, periodStart, periodEnd, beneficiaries }: Project) => {
    const facts = [
      [t("title"), title],
      [t("from"), day(periodStart)],
      [t("to"), periodEnd && day(periodEnd)],
      [t("places"), places],
      ...(points ?? []).map((one) => [t("places"), place(one)]),
      ...beneficiaries.map(({ group, name, count, counted, how }) => [
        t("beneficiaries"),
        [
          people("people", { group: name || words(`beneficiaryGroup.${group}`), count }),
          counted && words(`counting.${counted}`),
          how,
        ]
          .filter(Boolean)
          .join(", "),
      ]),
    ];
    return lines(
      ...facts.map(([label, fact]) => fact && changes("line", { label: label ?? "", words: fact })),
    );
  };
}

const lines = (...all: (string | false | null | undefined)[]): string => all.filter(Boolean).join("\n");
