import { Readable } from "node:stream";

type Content = Buffer | { pieces: Readable; bytes: number };

/** A private file as an answer, a large one piece by piece: never kept by anyone, never shown in the page, never guessed at. */
export function privateFile(content: Content, mediaType: string, fileName?: string): Response {
  const disposition = fileName ? `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` : "inline";
  const [body, bytes] =
    "pieces" in content
      ? [Readable.toWeb(content.pieces) as ReadableStream, content.bytes]
      : [new Uint8Array(content), content.byteLength];
  return new Response(body, {
    headers: {
      "content-length": String(bytes),
      "content-type": mediaType,
      "content-disposition": disposition,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-robots-tag": "noindex",
    },
  });
}
