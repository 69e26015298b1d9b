import { plain } from "@/lib/paper/paper";
import { richBlocks } from "@/lib/paper/rich-words";
import { findingValue, findingYear } from "./figures";
import type { PackBlock } from "./paper";
import type { PackStory } from "./stories";
import type { PackWords } from "./words";

type Given = {
  story: PackStory;
  target: string;
  /** The target under which the account is told whole. */
  toldUnder: string;
  words: PackWords;
  addressOf: (slug: string) => string;
};

/** What an account adds to a target. It is told whole under one target, and named under the others. */
export function accountBlocks(given: Given): PackBlock[] {
  const { story, target, toldUnder, words } = given;
  const { content } = story;
  const contribution = content.contributions.find((one) => one.target === target);
  if (!contribution) return [];
  const { t, locale } = words;
  const adds = t("contribution", {
    strength: words.enums(`strength.${contribution.strength}`),
    sentence: contribution.sentence,
  });
  const title: PackBlock = { kind: "heading", level: 3, words: plain(content.title, content.language) };
  const added: PackBlock = { kind: "paragraph", words: plain(adds, content.language) };
  if (toldUnder !== target)
    return [
      added,
      {
        kind: "paragraph",
        small: true,
        words: plain(t("told", { target: toldUnder, title: content.title }), locale),
      },
    ];
  return [title, ...whoAndWhen(given), added, ...told(given)];
}

function whoAndWhen({ story, words, addressOf }: Given): PackBlock[] {
  const { organisation, slug, content } = story;
  const { project } = content;
  const said = [organisation, project.places, words.period(project.periodStart, project.periodEnd)];
  return [
    {
      ...{ kind: "paragraph", small: true },
      words: {
        runs: [
          { text: `${said.filter(Boolean).join(" · ")} · ` },
          { text: addressOf(slug), link: addressOf(slug) },
        ],
        language: content.language,
      },
    },
  ];
}

function told({ story, words }: Given): PackBlock[] {
  const { content } = story;
  const { language } = content;
  const { t, locale } = words;
  return [
    { kind: "paragraph", words: plain(content.summary, language) },
    ...findings(story, words),
    ...reached(story, words),
    ...story.voices.map(
      ({ quote, name, role }): PackBlock => ({
        ...{ kind: "quote", words: plain(quote, language), by: [name, role].filter(Boolean).join(", ") },
      }),
    ),
    ...story.photos.map(
      (photo): PackBlock => ({
        ...{ kind: "picture", picture: photo },
        alternativeText: plain(photo.alternativeText, language),
        caption: plain(
          t("photo", {
            ...{ caption: photo.caption || content.title, credit: photo.credit },
            licence: t(`licence.${photo.licence ?? "shown_here_only"}`),
          }),
          language,
        ),
      }),
    ),
    ...(content.lessons
      ? [
          { kind: "paragraph", words: { runs: [{ text: t("lessons"), bold: true }], language: locale } },
          ...richBlocks(content.lessons.content, language),
        ]
      : []),
  ] as PackBlock[];
}

function findings({ content }: PackStory, words: PackWords): PackBlock[] {
  const { t, enums, locale, number } = words;
  const cited = [
    ...new Map(content.claims.flatMap((claim) => claim.findings.map((one) => [one.id, one]))).values(),
  ];
  if (cited.length === 0) return [];
  const evaluations = new Map(cited.map((one) => [one.evaluationTitle, one]));
  return [
    {
      ...{ kind: "table", caption: t("findings"), widths: [36, 26, 12, 16, 10] },
      columns: (["what", "figure", "people", "method", "year"] as const).map((name) => t(`columns.${name}`)),
      rows: cited.map((finding) => [
        plain(finding.indicator, content.language),
        plain(findingValue(finding, words), locale),
        plain(finding.n === null ? "–" : number(finding.n), locale),
        plain(enums(`method.${finding.method}`), locale),
        plain(String(findingYear(finding)), locale),
      ]),
    },
    ...[...evaluations.values()].map(
      (finding): PackBlock => ({
        ...{ kind: "paragraph", small: true },
        words: plain(
          t("method", {
            method: enums(`method.${finding.method}`),
            evaluator: finding.evaluator.name || enums(`evaluatorKind.${finding.evaluator.kind}`),
            limits: finding.limits,
          }),
          locale,
        ),
      }),
    ),
  ];
}

function reached({ content }: PackStory, { t, enums, locale, number }: PackWords): PackBlock[] {
  const { beneficiaries } = content.project;
  if (beneficiaries.length === 0) return [];
  return [
    {
      ...{ kind: "table", caption: t("reached"), widths: [40, 20, 40] },
      columns: (["group", "people", "counted"] as const).map((name) => t(`columns.${name}`)),
      rows: beneficiaries.map(({ group, name, count, counted, how }) => [
        plain(name || enums(`beneficiaryGroup.${group}`), name ? content.language : locale),
        plain(number(count), locale),
        plain(counted ? enums(`counting.${counted}`) : how, counted ? locale : content.language),
      ]),
    },
  ];
}
