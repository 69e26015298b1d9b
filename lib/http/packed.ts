import { gunzipSync, gzipSync } from "node:zlib";
import { isKnownBy, tagOf } from "../open-data/known";

/** Whether whoever sent this `Accept-Encoding` takes gzip. */
export const takesGzip = (accepted: string | null | undefined): boolean =>
  /\bgzip\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(accepted ?? "");

/** A text as it is kept and sent: a tenth of it, with its tag. */
export type Packed = { etag: string; bytes: Buffer; headers: Record<string, string> };

export function packed(text: string, headers: Record<string, string>): Packed {
  const bytes = gzipSync(text, { level: 4 });
  return { etag: `W/${tagOf(bytes)}`, bytes, headers };
}

/** Such a text, to whoever asks; who has it already is told so. */
export function packedAnswer({ headers: asked }: Request, { etag, bytes, headers }: Packed): Response {
  const own = { ...headers, etag, vary: "accept-encoding" };
  if (isKnownBy(asked.get("if-none-match"), null, etag, undefined))
    return new Response(null, { status: 304, headers: own });
  if (!takesGzip(asked.get("accept-encoding"))) return new Response(gunzipSync(bytes), { headers: own });
  const length = String(bytes.byteLength);
  return new Response(new Uint8Array(bytes), {
    headers: { ...own, "content-encoding": "gzip", "content-length": length },
  });
}
