import { foldText } from "@/lib/search/fold-text";
import { STOP_WORDS, TARGET_WORDS } from "./target-words";

type Titled = { code: string; titles: string[] };
export type Suggestion = { code: string; because: string[] };

const MOST = 5;
/** What a suggestion must at least weigh: two words that belong to it, or one of its own and one of its title. */
const LEAST = 3;
/** A word that stands in many titles says little: it weighs one; a word chosen for the target weighs two. */
const COMMON = 6;

/**
 * Targets that the words of a text speak of, the weightiest first, each with those words as they were written.
 * Looks at nothing but the text, the titles in every locale and our own list of words: works without a line.
 */
export function suggestTargets(text: string, all: Titled[], taken: readonly string[] = []): Suggestion[] {
  const written = wordsOf(text);
  const inTitles = titleWords(all);
  return all
    .filter(({ code }) => !taken.includes(code))
    .map(({ code, titles }) => {
      const own = new Set((TARGET_WORDS[code] ?? "").split(" ").map(stem).filter(Boolean));
      const title = new Set(
        [...stemsOf(titles.join(" "))].filter((word) => (inTitles.get(word) ?? 0) <= COMMON),
      );
      const because = [...written].filter(([word]) => own.has(word) || title.has(word));
      const weight = because.reduce((sum, [word]) => sum + (own.has(word) ? 2 : 1), 0);
      return { code, weight, because: because.slice(0, 4).map(([, shown]) => shown) };
    })
    .filter(({ weight, because }) => weight >= LEAST && because.length > 1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ code, because }) => ({ code, because }));
}

/** Stem → the word as it was first written, for words that carry meaning. */
function wordsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]{2,}/gu)) {
    const key = stem(word);
    if (key && !found.has(key)) found.set(key, word.toLowerCase());
  }
  return found;
}

const stemsOf = (text: string): Set<string> => new Set(wordsOf(text).keys());

/** In how many titles a word stands. */
function titleWords(all: Titled[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { titles } of all)
    for (const word of stemsOf(titles.join(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Enough of a word to know it in another form: without article and ending; "" for words that say nothing. */
function stem(word: string): string {
  const folded = foldText(word);
  if (STOP_WORDS.has(folded)) return "";
  if (/[\u0600-\u06ff]/.test(folded))
    return folded
      .replace(/^(?:[وفبكل]?ال|لل)/, "")
      .replace(/(?:ات|ون|ين|ه|ي)$/, "")
      .slice(0, 5);
  return folded.replace(/(?:'s|s|es)$/, "").slice(0, 6);
}
