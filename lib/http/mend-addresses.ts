import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { bare, isKept } from "./bare-addresses";
import { FRAME_HEADER } from "./frame-header.mjs";

/** A percent sign that begins no whole escape is meant as itself; so are escapes that make no text (RFC 3986, UTF-8). */
export function mended(url: string): string {
  const [path = "", ...query] = url.split("?");
  if (isText(path)) return url;
  const literal = path
    .split("/")
    .map((part) => (isText(part) ? part : part.replaceAll("%", "%25")))
    .join("/");
  return [literal, ...query].join("?");
}

/**
 * Before anything reads an address: one that cannot be decoded would be an error of ours, and is nobody's page; what a
 * kept page does not read is not kept with it.
 */
export function mendAddresses() {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!request.url) return;
    const { rsc, [FRAME_HEADER]: frame } = request.headers;
    request.url = bare(mended(request.url), { router: rsc !== undefined, frame: frame !== undefined });
    // Next would make the page anew for what is posted to it, without the policy that is kept with it.
    if (request.method === "POST" && isKept(request.url)) request.method = "GET";
  });
}

function isText(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
