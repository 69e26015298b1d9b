import { z } from "zod";
import type { Block, Paragraph, RichText } from "@/db/documents";
import { clean } from "@/lib/text/schema";

/** Addresses a text may link to: the web and mail, nothing that runs. */
export const linkAddress = z.string().max(2000).refine(isSafeAddress, "address_unsafe");

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: linkAddress }) }),
]);

const inline = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: z.string().min(1).transform(clean),
    marks: z.array(mark).max(3).optional(),
  }),
  z.strictObject({ type: z.literal("hardBreak") }),
]);

const paragraph = z.strictObject({
  type: z.literal("paragraph"),
  content: z
    .array(inline)
    .max(2000, "too_long")
    .transform((all) => all.filter((part) => part.type !== "text" || part.text !== ""))
    .optional(),
});

const list = z.strictObject({
  type: z.enum(["bulletList", "orderedList"]),
  content: z
    .array(
      z.strictObject({ type: z.literal("listItem"), content: z.array(paragraph).min(1).max(50, "too_long") }),
    )
    .min(1)
    .max(500, "too_long"),
});

/**
 * The small document tree in which rich text is stored: paragraphs, lists, bold, italic, links.
 * At most 60,000 characters. Anything else is refused; no HTML is ever stored.
 */
export const richText = z
  .strictObject({
    type: z.literal("doc"),
    content: z.array(z.union([paragraph, list])).max(1000, "too_long"),
  })
  .refine((doc) => plainText(doc).length <= 60_000, "too_long") satisfies z.ZodType<RichText>;

/** A document without a word. */
export const emptyDoc = (): RichText => ({ type: "doc", content: [] });

/** A document of plain paragraphs, one for each non-empty line. */
export const docOf = (text: string): RichText => ({
  type: "doc",
  content: text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
});

/** The words of a document, one line a paragraph. */
export function plainText(doc: RichText): string {
  return doc.content.flatMap(paragraphsOf).map(paragraphText).join("\n").trim();
}

/** Costly to make, so made once. */
const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });

/** Words of a text in any script; a script without spaces is segmented. */
export function countWords(text: string): number {
  let count = 0;
  for (const segment of WORDS.segment(text)) if (segment.isWordLike) count += 1;
  return count;
}

function paragraphsOf(block: Block): Paragraph[] {
  return block.type === "paragraph" ? [block] : block.content.flatMap((item) => item.content);
}

function paragraphText(node: Paragraph): string {
  return (node.content ?? []).map((part) => (part.type === "text" ? part.text : " ")).join("");
}

function isSafeAddress(address: string): boolean {
  if (!/^(https?:\/\/|mailto:)/i.test(address) || clean(address) !== address || /\s/.test(address))
    return false;
  return URL.canParse(address);
}
