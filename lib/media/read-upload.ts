import { z } from "zod";
import { Refusal } from "@/lib/errors";

const name = z.string().min(1).max(1000);

/**
 * The body of an upload: the raw file, its name in `x-file-name` (percent-encoded). Reads at most `most` bytes;
 * refuses `too_large` before it has read more.
 */
export async function readUpload(
  request: Request,
  most: number,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const fileName = name.safeParse(decode(request.headers.get("x-file-name") ?? ""));
  if (!fileName.success || !request.body) throw new Refusal("invalid");
  if (Number(request.headers.get("content-length") ?? 0) > most) throw new Refusal("too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > most) throw new Refusal("too_large");
    chunks.push(chunk);
  }
  return { fileName: fileName.data, bytes: Buffer.concat(chunks) };
}

/** The same as it comes, for what is too large to be held in memory. */
export function uploadOf(request: Request): { fileName: string; pieces: AsyncIterable<Uint8Array> } {
  const fileName = name.safeParse(decode(request.headers.get("x-file-name") ?? ""));
  if (!fileName.success || !request.body) throw new Refusal("invalid");
  return { fileName: fileName.data, pieces: request.body };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}
