import type { PackContent, PackParts } from "@/db/documents";
import type { Paper, PaperBlock } from "@/lib/paper/paper";
import { plain } from "@/lib/paper/paper";
import { goalOf, TARGETS } from "@/lib/sdg/targets";
import { accountBlocks } from "./account-blocks";
import { figuresOfGoal, type PackFigure, packFigures } from "./figures";
import type { PackStory } from "./stories";
import type { PackWords } from "./words";

/** A photo of a pack before its bytes are needed. */
export type PackPhoto = PackStory["photos"][number];
export type PackBlock = PaperBlock<PackPhoto>;

type Given = {
  content: PackContent;
  stories: readonly PackStory[];
  left: PackParts["left"];
  /** Empty: all of the pack; else what concerns that ministry. */
  ministry: string;
  /** Permanent address of a story by its slug. */
  addressOf: (slug: string) => string;
  words: PackWords;
};

/** The goals that concern a ministry, whatever the case of its letters; all that the pack speaks of where none is named. */
export function goalsOf({ content, stories, ministry }: Pick<Given, "content" | "stories" | "ministry">) {
  const same = (name: string) => name.toLocaleLowerCase() === ministry.toLocaleLowerCase();
  const named = content.goals.filter((one) => ministry === "" || same(one.ministry));
  const spoken = new Set([
    ...named.map(({ goal }) => goal),
    ...(ministry ? [] : content.messages.map(({ goal }) => goal)),
    ...(ministry ? [] : targetsIn(content, stories).map(goalOf)),
  ]);
  return [...spoken].sort((a, b) => a - b);
}

/** A pack as a paper, in the order in which a ministry reads: key points first, the annex and the list of accounts last. */
export function packPaper(given: Given): Paper<PackPhoto> {
  const { content, ministry, words } = given;
  const { t } = words;
  const goals = goalsOf(given);
  const figures = packFigures(content, given.stories, words);
  return {
    title: content.title,
    lines: [
      t("of", { country: words.country(content.country), year: String(content.year) }),
      t("by", { organisations: words.list(content.signers.map(({ organisation }) => organisation)) }),
      ...(ministry ? [t("extractFor", { ministry })] : []),
      t("on", { date: words.day(content.builtOn) }),
    ],
    language: content.locale,
    contents: t("contents"),
    blocks: [
      ...leftOut(given),
      ...keyPoints(given, goals, figures),
      ...goals.flatMap((goal) => chapter(given, goal, goals)),
      ...changed(given),
      ...annex(given, figures),
      ...accounts(given, goals),
      ...signed(given),
    ],
  };
}

const targetsIn = (content: PackContent, stories: readonly PackStory[]): string[] => [
  ...stories.flatMap((story) => story.content.contributions.map(({ target }) => target)),
  ...content.activities.flatMap(({ targets }) => targets),
];

const heading = (level: 1 | 2 | 3, text: string, language: string): PackBlock => ({
  ...{ kind: "heading", level, words: plain(text, language) },
});

/** Lines of a text as paragraphs. */
const paragraphs = (text: string, language: string): PackBlock[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", words: plain(line, language) }));

const small = (text: string, language: string): PackBlock => ({
  ...{ kind: "paragraph", words: plain(text, language), small: true },
});

function leftOut({ content, left, words }: Given): PackBlock[] {
  const { t, list } = words;
  const what = [
    ...(left.stories > 0 ? [t("leftStories", { count: left.stories })] : []),
    ...(left.photos > 0 ? [t("leftPhotos", { count: left.photos })] : []),
    ...(left.voices > 0 ? [t("leftVoices", { count: left.voices })] : []),
  ];
  if (what.length === 0) return [];
  return [small(t("left", { date: words.day(content.builtOn), what: list(what) }), content.locale)];
}

function keyPoints({ content, words }: Given, goals: number[], figures: PackFigure[]): PackBlock[] {
  const { t } = words;
  return [
    heading(1, t("keyPoints"), content.locale),
    ...paragraphs(content.introduction, content.locale),
    small(t("standingNote"), content.locale),
    ...goals.flatMap((goal) => [
      heading(2, t("goal", { goal: String(goal), title: words.goal(goal) }), content.locale),
      ...goalPoints(content, goal, words),
      ...figureTable(t("figuresOf", { goal: String(goal) }), figuresOfGoal(figures, goal), content, words),
    ]),
  ];
}

function goalPoints(content: PackContent, goal: number, { t }: PackWords): PackBlock[] {
  const said = content.goals.find((one) => one.goal === goal);
  const speakers = ["both", "national_library", "library_association"] as const;
  return [
    ...(said?.ministry ? [small(t("concerns", { ministry: said.ministry }), content.locale)] : []),
    ...paragraphs(said?.words ?? "", content.locale),
    ...speakers.flatMap((speaker): PackBlock[] => {
      const its = content.messages.filter((one) => one.goal === goal && one.speaker === speaker);
      if (its.length === 0) return [];
      return [
        { kind: "paragraph", words: plain(t(`says.${speaker}`), content.locale) },
        { kind: "list", ordered: false, items: its.map(({ text }) => plain(text, content.locale)) },
      ];
    }),
  ];
}

function figureTable(
  caption: string,
  figures: PackFigure[],
  { locale }: PackContent,
  { t }: PackWords,
): PackBlock[] {
  if (figures.length === 0) return [];
  const columns = (["what", "figure", "year", "standing", "source"] as const).map((name) =>
    t(`columns.${name}`),
  );
  return [
    {
      ...{ kind: "table", caption, columns, widths: [34, 20, 9, 14, 23] },
      rows: figures.map(({ what, language, value, year, standing, source }) => [
        plain(what, language),
        plain(value, locale),
        plain(String(year), locale),
        plain(t(`standing.${standing}`), locale),
        plain(source, language),
      ]),
    },
  ];
}

/** All on one goal, target by target: accounts first, then what nobody has reviewed. */
function chapter({ content, stories, words, addressOf }: Given, goal: number, goals: number[]): PackBlock[] {
  const { t } = words;
  const spoken = new Set(targetsIn(content, stories).filter((target) => goalOf(target) === goal));
  if (spoken.size === 0) return [];
  return [
    { kind: "pageBreak" },
    heading(1, t("goal", { goal: String(goal), title: words.goal(goal) }), content.locale),
    ...TARGETS.filter((target) => spoken.has(target)).flatMap((target) => [
      heading(2, t("target", { target, title: words.target(target) }), content.locale),
      ...stories.flatMap((story) =>
        accountBlocks({ story, target, toldUnder: firstTarget(story, goals), words, addressOf }),
      ),
      ...content.activities
        .filter(({ targets }) => targets.includes(target))
        .flatMap((activity): PackBlock[] => [
          heading(3, t("activity", { title: activity.title }), content.locale),
          small(
            t("activityBy", {
              organisation: activity.organisation,
              period: words.period(activity.startsOn, activity.endsOn),
            }),
            content.locale,
          ),
          ...paragraphs(activity.text, content.locale),
        ]),
    ]),
  ];
}

/** The first target of a story, in the order of the 2030 Agenda, that the paper speaks of. */
const firstTarget = ({ content }: PackStory, goals: number[]): string =>
  TARGETS.find(
    (target) => goals.includes(goalOf(target)) && content.contributions.some((one) => one.target === target),
  ) ?? "";

function changed({ content, stories, ministry, words }: Given): PackBlock[] {
  const { t } = words;
  const since = `${content.lastReview}-07-31`;
  const fresh = content.lastReview
    ? stories.filter(({ firstPublishedAt }) => firstPublishedAt.toISOString().slice(0, 10) > since)
    : [];
  if (ministry || (content.changed === "" && fresh.length === 0)) return [];
  const title = content.lastReview ? t("changed", { year: String(content.lastReview) }) : t("changedFirst");
  return [
    { kind: "pageBreak" },
    heading(1, title, content.locale),
    ...paragraphs(content.changed, content.locale),
    ...(fresh.length > 0
      ? ([
          { kind: "paragraph", words: plain(t("newSince"), content.locale) },
          {
            ...{ kind: "list", ordered: false },
            items: fresh.map((story) => plain(story.content.title, story.content.language)),
          },
        ] satisfies PackBlock[])
      : []),
  ];
}

function annex({ content, words }: Given, figures: PackFigure[]): PackBlock[] {
  const { t } = words;
  const statistics = packFigures({ ...content, activities: [] }, [], words);
  if (statistics.length === 0 && figures.length === 0) return [];
  return [
    { kind: "pageBreak" },
    heading(1, t("annex"), content.locale),
    ...figureTable(t("annexCaption"), statistics, content, words),
    ...figureTable(
      t("findings"),
      figures.filter(({ standing, slug }) => standing === "evaluated" && slug !== ""),
      content,
      words,
    ),
    ...figureTable(
      t("activityFigures"),
      figures.filter((figure) => figure.slug === "" && !statistics.some(({ what }) => what === figure.what)),
      content,
      words,
    ),
  ];
}

function accounts({ content, stories, words, addressOf }: Given, goals: number[]): PackBlock[] {
  const told = stories.filter((story) =>
    story.content.contributions.some(({ target }) => goals.includes(goalOf(target))),
  );
  if (told.length === 0) return [];
  return [
    heading(1, words.t("accounts"), content.locale),
    {
      ...{ kind: "list", ordered: true },
      items: told.map(({ slug, organisation, firstPublishedAt, content: { title, language } }) => ({
        runs: [
          {
            text: words.t("cite", {
              ...{ organisation, year: String(firstPublishedAt.getUTCFullYear()), title },
              address: addressOf(slug),
            }),
            link: addressOf(slug),
          },
        ],
        language,
      })),
    },
  ];
}

function signed({ content, words }: Given): PackBlock[] {
  const { t } = words;
  return [
    heading(1, t("signed"), content.locale),
    ...content.signers.map(
      ({ organisation, name }): PackBlock => ({
        kind: "paragraph",
        words: plain(
          name ? t("signedBy", { name, organisation }) : t("notSigned", { organisation }),
          content.locale,
        ),
      }),
    ),
  ];
}
