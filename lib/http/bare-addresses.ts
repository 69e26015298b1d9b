/** The public pages that are made once and kept for everybody, by their address. */
const KEPT =
  /^\/(?:en|fr|ar)(?:\/(?:stories(?:\/(?!with_filters$)[^/]+(?:\/share)?)?|goals(?:\/[^/]+){0,2}|(?:countries|collections|about)(?:\/[^/]+)?|organisations\/[^/]+|help))?$/;

/** What sends the gallery to its page that is made for each request. */
const FILTERS = new Set([
  ...["q", "goal", "target", "country", "region", "organisation"],
  ...["language", "evidence", "beneficiary", "year", "sort", "page"],
]);
/** By this Next tells one payload of its router from another. */
const ROUTER = "_rsc";

/** Whether a public page is made once for everybody, and takes nothing but its address. */
export const isKept = (url: string): boolean => KEPT.test(url.split("?", 1)[0] ?? "");

/**
 * A kept page without what its address asks beyond the page itself: Next writes the whole address of the first request
 * into what it keeps, and everybody after would read what one visitor was sent with.
 */
export function bare(url: string): string {
  const at = url.indexOf("?");
  if (at < 0 || !isKept(url)) return url;
  const path = url.slice(0, at);
  const isGallery = path.endsWith("/stories");
  const read = url
    .slice(at + 1)
    .split("&")
    .filter((part) => {
      const [key = ""] = new URLSearchParams(part).keys();
      return key === ROUTER || (isGallery && FILTERS.has(key));
    });
  return read.length > 0 ? `${path}?${read.join("&")}` : path;
}
