import { Refusal } from "@/lib/errors";
import { ADDRESS_HEADER } from "@/lib/limits/address-header";
import { countedAddress } from "@/lib/limits/believed-address";
import { takeHere } from "@/lib/limits/take-here";
import { keptFile } from "./kept-files";
import { datedHeaders, isKnown, tagOf } from "./known";
import { PROBLEMS, Problem, problemJson } from "./problem";

/** Under which all open data of stories may be used. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** Every page of the world may read it, and its own headers too. */
export const OPEN = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, last-modified, link, retry-after, content-disposition",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
};

/** Requests a minute. Who names a contact in the User-Agent or From is not a stranger, and may ask for much more. */
export const RATES = { stranger: 300, named: 6000 };
const CONTACT = /[^\s@()<>;,]+@[^\s@()<>;,]+\.[a-z]{2,}|https?:\/\/[^\s()<>;,]+\.[^\s()<>;,]+/i;
/** Whether a program says, in its User-Agent or its From, whom to write to about it. */
export const namesItself = (agent: string, from = ""): boolean => CONTACT.test(agent) || CONTACT.test(from);

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** A public door for machines: counted by address, refusals as problem documents, open to every page. */
export const openRoute =
  <Context>(handle: Handler<Context>): Handler<Context> =>
  async (request, context) => {
    try {
      takeShare(request);
      return await handle(request, context);
    } catch (error) {
      if (error instanceof Problem) return problemAnswer(error);
      throw error;
    }
  };

/** What browsers ask before they send headers of their own. */
export const openOptions = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "if-none-match, if-modified-since, accept, content-type",
      "access-control-max-age": "86400",
    },
  });

type Body = {
  type: string;
  body: string | Uint8Array;
  changed?: Date | undefined;
  headers?: Record<string, string>;
  /** What the answer is known by, where its text also says when it was made. */
  version?: string;
};

/** An answer that is asked for anew each time; who has it already is told so (RFC 9110, 13). */
export function dataAnswer(request: Request, { type, body, changed, headers = {}, version }: Body): Response {
  const etag = version === undefined ? tagOf(body) : `W/${tagOf(version)}`;
  const own = { ...headersOf(type, etag, changed), ...headers };
  if (isKnown(request, etag, changed)) return new Response(null, { status: 304, headers: own });
  return new Response(typeof body === "string" ? body : new Uint8Array(body), { headers: own });
}

type Stream = Omit<Body, "body"> & { version: string; lines: () => AsyncIterable<string> };

/** The same for what is too long to hold: `version` changes with any line of it. */
export function streamAnswer(request: Request, { type, version, changed, headers = {}, lines }: Stream) {
  const etag = `W/${tagOf(version)}`;
  const own = { ...headersOf(type, etag, changed), ...headers };
  if (isKnown(request, etag, changed)) return new Response(null, { status: 304, headers: own });
  if (request.method === "HEAD") return new Response(null, { headers: own });
  return new Response(streamOf(lines()), { headers: own });
}

type File = Omit<Body, "body"> & { version: string; make: () => Promise<Buffer> };

/** The same for a file that takes work: `version` says its content wholly, and who has that file costs none. */
export async function fileAnswer(request: Request, { type, version, changed, headers = {}, make }: File) {
  const etag = `"${version}"`;
  const own = { ...headersOf(type, etag, changed), ...headers };
  if (isKnown(request, etag, changed)) return new Response(null, { status: 304, headers: own });
  return new Response(new Uint8Array(await keptFile(version, make)), { headers: own });
}

function streamOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

const headersOf = (type: string, etag: string, changed: Date | undefined): Record<string, string> => ({
  ...OPEN,
  ...datedHeaders(etag, changed),
  "content-type": type,
  link: `<${LICENCE}>; rel="license"`,
});

function problemAnswer(problem: Problem): Response {
  const headers = { ...OPEN, ...problem.headers, "cache-control": "no-store" };
  return new Response(problemJson(problem), {
    status: PROBLEMS[problem.code].status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}

function takeShare(request: Request) {
  const named = namesItself(request.headers.get("user-agent") ?? "", request.headers.get("from") ?? "");
  const key = countedAddress(request.headers.get(ADDRESS_HEADER) ?? "unknown");
  const max = named ? RATES.named : RATES.stranger;
  try {
    takeHere({ bucket: named ? "data, named" : "data", key, max, seconds: 60 });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const wait = Math.max(1, Math.ceil(((error.again?.getTime() ?? 0) - Date.now()) / 1000));
    throw new Problem(
      "too_many",
      `At most ${max} requests a minute from one address. Come again in ${wait} s. Programs that name a mail address or a page in their User-Agent or From may ask ${RATES.named} times a minute.`,
      {},
      { "retry-after": String(wait) },
    );
  }
}
