import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { isKnownBy, isSettled } from "../open-data/known";
import { takePacked, unpacked } from "./packed";

/** Shorter than this is sent as it is; of all that is kept, so many bytes. */
const SHORTEST = 2000;
const MOST = 64 * 1024 * 1024;
const kept = new Map<string, Buffer>();
let held = 0;

type Body = string | Uint8Array;

/**
 * What has a tag is the same text at each request, be it a kept page or data: who has it already is told so, and others
 * get it compressed once, not at each request. What comes in several pieces passes by.
 */
export function shortenAnswers() {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    let first: Body | undefined;
    const write = outside(response, "write", (piece: unknown, ...rest: unknown[]) => {
      if (first === undefined && isTagged(response) && isBody(piece)) {
        first = piece;
        return true;
      }
      release();
      return write(piece, ...rest);
    });
    const end = outside(response, "end", (last?: unknown, ...rest: unknown[]) => {
      const whole = first ?? last;
      if (isTagged(response) && (last === undefined || first === undefined)) {
        first = undefined;
        return end(short(request, response, whole), ...rest);
      }
      release();
      return end(last, ...rest);
    });
    const flush = response.flushHeaders.bind(response);
    response.flushHeaders = () => {
      if (!isTagged(response)) flush();
    };
    // More follows: it is no whole answer after all.
    const release = () => {
      if (first === undefined) return;
      flush();
      write(first);
      first = undefined;
    };
  });
}

/** Puts `ours` around a method, outside of the compression that Next puts around it later; returns what then lies inside. */
function outside(response: ServerResponse, name: "write" | "end", ours: (...args: unknown[]) => unknown) {
  const own: (...args: never[]) => unknown = response[name];
  let inner = own;
  Object.defineProperty(response, name, {
    get: () => (inner === own ? own : ours),
    set: (wrapped) => {
      inner = wrapped;
    },
  });
  return (...args: unknown[]) => Reflect.apply(inner, response, args);
}

const isBody = (piece: unknown): piece is Body => typeof piece === "string" || piece instanceof Uint8Array;

const isTagged = (response: ServerResponse) =>
  response.statusCode === 200 &&
  !response.headersSent &&
  response.hasHeader("etag") &&
  !response.hasHeader("content-encoding") &&
  /html|json|xml/.test(String(response.getHeader("content-type")));

/** What is to be sent in place of a whole text. */
function short(request: IncomingMessage, response: ServerResponse, whole: unknown): unknown {
  const isPacked = takePacked(response);
  const tag = String(response.getHeader("etag"));
  const { "if-none-match": tags, "if-modified-since": since } = request.headers;
  const changed = dateOf(response);
  if (isKnownBy(tags, since, tag, changed)) {
    response.statusCode = 304;
    for (const name of ["content-length", "content-type"]) response.removeHeader(name);
    return undefined;
  }
  response.appendHeader("vary", "accept-encoding");
  const takes = /\bgzip\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(String(request.headers["accept-encoding"]));
  if (!isBody(whole)) return whole;
  if (isPacked && !takes) return unpacked(whole);
  if (!isPacked && (!takes || whole.length < SHORTEST)) return whole;
  const key = `${response.getHeader("content-type")} ${tag} ${request.url}`;
  const compressed = isPacked ? (whole as Uint8Array) : keep(key, whole);
  response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", compressed.byteLength);
  return compressed;
}

/** When the text changed; taken off where that was a moment ago, and may be true of two texts. */
function dateOf(response: ServerResponse): Date | undefined {
  const said = response.getHeader("last-modified");
  if (typeof said !== "string") return undefined;
  const changed = new Date(said);
  if (!isSettled(changed)) response.removeHeader("last-modified");
  return changed;
}

function keep(key: string, whole: Body): Buffer {
  const before = kept.get(key);
  const compressed = before ?? gzipSync(whole);
  if (before) kept.delete(key);
  else held += compressed.byteLength;
  kept.set(key, compressed);
  for (const [oldest, { byteLength }] of kept) {
    if (held <= MOST) break;
    kept.delete(oldest);
    held -= byteLength;
  }
  return compressed;
}
