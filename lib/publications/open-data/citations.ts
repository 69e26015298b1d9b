import { createTranslator } from "next-intl";
import { nameIn } from "@/lib/i18n/language-tag";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { LICENCE } from "@/lib/open-data/answer";
import { MARK } from "./mark";
import { storyUrl } from "./story";

/** What one needs to know of a story to cite it. */
export type Cited = {
  slug: string;
  language: string;
  title: string;
  summary: string;
  organisationName: string;
  goals: number[];
  firstPublishedAt: Date;
  content: { review: { round: number } };
};

export const CITATIONS = {
  bib: { type: "application/x-bibtex; charset=utf-8", write: bibtex },
  ris: { type: "application/x-research-info-systems; charset=utf-8", write: ris },
  json: { type: "application/vnd.citationstyles.csl+json", write: cslJson },
} as const;

/**
 * A story as one names it in a text, in words of a locale, without its address. `apart`: sets names and titles apart
 * from words that may run the other way.
 */
export function citationLine(
  story: Cited & { organisationNames: Record<string, string> },
  locale: Locale,
  apart: (text: string) => string,
): string {
  const t = createTranslator({ locale: formatTag(locale), messages: messagesOf(locale), namespace: "pages" });
  return t("citation", {
    organisation: apart(nameIn(locale, story.organisationName, story.organisationNames)),
    year: String(story.firstPublishedAt.getUTCFullYear()),
    title: apart(story.title),
    round: String(story.content.review.round),
  });
}

const day = ({ firstPublishedAt }: Cited) => firstPublishedAt.toISOString().slice(0, 10);
const round = ({ content }: Cited) => String(content.review.round);
const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, " ").trim();

/** What TeX takes for commands. BibTeX counts braces behind a backslash too: those of a text are named, not written. */
const TEX: Record<string, string> = {
  ...{ "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}" },
  ...{ "&": "\\&", "%": "\\%", $: "\\$", "#": "\\#" },
  ...{ _: "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}" },
};
const tex = (text: string) => oneLine(text).replace(/[\\{}&%$#_^~]/g, (character) => TEX[character] ?? "");

/**
 * BibTeX in UTF-8; doubled braces keep capitals, and an organisation's name in one piece. The address stands twice: the
 * oldest styles know no `url`.
 */
function bibtex(story: Cited): string {
  const fields = {
    author: `{${tex(story.organisationName)}}`,
    title: `{${tex(story.title)}}`,
    year: day(story).slice(0, 4),
    date: day(story),
    organization: MARK,
    version: round(story),
    howpublished: tex(storyUrl(story)),
    url: storyUrl(story),
    language: story.language,
    note: LICENCE,
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}}`);
  return `@misc{${story.slug},\n${lines.join(",\n")}\n}\n`;
}

/** RIS: a tag and a value a line, ended by CR and LF. */
function ris(story: Cited): string {
  const lines = [
    ["TY", "ELEC"],
    ["AU", story.organisationName],
    ["TI", story.title],
    ["AB", story.summary],
    ["PY", day(story).slice(0, 4)],
    ["DA", day(story).replaceAll("-", "/")],
    ["ET", round(story)],
    ["PB", MARK],
    ["LA", story.language],
    ...story.goals.map((goal) => ["KW", `SDG ${goal}`]),
    ["UR", storyUrl(story)],
    ["C1", LICENCE],
    ["ER", ""],
  ];
  return lines.map(([tag, value = ""]) => `${tag}  - ${oneLine(value)}\r\n`).join("");
}

/** CSL-JSON: one item in a list, as reference managers take it. */
function cslJson(story: Cited): string {
  const [year, month, date] = day(story).split("-").map(Number);
  return JSON.stringify(
    [
      {
        id: story.slug,
        type: "webpage",
        title: story.title,
        author: [{ literal: story.organisationName }],
        issued: { "date-parts": [[year, month, date]] },
        "container-title": MARK,
        publisher: MARK,
        version: round(story),
        abstract: story.summary,
        language: story.language,
        URL: storyUrl(story),
        note: LICENCE,
      },
    ],
    null,
    2,
  );
}
