import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { Problem } from "@/lib/open-data/problem";
import { CITATIONS } from "@/lib/publications/open-data/citations";
import { findStoryOrRefuse } from "@/lib/publications/open-data/lists";
import { refuseParameters } from "@/lib/publications/open-data/parameters";
import { linkHeader, linksetJson } from "@/lib/publications/open-data/signposts";

type Context = RouteContext<"/data/stories/[slug]/[file]">;

/** How to cite a story, for reference managers, and what belongs to it, for programs. */
export const GET = openRoute(async (request: Request, { params }: Context) => {
  refuseParameters(new URL(request.url).searchParams);
  const { slug, file } = await params;
  const format = (Object.keys(CITATIONS) as (keyof typeof CITATIONS)[]).find(
    (one) => file === `citation.${one}`,
  );
  if (!format && file !== "linkset.json") throw new Problem("not_found", "There is no such file of a story.");
  const story = await findStoryOrRefuse(slug);
  const headers = { link: linkHeader(story) };
  if (!format) {
    const body = linksetJson(story);
    return dataAnswer(request, {
      type: "application/linkset+json",
      body,
      changed: story.lastChange,
      headers,
    });
  }
  const { type, write } = CITATIONS[format];
  return dataAnswer(request, {
    ...{ type, body: write(story), changed: story.lastChange },
    headers: { ...headers, "content-disposition": `attachment; filename="${story.slug}.${format}"` },
  });
});

export const OPTIONS = openOptions;
