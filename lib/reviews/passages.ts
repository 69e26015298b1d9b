import type { StoryContent } from "@/db/documents";
import type { Section } from "@/db/enums";
import { plainText } from "@/lib/rich-text/schema";
import { placesLike, type Quote } from "@/lib/text/quote";

/** Sections with text of the library's own, of which a passage can be quoted. The words of other people are not. */
export const PASSAGE_SECTIONS = [
  "title",
  "summary",
  "need",
  "action",
  "claims",
  "contributions",
  "lessons",
] as const satisfies Section[];

const CONTEXT = 32;

/** One space for any space: what is marked on a page and what is stored then agree. */
export const flat = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The text of a section as it is quoted from; empty where none can be. */
export function sectionText(content: StoryContent, section: Section): string {
  switch (section) {
    case "title":
    case "summary":
      return flat(content[section]);
    case "need":
    case "action":
      return flat(plainText(content[section]));
    case "lessons":
      return content.lessons ? flat(plainText(content.lessons)) : "";
    case "claims":
      return flat(content.claims.map(({ sentence, detail }) => `${sentence} ${detail}`).join(" "));
    case "contributions":
      return flat(content.contributions.map(({ sentence }) => sentence).join(" "));
    default:
      return "";
  }
}

/** The passage as it stands in a text, with what is around it; null where it does not. `before`: the words before it. */
export function quoteIn(text: string, passage: string, before = ""): Quote | null {
  const quote = flat(passage);
  const at = bestPlace(text, { quote, prefix: before.replace(/\s+/gu, " "), suffix: "" });
  if (quote === "" || at === null) return null;
  const end = at + quote.length;
  return { quote, prefix: text.slice(Math.max(0, at - CONTEXT), at), suffix: text.slice(end, end + CONTEXT) };
}

/**
 * Where a quoted passage now stands in a text. Where its words are gone, `now` holds what stands between the words that
 * were around it (null where these are gone too).
 */
export function placeOf(
  text: string,
  pin: Quote,
): { same: true; at: number } | { same: false; now: string | null } {
  const at = bestPlace(text, pin);
  return at === null ? { same: false, now: between(text, pin) } : { same: true, at };
}

const bestPlace = (text: string, pin: Quote): number | null => placesLike(text, pin)[0]?.at ?? null;

function between(text: string, { quote, prefix, suffix }: Quote): string | null {
  const [before, after] = [prefix.trimEnd(), suffix.trimStart()];
  const from = before === "" ? 0 : text.indexOf(before);
  if (from === -1) return null;
  const start = from + before.length;
  const end = after === "" ? text.length : text.indexOf(after, start);
  if (end === -1 || end - start > quote.length * 3 + 200) return null;
  return text.slice(start, end).trim();
}
