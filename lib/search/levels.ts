import type { QueryTree } from "./query-tree";

/**
 * How high something stands in each story, by the story's number: in its title, in title and summary, in its text, nowhere (0).
 * What is higher holds the bits of what is lower, so that of two the higher is both together, the lower what they share.
 */
export type Levels = Uint8Array;
export const TITLE = 0b111;
export const SUMMARY = 0b011;
export const TEXT = 0b001;

/**
 * The levels of a whole query from those of its leaves; null where nothing can be found. Of words that must all be there the
 * lowest counts, of words of which one is enough the highest; what may not be there may be nowhere.
 */
export function levelsOf(
  tree: QueryTree,
  ofLeaf: (leaf: string) => Levels | null,
  size: number,
): Levels | null {
  if ("stems" in tree) return ofLeaf(tree.stems);
  if ("not" in tree) {
    const found = levelsOf(tree.not, ofLeaf, size);
    return found ? found.map((level) => (level === 0 ? TITLE : 0)) : new Uint8Array(size).fill(TITLE);
  }
  if ("any" in tree) return highest(tree.any.map((one) => levelsOf(one, ofLeaf, size)));
  return lowest(tree.all.map((one) => levelsOf(one, ofLeaf, size)));
}

function highest(all: (Levels | null)[]): Levels | null {
  const [first, ...rest] = all.filter((one) => one !== null);
  if (!first || rest.length === 0) return first ?? null;
  const most = first.slice();
  for (const levels of rest)
    for (let number = 0; number < most.length; number += 1)
      most[number] = (most[number] ?? 0) | (levels[number] ?? 0);
  return most;
}

function lowest(all: (Levels | null)[]): Levels | null {
  const [first, ...rest] = all;
  if (!first || rest.some((one) => one === null)) return null;
  const least = first.slice();
  for (const levels of rest)
    for (let number = 0; number < least.length; number += 1)
      least[number] = (least[number] ?? 0) & (levels?.[number] ?? 0);
  return least;
}
