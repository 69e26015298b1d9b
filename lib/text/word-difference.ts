import { diffArrays } from "diff";

/** A stretch of two texts: in both, only in the newer (`added`) or only in the older (`removed`). */
export type Stretch = { value: string; added: boolean; removed: boolean };

/**
 * What differs between two texts, word by word, as the text's own language parts words, in scripts without spaces too.
 * Paragraphs (lines) are matched first, so that a long text with a few changes costs little.
 */
export function wordDifference(before: string, after: string, lang?: string): Stretch[] {
  const stretches: Stretch[] = [];
  let left: string[] = [];
  const settle = (come: string[]) => {
    // As many for as many: each is taken for its like. Else the whole is compared.
    const pairs = left.length === come.length ? left.map((line, at) => [line, come[at] ?? ""] as const) : [];
    const whole = [left.join(""), come.join("")] as const;
    for (const [old, now] of pairs.length > 0 ? pairs : [whole]) stretches.push(...words(old, now, lang));
    left = [];
  };
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    if (removed) left = value;
    else if (added) settle(value);
    else {
      settle([]);
      stretches.push(same(value.join("")));
    }
  }
  settle([]);
  return stretches;
}

/** Texts with more changes than this are shown one after the other: it reads better, and costs less. */
const MOST_CHANGES = 600;

function words(before: string, after: string, lang: string | undefined): Stretch[] {
  const [old, now] = [wordsOf(before, lang), wordsOf(after, lang)];
  const keys = new Map<string, number>();
  // Numbers are compared much faster than words; the space after a word says nothing.
  const keyed = (all: string[]) =>
    all.map((word) => {
      const key = keys.get(word.trimEnd()) ?? keys.size;
      keys.set(word.trimEnd(), key);
      return key;
    });
  const most = Math.min(MOST_CHANGES, Math.max(40, (old.length + now.length) / 2));
  const parts = diffArrays(keyed(old), keyed(now), { maxEditLength: most });
  if (!parts) return [gone(before), anew(after)].filter(({ value }) => value !== "");
  let [at, young] = [0, 0];
  return parts.map(({ count, added, removed }) => {
    const value = removed ? old.slice(at, at + count) : now.slice(young, young + count);
    if (!added) at += count;
    if (!removed) young += count;
    return { value: value.join(""), added, removed };
  });
}

/** Words and marks, each with the space that follows it. */
function wordsOf(text: string, lang: string | undefined): string[] {
  const all: string[] = [];
  for (const { segment } of segmenterOf(lang).segment(text)) {
    if (all.length > 0 && segment.trim() === "") all.push(`${all.pop()}${segment}`);
    else all.push(segment);
  }
  return all;
}

const gone = (value: string): Stretch => ({ value, added: false, removed: true });
const anew = (value: string): Stretch => ({ value, added: true, removed: false });
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
