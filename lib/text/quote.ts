/**
 * A piece of a text, by its words and a little of what stands before and after it: found again when other parts of the
 * text have changed (W3C Web Annotation, TextQuoteSelector, https://www.w3.org/TR/annotation-model/).
 */
export type Quote = { quote: string; prefix: string; suffix: string };
export type Span = { start: number; end: number };

/** Characters of context that are kept on each side. */
const CONTEXT = 40;

/** The piece between two places of a text, as a quote. */
export const quoteAt = (text: string, { start, end }: Span): Quote => ({
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - CONTEXT), start),
  suffix: text.slice(end, end + CONTEXT),
});

/** Where the words of a quote stand in a text: those places first whose surroundings are most like the remembered. */
export function placesLike(
  text: string,
  { quote, prefix, suffix }: Quote,
): { at: number; likeness: number }[] {
  const places: { at: number; likeness: number }[] = [];
  for (let at = text.indexOf(quote); at !== -1 && quote !== ""; at = text.indexOf(quote, at + 1)) {
    const likeness =
      alikeAtEnd(text.slice(0, at), prefix) + alikeAtStart(text.slice(at + quote.length), suffix);
    places.push({ at, likeness });
  }
  return places.sort((one, other) => other.likeness - one.likeness);
}

/**
 * The one place of a quote. Null where its words are gone, or where two places are equally like. An empty quote stands
 * only in an empty text.
 */
export function locateQuote(text: string, quote: Quote): Span | null {
  if (quote.quote === "") return text === "" ? { start: 0, end: 0 } : null;
  const [first, second] = placesLike(text, quote);
  if (!first || first.likeness === second?.likeness) return null;
  return { start: first.at, end: first.at + quote.quote.length };
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

function alikeAtEnd(text: string, remembered: string): number {
  let count = 0;
  while (count < remembered.length && text.at(-1 - count) === remembered.at(-1 - count)) count += 1;
  return count;
}

function alikeAtStart(text: string, remembered: string): number {
  let count = 0;
  while (count < remembered.length && text[count] === remembered[count]) count += 1;
  return count;
}
