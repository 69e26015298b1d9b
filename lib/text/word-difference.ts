import { diffArrays, diffWords } from "diff";

/** A stretch of two texts: in both, only in the newer (`added`) or only in the older (`removed`). */
export type Stretch = { value: string; added: boolean; removed: boolean };

/**
 * What differs between two texts, word by word, as the text's own language parts words, in scripts without spaces too.
 * Paragraphs (lines) are matched first, so that a long text with a few changes costs little.
 */
export function wordDifference(before: string, after: string, lang?: string): Stretch[] {
  const stretches: Stretch[] = [];
  let gone: string[] = [];
  const settle = (anew: string[]) => {
    // As many for as many: each is taken for its like. Else the whole is compared.
    const pairs = gone.length === anew.length ? gone.map((line, at) => [line, anew[at] ?? ""] as const) : [];
    const whole = [gone.join(""), anew.join("")] as const;
    for (const [old, young] of pairs.length > 0 ? pairs : [whole]) stretches.push(...words(old, young, lang));
    gone = [];
  };
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    if (removed) gone = value;
    else if (added) settle(value);
    else {
      settle([]);
      stretches.push(same(value.join("")));
    }
  }
  settle([]);
  return stretches;
}

/** Texts that have less in common than this many changes are shown one after the other: it reads better, and costs less. */
const MOST_CHANGES = 600;

function words(before: string, after: string, lang: string | undefined): Stretch[] {
  const parts =
    before && after
      ? diffWords(before, after, { intlSegmenter: segmenterOf(lang), maxEditLength: MOST_CHANGES })
      : undefined;
  if (parts) return parts.map(({ value, added, removed }) => ({ value, added, removed }));
  return [
    ...(before ? [{ value: before, added: false, removed: true }] : []),
    ...(after ? [{ value: after, added: true, removed: false }] : []),
  ];
}

const same = (value: string): Stretch => ({ value, added: false, removed: false });

/** Lines with the break at their end. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Costly to make, so each language's is made once. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang = "und"): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, known);
  return known;
}
