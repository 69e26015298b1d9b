import { Refusal } from "@/lib/errors";

/**
 * The JSON a request carries; reads at most `most` bytes. Refuses `too_large` before it has read more, and `invalid`:
 * no JSON, or a sender who went away in the middle.
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  try {
    return JSON.parse((await readBytes(request, most)).toString("utf8"));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("invalid");
  }
}

/** The bytes a request carries; refuses `too_large` before it has read more than `most`. */
export async function readBytes(request: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw new Refusal("too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
