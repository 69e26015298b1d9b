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

/** The first sentence of a text that holds a hit, marked; null where none does. */
export function excerpt(text: string, isHit: IsHit, likely: RegExp): Mark[] | null {
  for (const sentence of text.split(/(?<=[.!?\u3002\u061F\n])\s*/u)) {
    if (!likely.test(foldText(sentence))) continue;
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

/**
 * What a form of a word looks like, from the text of a query in every language, which holds its stems: the beginning of a
 * stem somewhere in a word, for some languages put something before it. The database says which are forms indeed.
 */
export function likelyForms(query: string): RegExp {
  const stems = [...query.matchAll(/'((?:[^']|'')+)'/gu)].map(([, stem = ""]) => [
    ...stem.replaceAll("''", "'"),
  ]);
  const beginnings = new Set(stems.map((stem) => stem.slice(0, Math.max(3, stem.length - 2)).join("")));
  const any = [...beginnings].map((one) => one.replace(/[^\p{L}\p{N}\p{M}]/gu, "\\$&")).join("|");
  return new RegExp(`[\\p{L}\\p{N}\\p{M}]*(?:${any})[\\p{L}\\p{N}\\p{M}]*`, "u");
}

/** The words of a text that look like such a form. */
export const wordsLike = (text: string, likely: RegExp): string[] => [
  ...new Set(
    [...foldText(text).matchAll(new RegExp(likely, "gu"))]
      .flatMap(([words]) => piecesOf(words))
      .flatMap(({ word }) => (word !== null && likely.test(word) ? word : [])),
  ),
];
