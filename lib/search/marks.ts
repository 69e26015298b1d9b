import { foldText, isPlain } from "./fold-text";
import { piecesOf } from "./words";

/** A stretch of text; `hit`: what was searched for. */
export type Mark = { text: string; hit: boolean };
type IsHit = (word: string) => boolean;

/** Text in stretches that together are the text again. */
export function marked(text: string, isHit: IsHit): Mark[] {
  const marks: Mark[] = [];
  for (const piece of piecesOf(text)) {
    const hit = piece.word !== null && isHit(piece.word);
    const last = marks.at(-1);
    if (last && last.hit === hit) last.text += piece.text;
    else marks.push({ text: piece.text, hit });
  }
  return marks;
}

const MOST = 200;

const ENDS = ".!?\u3002\u061F\n";
const AFTER_END = new RegExp(`(?<=[${ENDS}])\\s*`, "u");

/** The sentences of a text that may hold a hit, one by one. */
export function* sentencesLike(text: string, likely: Likely): Generator<string> {
  const folded = foldText(text);
  // Folding made it longer or shorter: what stands where is not known.
  if (folded.length !== text.length) {
    for (const sentence of text.split(AFTER_END))
      if (holds(foldText(sentence), likely)) yield sentence.trim();
    return;
  }
  const next = likely.map((beginning) => folded.indexOf(beginning));
  for (let from = 0; from < text.length; ) {
    const hit = firstFrom(from, next, folded, likely);
    if (hit < 0) return;
    let [start, end] = [hit, hit];
    while (start > from && !ENDS.includes(text[start - 1] ?? "")) start -= 1;
    while (end < text.length && !ENDS.includes(text[end] ?? "")) end += 1;
    yield text.slice(start, end + 1).trim();
    from = end + 1;
  }
}

const holds = (folded: string, likely: Likely) => likely.some((beginning) => folded.includes(beginning));

/** Whether a text may hold a hit. */
export const isLike = (text: string, likely: Likely): boolean => holds(foldText(text), likely);

/** Where the first of them stands, from a place on; -1 where none does. `next`: where each was found last. */
function firstFrom(from: number, next: number[], folded: string, likely: Likely): number {
  let first = -1;
  for (const [one, beginning] of likely.entries()) {
    const last = next[one] ?? -1;
    const at = last >= 0 && last < from ? folded.indexOf(beginning, from) : last;
    next[one] = at;
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

/** The first of such sentences that holds a hit, marked; null where none does. */
export function excerpt(sentences: readonly string[], isHit: IsHit): Mark[] | null {
  for (const sentence of sentences) {
    const marks = marked(sentence, isHit);
    const first = marks.findIndex(({ hit }) => hit);
    if (first >= 0) return shortened(marks, first);
  }
  return null;
}

/** Around the first hit, with signs where something is left out. */
function shortened(marks: Mark[], first: number): Mark[] {
  const text = marks.map((mark) => mark.text).join("");
  if (text.length <= MOST) return marks;
  const before = marks
    .slice(0, first)
    .map((mark) => mark.text)
    .join("");
  const [hit, ...rest] = marks.slice(first);
  const start = before.length > 60 ? `… ${before.slice(-60).replace(/^\S*\s/u, "")}` : before;
  const after: Mark[] = [];
  let left = MOST - start.length - (hit?.text.length ?? 0);
  for (const mark of rest) {
    if (left <= 0) break;
    const fits = mark.text.length <= left;
    after.push(fits ? mark : { ...mark, text: `${mark.text.slice(0, left).replace(/\s\S*$/u, "")} …` });
    left -= mark.text.length;
  }
  return [{ text: start, hit: false }, ...(hit ? [hit] : []), ...after];
}

/** What forms of some words hold, if not in front then further on, as some languages put something before a word. */
export type Likely = readonly string[];

/**
 * What any form of a word holds, from the text of a query in every language, which holds its stems: the beginning of a stem,
 * whose end may change. The database says which are forms indeed.
 */
export function likelyForms(query: string): Likely {
  const stems = [...query.matchAll(/'((?:[^']|'')+)'/gu)].map(([, stem = ""]) => [
    ...stem.replaceAll("''", "'"),
  ]);
  const beginnings = stems.map((stem) => stem.slice(0, Math.max(3, stem.length - 2)).join(""));
  return [...new Set(beginnings)].filter(
    (one) => !beginnings.some((other) => other !== one && one.includes(other)),
  );
}

/** The words of a text that look like such a form. */
export function wordsLike(text: string, likely: Likely): string[] {
  const words = new Set<string>();
  if (isPlain(text)) for (const word of plainWordsLike(text.toLowerCase(), likely)) words.add(word);
  else for (const { word } of piecesOf(text)) if (word !== null && holds(word, likely)) words.add(word);
  return [...words];
}

/** Of plain letters only what is around a beginning is looked at. */
function* plainWordsLike(folded: string, likely: Likely): Generator<string> {
  for (const beginning of likely)
    for (let at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
      let [start, end] = [at, at + beginning.length];
      while (isLetter(folded.charCodeAt(start - 1))) start -= 1;
      while (isLetter(folded.charCodeAt(end))) end += 1;
      yield folded.slice(start, end);
      at = end;
    }
}

/** Of plain text in small letters: a letter or a digit. */
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
