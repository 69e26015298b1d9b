import { foldText } from "@/lib/search/fold-text";

type Titled = { code: string; titles: string[] };

/** Targets whose code or title in any locale holds every word of the query; the best first: those with the code. */
export function searchTargets(query: string, all: Titled[]): string[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return all
    .map(({ code, titles }) => ({ code, hay: foldText([code, ...titles].join(" ")) }))
    .filter(({ hay }) => words.every((word) => hay.includes(word)))
    .sort((a, b) => Number(b.code.startsWith(query.trim())) - Number(a.code.startsWith(query.trim())))
    .map(({ code }) => code);
}
