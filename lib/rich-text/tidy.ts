import type { RichText } from "@/db/documents";
import { linkAddress } from "./schema";

/** A node or mark as an editor in the browser gives it. */
export type EditorNode = {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  marks?: EditorNode[];
  text?: string;
};

/**
 * An editor's document as our small tree has it. What is pasted keeps its words: lists inside lists become items of the
 * outer list, and a link whose address may not be linked to becomes plain text.
 */
export function tidyDocument(doc: EditorNode): RichText {
  return { type: "doc", content: withoutTail((doc.content ?? []).map(block)) } as unknown as RichText;
}

/** The empty line that the editor offers after a list is none of the text. */
function withoutTail(blocks: EditorNode[]): EditorNode[] {
  const [before, last] = blocks.slice(-2);
  const offered = last?.type === "paragraph" && !last.content && before?.type !== "paragraph";
  return offered ? blocks.slice(0, -1) : blocks;
}

function block(node: EditorNode): EditorNode {
  if (node.type !== "bulletList" && node.type !== "orderedList") return paragraph(node);
  return { type: node.type, content: (node.content ?? []).flatMap(items) };
}

/** An item, and after it the items of the lists inside it. */
function items({ content = [] }: EditorNode): EditorNode[] {
  const own = content.filter(({ type }) => type === "paragraph").map(paragraph);
  const inner = content.filter(({ type }) => type !== "paragraph").flatMap((list) => list.content ?? []);
  return [...(own.length > 0 ? [{ type: "listItem", content: own }] : []), ...inner.flatMap(items)];
}

function paragraph({ content }: EditorNode): EditorNode {
  return { type: "paragraph", ...(content && { content: content.map(inline) }) };
}

function inline({ type, text, marks = [] }: EditorNode): EditorNode {
  if (type !== "text") return { type: "hardBreak" };
  const kept = marks.flatMap((mark): EditorNode[] => {
    if (mark.type !== "link") return [{ type: mark.type ?? "" }];
    const href = linkAddress.safeParse(mark.attrs?.href);
    return href.success ? [{ type: "link", attrs: { href: href.data } }] : [];
  });
  return { type, text: text ?? "", ...(kept.length > 0 && { marks: kept }) };
}
