import { dataAnswer, openOptions, openRoute } from "@/lib/open-data/answer";
import { answersOnce } from "@/lib/publications/open-data/answers-once";
import { openStoriesOf } from "@/lib/publications/open-data/lists";
import { findState } from "@/lib/publications/open-data/queries";

export const dynamic = "force-dynamic";

const answerOnce = answersOnce<{ body: string; changed: Date | undefined }>(100);

/** Stories by the filters of the gallery, the newest first. */
export const GET = openRoute(async (request: Request) => {
  const query = new URL(request.url).searchParams;
  const answer = await answerOnce(`${query}`, async () => {
    const { changed } = await findState();
    return { body: JSON.stringify(await openStoriesOf(query)), changed };
  });
  return dataAnswer(request, { type: "application/json", ...answer });
});

export const OPTIONS = openOptions;
