import { posix } from "node:path";

/** What makes up the public pages' own frame: hashed names, kept in a folder that every web server shows. */
const OWN = "/_next/static/";
/** Doors that answer each request anew, or not everybody. */
const CLOSED = /^\/(api|files|oai|_next)(\/|$)/;
const PLAIN = /^(\/[\w.~%-]+)+$/;

/** Where a page lies in the copy; only the pages of the whole gallery have a number. */
export function pageFile(address: string): string | null {
  const [path = "", query] = address.split("?");
  const [, number] = /^page=([1-9]\d{0,4})$/.exec(query ?? "") ?? [];
  if (!isPlain(path) || (query !== undefined && !(number && path.endsWith("/stories")))) return null;
  return `${path.slice(1)}/${number ? `page/${number}/` : ""}index.html`;
}

/** Where a picture, a style sheet or a file of data lies in the copy; null for what cannot be in one. */
export function assetFile(address: string): string | null {
  const [path = "", query] = address.split("?");
  if (!isPlain(path) || !/\.\w+$/.test(path)) return null;
  if (path.startsWith(OWN)) return `assets/${path.slice(OWN.length)}`;
  // A query on data asks for a part of it; on the icon it only says which version.
  if (CLOSED.test(path) || (query !== undefined && !/^\/[\w.-]+$/.test(path))) return null;
  return path.slice(1);
}

/** One file of the copy as another one names it: the same in whatever folder the copy is served. */
export const relative = (from: string, to: string): string =>
  posix.relative(posix.dirname(from), to) || posix.basename(to);

const isPlain = (path: string): boolean => PLAIN.test(path) && !path.split("/").includes("..");
