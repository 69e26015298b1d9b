import { foldText, isPlain } from "./fold-text";

/** Scripts that put no spaces between words. */
const SPACELESS = ["Han", "Hiragana", "Katakana", "Thai", "Khmer", "Lao", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const RUN = new RegExp(`[${SPACELESS}][${SPACELESS}\\u30FC\\u3005\\p{M}]*`, "gu");

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Text as it is searched: cut into words where its script puts no spaces between them, then folded. */
export const searchable = (text: string): string =>
  foldText(
    text.replace(RUN, (run) => ` ${[...segmenter.segment(run)].map(({ segment }) => segment).join(" ")} `),
  );

/** A piece of text; `word`: what search knows it by, where it is a word. */
export type Piece = { text: string; word: string | null };

const WORD = /([\p{L}\p{N}\p{M}]+)/u;
const PLAIN_WORD = /([A-Za-z0-9]+)/;

/** Text in pieces that together are the text again; every word by itself. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const plain = isPlain(text);
  for (const [at, part] of text.split(plain ? PLAIN_WORD : WORD).entries()) {
    if (at % 2 === 0) {
      if (part !== "") pieces.push({ text: part, word: null });
    } else if (plain) pieces.push({ text: part, word: part.toLowerCase() });
    else for (const word of wordsIn(part)) pieces.push({ text: word, word: foldText(word) });
  }
  return pieces;
}

const wordsIn = (part: string): string[] =>
  part.search(RUN) < 0 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment);

/** The words that somebody asked for, folded; those they put a minus before, and “or”, are none. */
export const wordsAsked = (q: string): string[] => [
  ...new Set(
    searchable(q)
      .replace(/(^|\s)-\S+/gu, " ")
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== "" && word !== "or"),
  ),
];
