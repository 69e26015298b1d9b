import { createHash } from "node:crypto";
import module from "next/dist/server/lib/incremental-cache/file-system-cache.js";

const FileSystemCache = module.default ?? module;
/** How often anything public has changed since the server began. */
let changes = 0;
const INLINE = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Next's own file cache, which gives each kept page a Content-Security-Policy with the hashes of its inline scripts:
 * a page that is the same for everybody cannot carry a nonce. And a tag and a date, where Next would read through the whole page for
 * one at each request. Next makes one of these for each request: a page that was begun before a change is not kept after it.
 */
export default class HashingCache extends FileSystemCache {
  #begun = changes;

  async revalidateTag(...told) {
    changes += 1;
    return super.revalidateTag(...told);
  }

  async set(key, data, context) {
    if (this.#begun !== changes) return;
    if (data?.kind === "APP_PAGE" && typeof data.html === "string") {
      const hashes = [...data.html.matchAll(INLINE)].map(
        ([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
      );
      data.headers = {
        ...data.headers,
        etag: `W/"${createHash("sha256").update(data.html).digest("base64url").slice(0, 22)}"`,
        "last-modified": new Date().toUTCString(),
        "content-security-policy": policyWith([...new Set(hashes)].join(" ")),
      };
    }
    return super.set(key, data, context);
  }
}

function policyWith(hashes) {
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
