import { readBytes } from "@/lib/json-body";
import { dataAnswer, OPEN, openOptions, openRoute } from "@/lib/open-data/answer";
import { answerHarvester } from "@/lib/publications/open-data/oai";
import { findLastChange } from "@/lib/publications/open-data/oai-queries";

/** No request of the standard is longer. */
const LONGEST = 10_000;

const TYPE = "text/xml; charset=utf-8";

/** OAI-PMH 2.0, for catalogues. Who has the answer already is told so: it is the same but for the time it was given. */
export const GET = openRoute(async (request: Request) => {
  const query = new URL(request.url).searchParams;
  const changed = query.get("verb") === "Identify" ? undefined : await findLastChange();
  const body = await answerHarvester(query);
  const version = body.replace(/<responseDate>[^<]*<\/responseDate>/, "");
  return dataAnswer(request, { type: TYPE, body, version, changed });
});

/** The same, with the arguments in the body, as the standard asks. What is too long holds no verb that could be read. */
export const POST = openRoute(async (request: Request) => {
  const body = await readBytes(request, LONGEST).catch(() => Buffer.alloc(0));
  return new Response(await answerHarvester(new URLSearchParams(body.toString("utf8"))), {
    headers: { ...OPEN, "content-type": TYPE, "cache-control": "no-store" },
  });
});

export const OPTIONS = openOptions;
