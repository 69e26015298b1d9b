import { direction } from "@/lib/i18n/locales";
import { roomOf } from "./faces";
import { type Paper, type PaperBlock, textOf, type Words } from "./paper";
import { languageOf, pictureFile, typeset } from "./typesetter";

/**
 * The paper as a PDF that programs read aloud (PDF/UA-1): tagged, with its language and that of each text, an outline,
 * captions and alternative texts.
 */
export function writePdf(paper: Paper): Promise<Buffer> {
  const pictures: Buffer[] = [];
  const data = {
    ...paper,
    dir: direction(paper.language),
    language: languageOf(paper.language),
    blocks: paper.blocks.map((block) => laid(block, paper.language, pictures)),
  };
  return typeset("layout.typ", data, pictures, "pdf", { apart: true });
}

const wordsOf = (words: Words) => ({
  runs: words.runs,
  language: languageOf(words.language),
  dir: direction(words.language),
  room: roomOf(textOf(words)),
});

function laid(block: PaperBlock, language: string, pictures: Buffer[]) {
  switch (block.kind) {
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(wordsOf)) };
    case "list":
      return {
        ...block,
        items: block.items.map(wordsOf),
        dir: direction(block.items[0]?.language ?? language),
      };
    case "picture":
      pictures.push(block.picture.bytes);
      return {
        kind: block.kind,
        file: pictureFile(pictures.length - 1),
        tall: block.picture.height > block.picture.width,
        alternativeText: textOf(block.alternativeText),
        caption: wordsOf(block.caption),
      };
    case "pageBreak":
      return block;
    default:
      return { ...block, words: wordsOf(block.words) };
  }
}
