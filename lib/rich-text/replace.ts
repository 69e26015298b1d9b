import canonicalize from "canonicalize";
import { diffWordsWithSpace } from "diff";
import type { Block, Inline, Mark, Paragraph, RichText } from "@/db/documents";
import type { Span } from "@/lib/text/quote";

/** Words to be put in the place of others. Places are those of `rawText`. */
export type Replacement = Span & { words: string };

/** The words of a document as they stand: a line a paragraph, a space for a break within one. */
export const rawText = (doc: RichText): string => paragraphTexts(doc).join("\n");

/** The words of each paragraph and item, in order. */
const paragraphTexts = (doc: RichText): string[] =>
  doc.content.flatMap((block) => paragraphsOf(block).map((one) => charactersOf(one).map(shown).join("")));

/**
 * A document with other words in places of it. What stays keeps its formatting; a new word takes that of the word whose
 * place it takes, or what both its neighbours share. Null where a place is not within one paragraph.
 */
export function replaceWords(doc: RichText, replacements: readonly Replacement[]): RichText | null {
  if (doc.content.length === 0) return fillEmpty(replacements);
  let [at, used] = [0, 0];
  const one = (node: Paragraph): Paragraph => {
    const characters = charactersOf(node);
    const [start, end] = [at, at + characters.length];
    at = end + 1;
    const own = replacements.filter((place) => place.start >= start && place.end <= end);
    used += own.length;
    if (own.length === 0) return node;
    const later = [...own].sort((a, b) => b.start - a.start);
    const changed = later.reduce(
      (now, place) => replaced(now, place.start - start, place.end - start, place.words),
      characters,
    );
    return { type: "paragraph", content: inlineOf(changed) };
  };
  const content = doc.content.map(
    (block): Block =>
      block.type === "paragraph"
        ? one(block)
        : { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(one) })) },
  );
  return used === replacements.length ? { ...doc, content } : null;
}

const fillEmpty = ([first, ...more]: readonly Replacement[]): RichText | null =>
  first && first.start === 0 && first.end === 0 && more.length === 0
    ? {
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: oneLine(first.words) }] }],
      }
    : null;

/** A unit of text with its formatting, or a break. */
type Character = { unit: string; marks: Mark[]; isBreak: boolean };

const shown = ({ unit, isBreak }: Character) => (isBreak ? " " : unit);

const charactersOf = ({ content = [] }: Paragraph): Character[] =>
  content.flatMap((part): Character[] =>
    part.type === "text"
      ? part.text.split("").map((unit) => ({ unit, marks: part.marks ?? [], isBreak: false }))
      : [{ unit: "", marks: [], isBreak: true }],
  );

const oneLine = (words: string) => words.replace(/\s*\n\s*/g, " ");

function replaced(all: Character[], start: number, end: number, words: string): Character[] {
  const old = all.slice(start, end);
  const result = all.slice(0, start);
  let at = 0;
  let gone: Character[] = [];
  for (const { value, added, removed } of diffWordsWithSpace(old.map(shown).join(""), oneLine(words))) {
    if (removed) gone = old.slice(at, at + value.length);
    if (added) {
      const marks = gone[0]?.marks ?? sharedMarks(result.at(-1), old[at] ?? all[end]);
      result.push(...value.split("").map((unit) => ({ unit, marks, isBreak: false })));
    }
    if (!added && !removed) result.push(...old.slice(at, at + value.length));
    if (!removed) gone = [];
    if (!added) at += value.length;
  }
  return [...result, ...all.slice(end)];
}

const sharedMarks = (before: Character | undefined, after: Character | undefined): Mark[] =>
  (before?.marks ?? []).filter((mark) => after?.marks.some((other) => alike(mark, other)));

function inlineOf(characters: Character[]): Inline[] {
  const parts: Inline[] = [];
  for (const { unit, marks, isBreak } of characters) {
    const last = parts.at(-1);
    if (isBreak) parts.push({ type: "hardBreak" });
    else if (last?.type === "text" && alike(last.marks ?? [], marks)) last.text += unit;
    else parts.push({ type: "text", text: unit, ...(marks.length > 0 && { marks }) });
  }
  return parts;
}

const alike = (one: unknown, other: unknown) => one === other || canonicalize(one) === canonicalize(other);

const paragraphsOf = (block: Block): Paragraph[] =>
  block.type === "paragraph" ? [block] : block.content.flatMap((item) => item.content);
