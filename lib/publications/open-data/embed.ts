import { createHash } from "node:crypto";
import type { FindingSnapshot } from "@/db/documents";
import { nameIn } from "@/lib/i18n/language-tag";
import { direction, type Locale } from "@/lib/i18n/locales";
import { LICENCE } from "@/lib/open-data/answer";
import { xmlText } from "@/lib/open-data/xml";
import { paths } from "@/lib/paths";
import { GOAL_COLOURS, isGoal } from "@/lib/sdg/goals";
import { type Figure, factsOf, figureOf, whatOf } from "./figure";
import { MARK } from "./mark";
import type { FullRow } from "./queries";
import { at } from "./story";
import { type FileWords, fileWords } from "./words";

const STYLE = [
  "*{box-sizing:border-box;margin:0}",
  "body{font:16px/1.45 system-ui,sans-serif;color:#1d2125;background:#fbfaf6;border:1px solid #d9d5cb;min-height:100vh;padding:20px;display:flex;flex-direction:column;gap:12px;overflow-wrap:anywhere}",
  "ul{display:flex;flex-wrap:wrap;gap:4px;padding:0;list-style:none}",
  "li{width:28px;height:28px;display:grid;place-items:center;font-weight:600;font-size:14px}",
  "h1{font:600 22px/1.3 Georgia,serif}",
  ":lang(ar){line-height:1.6}",
  "a{color:inherit;text-decoration-color:#0b5c63;text-underline-offset:.2em}",
  "a:focus-visible{outline:3px solid #0b5c63;outline-offset:2px}",
  ".f{font:34px/1.15 Georgia,serif;display:flex;flex-wrap:wrap;gap:0 .3em;align-items:baseline;border-top:1px solid #9a968c;padding-top:12px}",
  ".f i{font-style:normal;color:#676d73}",
  ".f small{font:15px/1.45 system-ui,sans-serif;color:#4a5157}",
  ".q{font-size:15px;color:#4a5157}",
  ".e{margin-top:auto;display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;font-size:15px}",
  ".h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
  ...Object.entries(GOAL_COLOURS).map(
    ([goal, { colour, ink }]) => `.g${goal}{background:${colour};color:${ink}}`,
  ),
].join("\n");

/** No script, no picture, nothing from anywhere: one style, by its hash; the pages of everybody may frame it. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

export const EMBED_HEADERS = { "content-security-policy": POLICY, "x-robots-tag": "noindex" };

/** The size that the frame is given; a long title scrolls. */
export const EMBED_SIZE = { width: 560, height: 380 };

/** A story as a small page of its own for the pages of others: nobody is shown or quoted on it. */
export function embedHtml(story: FullRow, locale: Locale): string {
  const words = fileWords(locale);
  const own = `lang="${xmlText(story.language)}" dir="${direction(story.language)}"`;
  const figure = figureOf(story.headline, words);
  const facts = factsOf(story.headline, words);
  const organisation = nameIn(locale, story.organisationName, story.organisationNames);
  const licence = `<link rel="license" href="${LICENCE}">`;
  return page(locale, story.title, licence, [
    `<ul>${story.goals
      .filter(isGoal)
      .map((goal) => tile(goal, words))
      .join("")}</ul>`,
    `<h1 ${own}><a href="${xmlText(at(paths.public.story(locale, story.slug)))}" target="_blank" rel="noopener">${xmlText(story.title)}</a></h1>`,
    figure ? figureHtml(figure, fell(story.headline), words) : "",
    `<p class="q"><span ${own}>${xmlText(whatOf(story.headline))}</span>${facts && `<br>${xmlText(facts)}`}</p>`,
    `<p class="e"><span><bdi>${xmlText(organisation)}</bdi>${words.story("words.comma")}${xmlText(words.country(story.country))}</span><span dir="ltr">${MARK}</span></p>`,
  ]);
}

/** What stands in the frame when the story is gone, or never was. */
export function embedAbsent(locale: Locale, kind: "gone" | "absent"): string {
  const { sharing } = fileWords(locale);
  const home = `<a href="${xmlText(at(paths.public.stories(locale)))}" target="_blank" rel="noopener">${MARK}</a>`;
  return page(locale, MARK, "", [
    `<p>${xmlText(sharing(`embedded.${kind}`))}</p>`,
    `<p class="e">${home}</p>`,
  ]);
}

/** The lines that others copy into their pages. */
export function embedCode(story: { slug: string; title: string; language: string }, locale: Locale): string {
  const { width, height } = EMBED_SIZE;
  const source = xmlText(at(paths.public.embed(locale, story.slug)));
  return `<iframe src="${source}" title="${xmlText(story.title)}" lang="${xmlText(story.language)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

const page = (locale: Locale, title: string, head: string, parts: string[]): string =>
  `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${xmlText(title)}</title>${head}<style>${STYLE}</style></head><body>${parts.join("")}</body></html>`;

const tile = (goal: number, { story }: FileWords): string =>
  `<li class="g${goal}"><span class="h">${xmlText(story("tile.goal"))} </span>${goal}</li>`;

const fell = ({ baselineValue, resultValue }: FindingSnapshot): boolean =>
  baselineValue !== null && resultValue !== null && resultValue < baselineValue;

function figureHtml({ was, joint, is, unit }: Figure, down: boolean, { story, locale }: FileWords) {
  const arrow = direction(locale) === "rtl" ? "←" : "→";
  const said = story(down ? "figure.fell" : "figure.rose");
  const between =
    joint === "arrow"
      ? `<i aria-hidden="true">${arrow}</i><span class="h"> ${xmlText(said)} </span>`
      : joint && `<small>${xmlText(joint)}</small>`;
  return `<p class="f">${was && `<i><bdi>${xmlText(was)}</bdi></i>`}${between}<b><bdi>${xmlText(is)}</bdi></b>${unit && `<small><bdi>${xmlText(unit)}</bdi></small>`}</p>`;
}
