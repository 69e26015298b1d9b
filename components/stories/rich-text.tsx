import type { ReactNode } from "react";
import type { Block, Inline, Mark, RichText } from "@/db/documents";

/** A validated document as elements: the known nodes and marks, and nothing else. */
export function RichTextView({ doc }: { doc: RichText }) {
  return <>{doc.content.map((block, index) => renderBlock(block, index))}</>;
}

function renderBlock(block: Block, key: number): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p key={key}>{renderInlines(block.content)}</p>;
    case "bulletList":
    case "orderedList": {
      const List = block.type === "bulletList" ? "ul" : "ol";
      return (
        <List key={key}>
          {block.content.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen document
            <li key={index}>{item.content.map((paragraph, at) => renderBlock(paragraph, at))}</li>
          ))}
        </List>
      );
    }
    default:
      return null;
  }
}

const renderInlines = (nodes: readonly Inline[] = []): ReactNode =>
  nodes.map((node, key) => renderInline(node, key));

function renderInline(node: Inline, key: number): ReactNode {
  if (node.type === "hardBreak") return <br key={key} />;
  const marked = (node.marks ?? []).reduce<ReactNode>((inner, mark) => wrap(mark, inner), node.text);
  return <span key={key}>{marked}</span>;
}

function wrap(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "link":
      return /^(https?|mailto):/i.test(mark.attrs.href) ? (
        <a href={mark.attrs.href} rel="nofollow noopener">
          {inner}
        </a>
      ) : (
        inner
      );
    default:
      return inner;
  }
}
