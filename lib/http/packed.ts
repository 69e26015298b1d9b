import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import { tagOf } from "../open-data/known";

/** Says that an answer is compressed already. Next takes off the header that says it by the standard: `short-answers` puts it on. */
const PACKED = "x-packed";

/** Beside the thread that answers. */
const pack = promisify(gzip);

/** A text as it is kept and sent, with its headers and its tag among them: a sixth of it. */
export type Packed = { bytes: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

export async function packed(text: string, headers: Record<string, string>): Promise<Packed> {
  const bytes = new Uint8Array(await pack(text, { level: 2 }));
  return { bytes, headers: { ...headers, etag: `W/${tagOf(bytes)}`, [PACKED]: "gzip" } };
}

/** Such a text as an answer. */
export const packedAnswer = ({ bytes, headers }: Packed): Response => new Response(bytes, { headers });

type Headers = { hasHeader: (name: string) => boolean; removeHeader: (name: string) => void };

/** Whether an answer is such a text; its own header is taken off. */
export function takePacked(answer: Headers): boolean {
  const isPacked = answer.hasHeader(PACKED);
  if (isPacked) answer.removeHeader(PACKED);
  return isPacked;
}

export const unpacked = (bytes: Uint8Array | string): Buffer => gunzipSync(bytes);
