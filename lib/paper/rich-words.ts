import type { Block, Inline, Paragraph } from "@/db/documents";
import type { PaperBlock, Run } from "./paper";

/** Rich text of a story as blocks of a paper, with its emphasis, lists and links. */
export const richBlocks = (blocks: Block[], language: string): PaperBlock[] =>
  blocks.map((block) =>
    block.type === "paragraph"
      ? { kind: "paragraph", words: { runs: runsOf(block), language } }
      : {
          kind: "list",
          ordered: block.type === "orderedList",
          items: block.content.map((item) => ({
            runs: item.content.flatMap((paragraph, index) => [
              ...(index > 0 ? [{ text: " " }] : []),
              ...runsOf(paragraph),
            ]),
            language,
          })),
        },
  );

const runsOf = (paragraph: Paragraph): Run[] => (paragraph.content ?? []).map(runOf);

function runOf(node: Inline): Run {
  if (node.type === "hardBreak") return { text: "\n" };
  const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
  const link = node.marks?.find((mark) => mark.type === "link")?.attrs.href;
  return {
    text: node.text,
    ...(has("bold") && { bold: true }),
    ...(has("italic") && { italic: true }),
    ...(link && { link }),
  };
}
