import { createHash } from "node:crypto";
import { Refusal } from "@/lib/errors";
import { ADDRESS_HEADER } from "@/lib/limits/address-header";
import { countedAddress } from "@/lib/limits/believed-address";
import { takeHere } from "@/lib/limits/take-here";
import { keptFile } from "./kept-files";
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

/** Requests a minute. Who names a contact in the User-Agent is not a stranger, and may ask for much more. */
export const RATES = { stranger: 300, named: 6000 };
const CONTACT = /[^\s@()<>;,]+@[^\s@()<>;,]+\.[a-z]{2,}|https?:\/\/[^\s()<>;,]+\.[^\s()<>;,]+/i;
/** Whether a program says whom to write to about it. */
export const namesItself = (agent: string): boolean => CONTACT.test(agent);

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

type Body = { type: string; body: string; changed?: Date | undefined; headers?: Record<string, string> };

/** An answer that is asked for anew each time; who has it already is told so (RFC 9110, 13). */
export function dataAnswer(request: Request, { type, body, changed, headers = {} }: Body): Response {
  const etag = `"${digest(body)}"`;
  const own = { ...headersOf(type, etag, changed), ...headers };
  if (isKnown(request, etag, changed)) return new Response(null, { status: 304, headers: own });
  return new Response(body, { headers: own });
}

type Stream = Omit<Body, "body"> & { version: string; lines: () => AsyncIterable<string> };

/** The same for what is too long to hold: `version` changes with any line of it. */
export function streamAnswer(request: Request, { type, version, changed, headers = {}, lines }: Stream) {
  const etag = `W/"${digest(version)}"`;
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

/** Says a text wholly in 22 signs. */
export const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

function headersOf(type: string, etag: string, changed: Date | undefined): Record<string, string> {
  return {
    ...OPEN,
    etag,
    "content-type": type,
    "cache-control": "public, no-cache",
    link: `<${LICENCE}>; rel="license"`,
    ...(changed && isSettled(changed) ? { "last-modified": changed.toUTCString() } : {}),
  };
}

/** A date in seconds says nothing of two changes in one of them: it counts after a minute (RFC 9110, 8.8.2.2). */
const isSettled = (changed: Date) => Date.now() - changed.getTime() > 60_000;

function isKnown(request: Request, etag: string, changed: Date | undefined): boolean {
  const known = request.headers.get("if-none-match");
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  if (known !== null) return known.trim() === "*" || known.split(",").some((tag) => bare(tag) === bare(etag));
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  if (Number.isNaN(since) || !changed || !isSettled(changed)) return false;
  return Math.floor(changed.getTime() / 1000) * 1000 <= since;
}

function problemAnswer(problem: Problem): Response {
  const headers = { ...OPEN, ...problem.headers, "cache-control": "no-store" };
  return new Response(problemJson(problem), {
    status: PROBLEMS[problem.code].status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}

function takeShare(request: Request) {
  const named = namesItself(request.headers.get("user-agent") ?? "");
  const key = countedAddress(request.headers.get(ADDRESS_HEADER) ?? "unknown");
  const max = named ? RATES.named : RATES.stranger;
  try {
    takeHere({ bucket: named ? "data, named" : "data", key, max, seconds: 60 });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const wait = Math.max(1, Math.ceil(((error.again?.getTime() ?? 0) - Date.now()) / 1000));
    throw new Problem(
      "too_many",
      `At most ${max} requests a minute from one address. Come again in ${wait} s. Programs that name a mail address or a page in their User-Agent may ask ${RATES.named} times a minute.`,
      {},
      { "retry-after": String(wait) },
    );
  }
}
