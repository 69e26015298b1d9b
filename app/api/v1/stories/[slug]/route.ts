import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { findStoryOrRefuse } from "@/lib/publications/open-data/lists";
import { refuseParameters } from "@/lib/publications/open-data/parameters";
import { contentHeader } from "@/lib/publications/open-data/signposts";
import { storyInFull } from "@/lib/publications/open-data/story";

/** One story in full. */
export const GET = openRoute(async (request: Request, { params }: RouteContext<"/api/v1/stories/[slug]">) => {
  refuseParameters(new URL(request.url).searchParams);
  const story = await findStoryOrRefuse((await params).slug);
  const body = JSON.stringify(storyInFull(story));
  const headers = { link: contentHeader(story) };
  return dataAnswer(request, { type: "application/json", body, changed: story.lastChange, headers });
});

export const OPTIONS = openOptions;
