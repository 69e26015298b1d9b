import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { openStoriesOf } from "@/lib/publications/open-data/lists";
import { findState } from "@/lib/publications/open-data/queries";

export const dynamic = "force-dynamic";

/** Stories by the filters of the gallery, the newest first. */
export const GET = openRoute(async (request: Request) => {
  const { changed } = await findState();
  const body = JSON.stringify(await openStoriesOf(new URL(request.url).searchParams));
  return dataAnswer(request, { type: "application/json", body, changed });
});

export const OPTIONS = openOptions;
