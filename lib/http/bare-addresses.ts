/** The public pages that are made once and kept for everybody, by their address. */
const KEPT =
  /^\/(?:en|fr|ar)(?:\/(?:stories(?:\/[^/]+(?:\/share)?)?|goals(?:\/[^/]+){0,2}|(?:countries|collections|about)(?:\/[^/]+)?|organisations\/[^/]+|help))?$/;

/** By this Next tells one payload of its router from another; of a page it is a part of the address like any other. */
const ROUTER = /^_rsc=[\w-]{1,16}$/;

/** Whether a public page is made once for everybody, and takes nothing but its address. */
export const isKept = (url: string): boolean => KEPT.test(url.split("?", 1)[0] ?? "");

/** The gallery, which is kept by itself for each choice; what is around it is kept as other pages are. */
const GALLERY = /^\/[a-z]+\/stories$/;

/**
 * A kept page without what its address asks beyond the page itself: Next writes the whole address of the first request
 * into what it keeps, and everybody after would read what one visitor was sent with. `router`: Next's own router asks for the
 * payload of the page; `frame`: the gallery asks for what is around it.
 */
export function bare(url: string, { router = false, frame = false } = {}): string {
  const at = url.indexOf("?");
  if (at < 0 || !isKept(url)) return url;
  const path = url.slice(0, at);
  if (GALLERY.test(path) && !frame) return url;
  const read = router
    ? url
        .slice(at + 1)
        .split("&")
        .filter((part) => ROUTER.test(part))
    : [];
  return read.length > 0 ? `${path}?${read.join("&")}` : path;
}
