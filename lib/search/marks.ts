import { foldText } from "./fold-text";
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

/** The sentences of a text that may hold a hit, one by one. */
export function* sentencesLike(text: string, likely: RegExp): Generator<string> {
  for (const sentence of text.split(/(?<=[.!?\u3002\u061F\n])\s*/u))
    if (likely.test(foldText(sentence))) yield sentence;
}

/** The first of such sentences that holds a hit, marked; null where none does. */
export function excerpt(sentences: Iterable<string>, isHit: IsHit): Mark[] | null {
  for (const sentence of sentences) {
    const marks = marked(sentence.trim(), isHit);
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

const LETTERS = "\\p{L}\\p{N}\\p{M}";
/** Halves of what stands beyond the first 65,536 signs count as letters: they are parted with the word. */
const IN_WORD = new RegExp(`[${LETTERS}\\uD800-\\uDFFF]`, "u");

/**
 * What a form of a word looks like, from the text of a query in every language, which holds its stems: the beginning of a
 * stem and the rest of the word. For some languages something stands before it: `wordsLike` looks back. The database says
 * which are forms indeed.
 */
export function likelyForms(query: string): RegExp {
  const stems = [...query.matchAll(/'((?:[^']|'')+)'/gu)].map(([, stem = ""]) => [
    ...stem.replaceAll("''", "'"),
  ]);
  const beginnings = new Set(stems.map((stem) => stem.slice(0, Math.max(3, stem.length - 2)).join("")));
  const any = [...beginnings].map((one) => one.replace(/[^\p{L}\p{N}\p{M}]/gu, "\\$&")).join("|");
  return new RegExp(`(?:${any})[${LETTERS}]*`, "u");
}

/** The words of a text that look like such a form. */
export function wordsLike(text: string, likely: RegExp): string[] {
  const folded = foldText(text);
  const words = new Set<string>();
  for (const { index, 0: found } of folded.matchAll(new RegExp(likely, "gu"))) {
    let start = index;
    while (start > 0 && IN_WORD.test(folded[start - 1] ?? "")) start -= 1;
    words.add(folded.slice(start, index + found.length));
  }
  const pieces = [...words].flatMap((one) => piecesOf(one)).flatMap(({ word }) => word ?? []);
  return [...new Set(pieces)].filter((word) => likely.test(word));
}
