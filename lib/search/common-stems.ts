import { type Levels, SUMMARY, TEXT, TITLE } from "./levels";
import { stemOf } from "./query-tree";

/**
 * Levels of the stems that many stories hold, as they were asked for: the database would have to look at each of these
 * stories at each search. Rare ones are no effort, and not kept. The one asked for last stands last.
 */
export type CommonStems = Map<string, Levels>;

/** One in so many stories. */
export const COMMON = 32;
const MOST_BYTES = 128 * 2 ** 20;

/** Keeps a stem that this many of all stories hold, if they are many; what nobody asked for lately makes room. */
export function remember(common: CommonStems, leaf: string, levels: Levels, hits: number, stories: number) {
  if (hits * COMMON < stories || stemOf(leaf) === null) return;
  common.set(leaf, levels);
  while (common.size * levels.length > MOST_BYTES && common.size > 1)
    common.delete(common.keys().next().value ?? "");
}

/** How many stems of a gallery with numbers up to `size` are learnt before anybody asks: half of what may be kept. */
export const mostLearnt = (size: number): number => Math.floor(MOST_BYTES / 2 / Math.max(size, 1));

/** What is known of a stem, which by this becomes the one asked for last. */
export function recall(common: CommonStems, leaf: string): Levels | undefined {
  const levels = common.get(leaf);
  if (levels) {
    common.delete(leaf);
    common.set(leaf, levels);
  }
  return levels;
}

type Changed = { number: number; title: string[]; summary: string[]; text: string[] };

/** The same for numbers of stories up to `size`, after some of them changed. */
export function renewed(common: CommonStems, changed: readonly Changed[], size: number): CommonStems {
  const stories = changed.map(({ number, title, summary, text }) => ({
    number,
    levels: new Map([
      ...text.map((stem): [string, number] => [stem, TEXT]),
      ...summary.map((stem): [string, number] => [stem, SUMMARY]),
      ...title.map((stem): [string, number] => [stem, TITLE]),
    ]),
  }));
  return new Map(
    [...common].map(([leaf, levels]) => {
      const next = new Uint8Array(size);
      next.set(levels.subarray(0, size));
      for (const story of stories) next[story.number] = story.levels.get(stemOf(leaf) ?? "") ?? 0;
      return [leaf, next];
    }),
  );
}
