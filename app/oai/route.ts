import { readBytes } from "@/lib/json-body";
import { OPEN, openOptions, openRoute } from "@/lib/open-data/answer";
import { answerHarvester } from "@/lib/publications/open-data/oai";

/** No request of the standard is longer. */
const LONGEST = 10_000;

/** OAI-PMH 2.0, for catalogues. */
export const GET = openRoute(async (request: Request) => answer(new URL(request.url).searchParams));

/** The same, with the arguments in the body, as the standard asks. What is too long holds no verb that could be read. */
export const POST = openRoute(async (request: Request) => {
  const body = await readBytes(request, LONGEST).catch(() => Buffer.alloc(0));
  return answer(new URLSearchParams(body.toString("utf8")));
});

export const OPTIONS = openOptions;

const answer = async (query: URLSearchParams) =>
  new Response(await answerHarvester(query), {
    headers: { ...OPEN, "content-type": "text/xml; charset=utf-8", "cache-control": "no-store" },
  });
