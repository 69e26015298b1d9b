/** A private file as an answer: never kept by anyone, never shown in the page, never guessed at. */
export function privateFile(content: Buffer, mediaType: string, fileName?: string): Response {
  const disposition = fileName ? `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` : "inline";
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-disposition": disposition,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-robots-tag": "noindex",
    },
  });
}
