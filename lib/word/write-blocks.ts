import { ExternalHyperlink, Paragraph, type ParagraphChild, TextRun } from "docx";
import type { Block, Inline, Paragraph as TextParagraph } from "@/db/documents";

/** Rich text as Word paragraphs: lists, bold, italic and links survive. */
export function wordBlocks(blocks: Block[], rtl: boolean): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph")
      return [new Paragraph({ children: inlines(block), bidirectional: rtl, spacing: { after: 120 } })];
    const numbering =
      block.type === "bulletList"
        ? { bullet: { level: 0 } }
        : { numbering: { reference: "numbers", level: 0, instance: blocks.indexOf(block) } };
    return block.content.flatMap((item) =>
      item.content.map(
        (paragraph) => new Paragraph({ children: inlines(paragraph), bidirectional: rtl, ...numbering }),
      ),
    );
  });
}

const inlines = (paragraph: TextParagraph): ParagraphChild[] => (paragraph.content ?? []).map(inline);

function inline(node: Inline): ParagraphChild {
  if (node.type === "hardBreak") return new TextRun({ text: "", break: 1 });
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
  const run = new TextRun({
    text: node.text,
    bold: has("bold"),
    italics: has("italic"),
    ...(has("link") ? { style: "Hyperlink" } : {}),
  });
  const link = node.marks?.find((mark) => mark.type === "link");
  return link ? new ExternalHyperlink({ link: link.attrs.href, children: [run] }) : run;
}
