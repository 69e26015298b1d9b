import { foldText } from "@/lib/search/fold-text";

type Titled = { code: string; titles: string[] };

/**
 * Targets whose code or title in any locale holds every word of the query; those whose code begins with it first.
 * Words end at apostrophes too, so that a typed "l'eau" finds the typeset "l’eau".
 */
export function searchTargets(query: string, all: Titled[]): string[] {
  const asked = foldText(query).trim();
  const words = asked.split(/[^\p{L}\p{N}.]+/u).filter((word) => /[^.]/.test(word));
  if (words.length === 0) return [];
  return all
    .map(({ code, titles }) => ({ code, hay: foldText([code, ...titles].join(" ")) }))
    .filter(({ hay }) => words.every((word) => hay.includes(word)))
    .sort((a, b) => Number(b.code.startsWith(asked)) - Number(a.code.startsWith(asked)))
    .map(({ code }) => code);
}
