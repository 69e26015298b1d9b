import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/** Shorter than this is sent as it is; of all that is kept, so many characters. */
const SHORTEST = 2000;
const MOST = 64 * 1024 * 1024;
const kept = new Map<string, Buffer>();
let held = 0;

/**
 * Kept pages are the same text at each request: who has it already is told so by the tag that they are kept with, and
 * others get it compressed once, not at each request. What is made for each request comes in pieces and passes by.
 */
export function shortenKeptPages() {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const own = response.end;
    let outer = own;
    let ended = false;
    const end = (body?: unknown, ...rest: unknown[]) => {
      if (ended) return Reflect.apply(own, response, [body, ...rest]);
      ended = true;
      return Reflect.apply(outer, response, [
        isKept(response) ? short(request, response, body) : body,
        ...rest,
      ]);
    };
    // Next puts its own compression around what stands here: this stays outside of it.
    Object.defineProperty(response, "end", {
      get: () => end,
      set: (wrapped) => {
        outer = wrapped;
      },
    });
  });
}

const isKept = (response: ServerResponse) =>
  response.statusCode === 200 &&
  !response.headersSent &&
  response.hasHeader("etag") &&
  !response.hasHeader("content-encoding") &&
  String(response.getHeader("content-type")).startsWith("text/html");

/** What is to be sent in place of a page. */
function short(request: IncomingMessage, response: ServerResponse, page: unknown): unknown {
  const known = String(request.headers["if-none-match"] ?? "").split(",");
  if (known.some((tag) => tag.trim() === response.getHeader("etag"))) {
    response.statusCode = 304;
    for (const name of ["content-length", "content-type"]) response.removeHeader(name);
    return undefined;
  }
  response.appendHeader("vary", "accept-encoding");
  const takes = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  if (!takes || typeof page !== "string" || page.length < SHORTEST) return page;
  const compressed = keep(page);
  response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", compressed.byteLength);
  return compressed;
}

function keep(page: string): Buffer {
  const compressed = kept.get(page) ?? gzipSync(page);
  if (!kept.delete(page)) held += page.length;
  kept.set(page, compressed);
  for (const oldest of kept.keys()) {
    if (held <= MOST) break;
    kept.delete(oldest);
    held -= oldest.length;
  }
  return compressed;
}
