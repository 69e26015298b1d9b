import canonicalize from "canonicalize";
import type { Block, List, ListItem, RichText } from "@/db/documents";
import type { Section } from "@/db/enums";
import { plainText } from "@/lib/rich-text/schema";
import type { SectionValue } from "./schema";

/** A part of a section that is kept or left out as a whole. `id`: the same for equal pieces. `key`: what it is about. */
export type Piece = { id: string; text: string; value: unknown; key?: string };
/** Names of what a section only points at: findings, photos, consents, languages, targets. */
export type Names = Record<string, string>;
type Item = { list: List["type"]; item: ListItem };

const idOf = (value: unknown): string => canonicalize(value) ?? "";
const isItem = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && "list" in value;

/** A section in its pieces: paragraphs and items of rich text, lines, entries of a list. */
export function piecesOf(section: Section, value: unknown, names: Names = {}): Piece[] {
  const named = (id: string | null) => (id ? (names[id] ?? "") : "");
  const piece = (one: unknown, text: string, key?: string): Piece => ({
    id: idOf(one),
    text: text.trim(),
    value: one,
    ...(key === undefined ? {} : { key }),
  });
  const lines = (...all: string[]) => all.filter(Boolean).join("\n");
  switch (section) {
    case "title":
      return value === "" ? [] : [piece(value, value as string)];
    case "summary":
      return (value as string)
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => piece(line, line));
    case "need":
    case "action":
    case "lessons":
      return (value as RichText).content.flatMap(blockPieces).map((one) => piece(one, textOf(one)));
    case "claims":
      return (value as SectionValue<"claims">).map((one) =>
        piece(
          one,
          lines(
            one.sentence,
            one.detail,
            ...one.findingIds.map(named),
            one.headline ? named("headline") : "",
          ),
        ),
      );
    case "contributions":
      return (value as SectionValue<"contributions">).map((one) =>
        piece(
          one,
          lines(one.target, named(one.strength), one.sentence, ...one.findingIds.map(named)),
          one.target,
        ),
      );
    case "voices":
      return (value as SectionValue<"voices">).map((one) =>
        piece(one, lines(one.quote, one.name, one.role, named(one.consentId)), one.id ?? idOf(one)),
      );
    case "photos":
      return (value as string[]).map((id) => piece(id, named(id) || id, id));
    case "partners":
      return (value as SectionValue<"partners">).map((one) => piece(one, lines(one.name, one.role)));
    case "links":
      return (value as SectionValue<"links">).map((one) => piece(one, lines(one.label, one.url)));
    case "language": {
      const { language, workingSummary } = value as SectionValue<"language">;
      return [
        piece({ language }, named(language) || language, "language"),
        piece({ workingSummary }, workingSummary, "workingSummary"),
      ];
    }
  }
}

/** The section that these pieces make. */
export function sectionOf(section: Section, values: unknown[]): unknown {
  switch (section) {
    case "title":
      return values.join(" ");
    case "summary":
      return values.join("\n");
    case "need":
    case "action":
    case "lessons":
      return { type: "doc", content: blocksOf(values as (Block | Item)[]) };
    case "claims":
      return oneHeadline(values as SectionValue<"claims">);
    case "language":
      return Object.assign({}, ...values);
    default:
      return values;
  }
}

const blockPieces = (block: Block): (Block | Item)[] =>
  block.type === "paragraph" ? [block] : block.content.map((item) => ({ list: block.type, item }));

const textOf = (one: Block | Item): string =>
  plainText({ type: "doc", content: isItem(one) ? one.item.content : [one] });

/** Items that follow each other stand in one list again. */
function blocksOf(pieces: (Block | Item)[]): Block[] {
  const blocks: Block[] = [];
  for (const one of pieces) {
    const last = blocks.at(-1);
    if (!isItem(one)) blocks.push(one);
    else if (last?.type === one.list) last.content.push(one.item);
    else blocks.push({ type: one.list, content: [one.item] });
  }
  return blocks;
}

function oneHeadline(all: SectionValue<"claims">): SectionValue<"claims"> {
  const at = Math.max(
    all.findIndex((claim) => claim.headline),
    0,
  );
  return all.map((claim, index) => ({ ...claim, headline: index === at }));
}
