import { svgOf } from "@/components/charts/drawing";
import { kindOf } from "@/components/charts/evidence-kind";
import { figureOf } from "@/components/charts/headline-figure";
import { plotLabel, plotOf } from "@/components/charts/plot-of";
import type { FindingSnapshot } from "@/db/documents";
import { attributes, type Html, html } from "@/lib/html";
import { inOne } from "@/lib/html-in-one";
import { figuresIn } from "@/lib/i18n/figures";
import { direction, formatTag, type Locale } from "@/lib/i18n/locales";
import { sayingOf } from "@/lib/i18n/translator";
import { paths } from "@/lib/paths";
import { remembered } from "@/lib/remembered";
import type { Mark } from "@/lib/search/marks";
import { tilesOf } from "./goal-tiles";
import { wordsClass, wordsOf } from "./headline-words";
import { type PhotoUrl, pictureOf, type ShownPhoto } from "./picture";

export type StoryCardData = {
  slug: string;
  title: string;
  language: string;
  organisationName: string;
  /** The country's name in the reader's language. */
  country: string;
  headline: FindingSnapshot;
  goals: readonly number[];
  photo: ShownPhoto | null;
};

type Props = { story: StoryCardData; locale: Locale; level?: 2 | 3 | undefined };

/** Where what was searched for stands in a story. */
type Marks = { title: Mark[]; line: Mark[] };

/** A card, but for what is marked in it. */
export type StoryCard = (marks?: Marks) => Html;

const webp: PhotoUrl = (id, width) => paths.public.photo(id, width, "webp");
const avif: PhotoUrl = (id, width) => paths.public.photo(id, width, "avif");
const SIZES = "(max-width: 48rem) 92vw, 22rem";

/** A published story in a row of cards; a card without a photo shows the plot in its place. */
export function storyCard({ story, locale, level = 3 }: Props): StoryCard {
  const { headline, photo, language } = story;
  const say = wordsIn(locale);
  const own = language === locale ? undefined : { lang: language, dir: direction(language) };
  const plot = plotOf(headline, `${story.slug}-`);
  const drawn = plot && svgOf(plot, plotLabel(headline, say.plot, say.figures));
  const top = photo
    ? html`<picture>${pictureOf({ photo, url: webp, avif, sizes: SIZES, className: "picture top" })}</picture>`
    : html`<div class="nopic top">${drawn}</div>`;
  const heading = level === 2 ? html`h2` : html`h3`;
  const figure = figureOf(headline, say.figure, say.figures);
  const title = html`${story.title}`;
  const line = html`<p class="line"${attributes({ ...own })}>`;
  const before = inOne(
    html`<article class="card">${top}<${heading}${attributes({ ...own })}><a href="${paths.public.story(locale, story.slug)}">`,
  );
  const between = html`</a></${heading}><div class="by"><bdi>${story.organisationName}</bdi>${say.words("comma")}${story.country}`;
  const after = inOne(
    html`</div>${figure && html`<p class="figure">${figure}</p>`}<div class="evid">${photo && drawn}<p class="${wordsClass(own)}">${wordsOf(
      { finding: headline, lang: own },
      say.words,
      say.figures,
    )}</p></div><div class="meta"><ul class="tiles">${tilesOf(story.goals, say.tile)}</ul><p class="kind">${kindOf(headline.evidence, say.kind)}</p></div></article>`,
  );
  return (marks) =>
    html`${before}${marks ? marked(marks.title) : title}${between}${marks && html`${line}${marked(marks.line)}</p>`}${after}`;
}

/** Text with what was searched for marked. */
const marked = (marks: Mark[]): Html =>
  html`${marks.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}`;

const wordsIn = remembered((locale: Locale) => ({
  figures: figuresIn(formatTag(locale)),
  figure: sayingOf(locale, "story.figure"),
  plot: sayingOf(locale, "story.plot"),
  words: sayingOf(locale, "story.words"),
  tile: sayingOf(locale, "story.tile"),
  kind: sayingOf(locale, "enums.evidenceKind"),
}));
