/**
 * A piece of a text, by its words and a little of what stands before and after it: found again when other parts of the
 * text have changed. The same three parts as a TextQuoteSelector (https://www.w3.org/TR/annotation-model/).
 */
export type Quote = { exact: string; before: string; after: string };
export type Span = { start: number; end: number };

/** Characters of context that are kept on each side. */
const CONTEXT = 40;

/** The piece between two places of a text, as a quote. */
export const quoteAt = (text: string, { start, end }: Span): Quote => ({
  exact: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT), start),
  after: text.slice(end, end + CONTEXT),
});

/**
 * Where a quote stands in a text: of several places the one whose surroundings are most like those it was taken from.
 * Null where its words are gone, or where two places are equally like. An empty quote stands only in an empty text.
 */
export function locateQuote(text: string, { exact, before, after }: Quote): Span | null {
  if (exact === "") return text === "" ? { start: 0, end: 0 } : null;
  const found = placesOf(text, exact).map((start) => {
    const end = start + exact.length;
    const likeness = endsAlike(text.slice(0, start), before) + beginsAlike(text.slice(end), after);
    return { start, end, likeness };
  });
  const [first, second] = found.sort((one, other) => other.likeness - one.likeness);
  if (!first || first.likeness === second?.likeness) return null;
  return { start: first.start, end: first.end };
}

/**
 * The smallest piece, in whole words, that differs between a text and what somebody made of it; null where nothing does.
 * `start` and `end`: places in the text; `words`: what shall stand there instead.
 */
export function changedPiece(text: string, edited: string): (Span & { words: string }) | null {
  if (text === edited) return null;
  const same = Math.min(text.length, edited.length);
  let start = 0;
  while (start < same && text[start] === edited[start]) start += 1;
  let tail = 0;
  while (tail < same - start && text.at(-1 - tail) === edited.at(-1 - tail)) tail += 1;
  while (start > 0 && inWord(text[start - 1], text[start], edited[start])) start -= 1;
  while (tail > 0 && inWord(text.at(-tail), text.at(-1 - tail), edited.at(-1 - tail))) tail -= 1;
  // Something new between two words: a quote needs a word to hold on to.
  if (start === text.length - tail && text !== "") {
    const word = /\S+\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
    if (word > 0) start -= word;
    else tail -= /^\s*\S+/.exec(text.slice(start))?.[0].length ?? 0;
  }
  const end = text.length - tail;
  return { start, end, words: edited.slice(start, edited.length - tail) };
}

/** Whether a cut beside a character that stays would part a word, in the one text or in the other. */
const inWord = (stays: string | undefined, old: string | undefined, anew: string | undefined): boolean =>
  !isSpace(stays) && !(isSpace(old) && isSpace(anew));

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

function endsAlike(text: string, end: string): number {
  let like = 0;
  while (like < end.length && like < text.length && text.at(-1 - like) === end.at(-1 - like)) like += 1;
  return like;
}

function beginsAlike(text: string, begin: string): number {
  let like = 0;
  while (like < begin.length && like < text.length && text[like] === begin[like]) like += 1;
  return like;
}
