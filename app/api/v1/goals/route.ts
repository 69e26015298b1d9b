import { messagesOf } from "@/lib/i18n/messages";
import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { paths } from "@/lib/paths";
import { countPublications } from "@/lib/publications/gallery/public-queries";
import { refuseParameters } from "@/lib/publications/open-data/parameters";
import { findState } from "@/lib/publications/open-data/queries";
import { at, goalUri } from "@/lib/publications/open-data/story";
import { GOALS } from "@/lib/sdg/goals";

export const dynamic = "force-dynamic";

/** The 17 goals, with how many public stories speak to each. */
export const GET = openRoute(async (request: Request) => {
  refuseParameters(new URL(request.url).searchParams);
  const { changed } = await findState();
  const counts = await countPublications();
  const titles = messagesOf("en").goals;
  const data = GOALS.map((number) => ({
    number,
    uri: goalUri(number),
    title: titles[number],
    url: at(paths.public.goal("en", number)),
    stories: counts.goal.get(String(number)) ?? 0,
  }));
  const body = JSON.stringify({ data, total: data.length, next: null });
  return dataAnswer(request, { type: "application/json", body, changed });
});

export const OPTIONS = openOptions;
