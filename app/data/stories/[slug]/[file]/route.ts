import { LOCALES } from "@/lib/i18n/locales";
import { dataAnswer, fileAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { Problem } from "@/lib/open-data/problem";
import { CITATIONS } from "@/lib/publications/open-data/citations";
import { findStoryOrRefuse } from "@/lib/publications/open-data/lists";
import { refuseParameters } from "@/lib/publications/open-data/parameters";
import { citationHeader, contentHeader, linksetJson } from "@/lib/publications/open-data/signposts";
import { cardFile, onePageFile, type StoryFile } from "@/lib/publications/open-data/story-files";

type Context = RouteContext<"/data/stories/[slug]/[file]">;
type Story = Awaited<ReturnType<typeof findStoryOrRefuse>>;
type Answer = (request: Request, story: Story) => Promise<Response>;

const FORMATS = ["bib", "ris", "json"] as const;

/** What there is of each story, by the name of the file. */
const FILES = new Map<string, Answer>([
  [
    "linkset.json",
    async (request, story) =>
      dataAnswer(request, {
        ...{ type: "application/linkset+json", body: linksetJson(story), changed: story.lastChange },
      }),
  ],
  ...FORMATS.map((format): [string, Answer] => [
    `citation.${format}`,
    async (request, story) => {
      const { type, write } = CITATIONS[format];
      const headers = {
        link: citationHeader(story),
        "content-disposition": `attachment; filename="${story.slug}.${format}"`,
      };
      return dataAnswer(request, { type, body: write(story), changed: story.lastChange, headers });
    },
  ]),
  ["card.png", async (request, story) => made(request, story, cardFile(story), "png")],
  ...LOCALES.map((locale): [string, Answer] => [
    `one-page-${locale}.pdf`,
    async (request, story) => made(request, story, await onePageFile(story, locale), "pdf"),
  ]),
]);

/** How to cite a story, what belongs to it, its card and its one page: each gone as soon as the story is. */
export const GET = openRoute(async (request: Request, { params }: Context) => {
  refuseParameters(new URL(request.url).searchParams);
  const { slug, file } = await params;
  const answer = FILES.get(file);
  if (!answer) throw new Problem("not_found", "There is no such file of a story.");
  return answer(request, await findStoryOrRefuse(slug));
});

export const OPTIONS = openOptions;

const made = (request: Request, story: Story, file: StoryFile, end: "png" | "pdf") =>
  fileAnswer(request, {
    ...file,
    changed: story.lastChange,
    headers: {
      link: contentHeader(story, end === "png" ? "picture" : "article"),
      "content-disposition": `inline; filename="${story.slug}.${end}"`,
    },
  });
