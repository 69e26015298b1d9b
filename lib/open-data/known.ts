import { createHash } from "node:crypto";

/** Says a text or a file wholly in 22 signs. */
export const digest = (body: string | Uint8Array): string =>
  createHash("sha256").update(body).digest("base64url").slice(0, 22);

/** A tag for the words or bytes of an answer: another one after any change of them. */
export const tagOf = (body: string | Uint8Array): string => `"${digest(body)}"`;

/** What whoever keeps an answer asks with next time; it is asked for anew each time. */
export const datedHeaders = (etag: string, changed: Date | undefined): Record<string, string> => ({
  etag,
  "cache-control": "public, no-cache",
  ...(changed && isSettled(changed) ? { "last-modified": changed.toUTCString() } : {}),
});

/** Whether the asker has this already (RFC 9110, 13): by its tag, and by its date only where no tag is given. */
export const isKnown = ({ headers }: Request, etag: string, changed: Date | undefined): boolean =>
  isKnownBy(headers.get("if-none-match"), headers.get("if-modified-since"), etag, changed);

/** The same, by the two headers themselves. */
export function isKnownBy(
  tags: string | null | undefined,
  since: string | null | undefined,
  etag: string,
  changed: Date | undefined,
): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  if (typeof tags === "string")
    return tags.trim() === "*" || tags.split(",").some((tag) => bare(tag) === bare(etag));
  const date = Date.parse(since ?? "");
  if (Number.isNaN(date) || !changed || !isSettled(changed)) return false;
  return Math.floor(changed.getTime() / 1000) * 1000 <= date;
}

/** A date in seconds says nothing of two changes in one of them: it counts after a minute (RFC 9110, 8.8.2.2). */
export const isSettled = (changed: Date) => Date.now() - changed.getTime() > 60_000;
