import type { RichText } from "@/db/documents";
import type { Section } from "@/db/enums";
import { countWords, plainText } from "@/lib/rich-text/schema";
import { EMPTY_LINKS, type KnownLanguage, knownLanguage, OUTCOMES, PICTURE_OPENINGS } from "./checker-words";
import type { SectionValue } from "./schema";

/** Something a reader might stumble over: never a wall. `words`: the place, as it is written. */
export type Hint = { code: HintCode; words: string };
export type HintCode =
  | "long_sentence"
  | "empty_link"
  | "address_as_link"
  | "no_outcome"
  | "alt_missing"
  | "alt_opening"
  | "alt_file_name"
  | "shouting";
type Photo = { id: string; alt: string; fileName: string };

/** A sentence of more words is hard to follow when read aloud. */
const LONG = 30;

/**
 * Hints about one section. Sentences are measured in every language; words are judged only in languages that the
 * checker knows (English, French, Arabic), since a wrong hint is worse than none.
 */
export function checkSection(
  section: Section,
  value: unknown,
  language: string,
  photos: Photo[] = [],
): Hint[] {
  const known = knownLanguage(language);
  switch (section) {
    case "title":
      return [...title(value as string, known), ...shouting(value as string)];
    case "summary":
      return sentences(value as string, language);
    case "need":
    case "action":
    case "lessons": {
      const doc = value as RichText;
      return [...sentences(plainText(doc), language), ...links(linksOf(doc), known)];
    }
    case "claims":
      return (value as SectionValue<"claims">).flatMap(({ sentence, detail }) =>
        [sentence, detail].flatMap((text) => sentences(text, language)),
      );
    case "contributions":
      return (value as SectionValue<"contributions">).flatMap(({ sentence }) =>
        sentences(sentence, language),
      );
    case "links":
      return links(
        (value as SectionValue<"links">).map(({ label }) => label),
        known,
      );
    case "photos":
      return photos
        .filter(({ id }) => (value as string[]).includes(id))
        .flatMap((photo) => pictures(photo, known));
    default:
      return [];
  }
}

function sentences(text: string, language: string): Hint[] {
  const parts = new Intl.Segmenter(language, { granularity: "sentence" }).segment(text);
  return [...parts]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => countWords(sentence) > LONG)
    .map((sentence) => ({ code: "long_sentence", words: opening(sentence) }));
}

function links(texts: string[], known: KnownLanguage | null): Hint[] {
  return texts.flatMap((text): Hint[] => {
    if (/^(https?:\/\/|www\.)/i.test(text.trim())) return [{ code: "address_as_link", words: opening(text) }];
    const bare = text
      .trim()
      .toLowerCase()
      .replace(/[.!:؟]+$/, "");
    return known && EMPTY_LINKS[known].includes(bare) ? [{ code: "empty_link", words: text }] : [];
  });
}

/** A title that names a thing but no change: none of the words in which a change is told, and no number. */
function title(text: string, known: KnownLanguage | null): Hint[] {
  if (!known || countWords(text) < 3) return [];
  const told = OUTCOMES[known].test(text) || /\p{Nd}/u.test(text);
  return told ? [] : [{ code: "no_outcome", words: text }];
}

const shouting = (text: string): Hint[] =>
  /\p{Lu}/u.test(text) && text === text.toUpperCase() && countWords(text) > 2
    ? [{ code: "shouting", words: text }]
    : [];

function pictures({ alt, fileName }: Photo, known: KnownLanguage | null): Hint[] {
  if (!alt.trim()) return [{ code: "alt_missing", words: fileName }];
  if (/\.(jpe?g|png|webp|avif)$/i.test(alt) || alt === fileName)
    return [{ code: "alt_file_name", words: alt }];
  return known && PICTURE_OPENINGS[known].test(alt) ? [{ code: "alt_opening", words: opening(alt) }] : [];
}

/** The texts of a document's links; neighbouring pieces of one link are one text. */
function linksOf(doc: RichText): string[] {
  const found: { href: string; text: string }[] = [];
  for (const block of doc.content) {
    const paragraphs = block.type === "paragraph" ? [block] : block.content.flatMap((item) => item.content);
    for (const node of paragraphs.flatMap((paragraph) => paragraph.content ?? [])) {
      const link = node.type === "text" ? node.marks?.find((mark) => mark.type === "link") : undefined;
      if (node.type !== "text" || !link) continue;
      const last = found.at(-1);
      if (last?.href === link.attrs.href) last.text += node.text;
      else found.push({ href: link.attrs.href, text: node.text });
    }
  }
  return found.map(({ text }) => text);
}

const opening = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
