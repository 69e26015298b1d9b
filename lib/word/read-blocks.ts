import type { Block, Inline, List, Mark, Paragraph } from "@/db/documents";
import { linkAddress } from "@/lib/rich-text/schema";

/** What the reader of DOCX files makes of one: the fields that we look at. */
export type Node = {
  type: string;
  children?: Node[];
  value?: string;
  styleName?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  href?: string | null;
  breakType?: string;
  numbering?: { isOrdered: boolean } | null;
};

/** Paragraphs as rich text; neighbours of one numbering become a list. Empty paragraphs are left out. */
export function readBlocks(nodes: Node[]): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const content = merged(inlines(node, []));
    if (content.length === 0) continue;
    const paragraph: Paragraph = { type: "paragraph", content };
    if (!node.numbering) blocks.push(paragraph);
    else listAfter(blocks, node.numbering.isOrdered).content.push({ type: "listItem", content: [paragraph] });
  }
  return blocks;
}

/** The words of a node. */
export const textOf = (node: Node): string =>
  node.type === "text"
    ? (node.value ?? "")
    : node.type === "tab"
      ? " "
      : node.type === "break"
        ? "\n"
        : (node.children ?? []).map(textOf).join("");

function listAfter(blocks: Block[], isOrdered: boolean): List {
  const type = isOrdered ? "orderedList" : "bulletList";
  const last = blocks.at(-1);
  if (last?.type === type) return last;
  const list: List = { type, content: [] };
  blocks.push(list);
  return list;
}

function inlines(node: Node, marks: Mark[]): Inline[] {
  if (node.type === "text") return node.value ? [{ type: "text", text: node.value, marks }] : [];
  if (node.type === "tab") return [{ type: "text", text: " ", marks }];
  if (node.type === "break" && node.breakType === "line") return [{ type: "hardBreak" }];
  if (["noteReference", "commentReference", "image"].includes(node.type)) return [];
  const inner = [...marks, ...marksOf(node)];
  return (node.children ?? []).flatMap((child) => inlines(child, inner));
}

function marksOf(node: Node): Mark[] {
  if (node.type === "hyperlink" && linkAddress.safeParse(node.href).success)
    return [{ type: "link", attrs: { href: node.href ?? "" } }];
  return [
    ...(node.isBold ? [{ type: "bold" } as const] : []),
    ...(node.isItalic ? [{ type: "italic" } as const] : []),
  ];
}

/** Word cuts a sentence into many runs: those that look alike become one. */
function merged(all: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of all) {
    const last = out.at(-1);
    if (
      node.type === "text" &&
      last?.type === "text" &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      last.text += node.text;
    else out.push({ ...node });
  }
  const bare = out.map((node) => {
    if (node.type !== "text" || node.marks?.length) return node;
    return { type: "text" as const, text: node.text };
  });
  return bare.some((node) => node.type === "text" && node.text.trim() !== "") ? bare : [];
}
