import { chosenIn } from "@/lib/search/place";

/** The public pages that are made once and kept for everybody, by their address. */
const KEPT =
  /^\/(?:en|fr|ar)(?:\/(?:stories(?:\/with_filters\/[^/]+|\/[^/]+(?:\/share)?)?|goals(?:\/[^/]+){0,2}|(?:countries|collections|about)(?:\/[^/]+)?|organisations\/[^/]+|help))?$/;

/** By this Next tells one payload of its router from another; of a page it is a part of the address like any other. */
const ROUTER = /^_rsc=[\w-]{1,16}$/;

/** Whether a public page is made once for everybody, and takes nothing but its address. */
export const isKept = (url: string): boolean => KEPT.test(url.split("?", 1)[0] ?? "");

/**
 * A kept page without what its address asks beyond the page itself: Next writes the whole address of the first request
 * into what it keeps, and everybody after would read what one visitor was sent with. What is chosen in the gallery is written in one way.
 * `forRouter`: Next's own router asks for the payload of the page.
 */
export function bare(url: string, forRouter = false): string {
  const at = url.indexOf("?");
  if (at < 0 || !isKept(url)) return url;
  const path = url.slice(0, at);
  const asked = url.slice(at + 1);
  const read = [
    path.endsWith("/stories") ? chosenIn(new URLSearchParams(asked)) : "",
    ...(forRouter ? asked.split("&").filter((part) => ROUTER.test(part)) : []),
  ].filter(Boolean);
  return read.length > 0 ? `${path}?${read.join("&")}` : path;
}
