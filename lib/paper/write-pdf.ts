import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { direction } from "@/lib/i18n/locales";
import { type Paper, type PaperBlock, textOf, type Words } from "./paper";

const FONTS = join(process.cwd(), "node_modules", "@expo-google-fonts");
/** Latin, Greek and Cyrillic; Arabic, in a face whose text can be taken out of a PDF again; Chinese. */
const FACES = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "amiri/400Regular/Amiri_400Regular.ttf",
  "amiri/700Bold/Amiri_700Bold.ttf",
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];
const WORKSPACE = "/paper";
const LAYOUT = join(process.cwd(), "lib", "paper", "layout.typ");

/**
 * The paper as a PDF that programs read aloud (PDF/UA-1): tagged, with its language and that of each text, an outline,
 * captions and alternative texts. The texts reach the typesetter as data, so that none of them can command it.
 */
export function writePdf(paper: Paper): Buffer {
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: FACES.map((face) => readFileSync(join(FONTS, face))) }],
  });
  const pictures: Buffer[] = [];
  const data = {
    ...paper,
    dir: direction(paper.language),
    language: languageOf(paper.language),
    blocks: paper.blocks.map((block) => laid(block, paper.language, pictures)),
  };
  compiler.mapShadow(join(WORKSPACE, "paper.json"), Buffer.from(JSON.stringify(data)));
  for (const [index, bytes] of pictures.entries())
    compiler.mapShadow(join(WORKSPACE, `picture-${index}.jpg`), bytes);
  const made = compiler.compile({ mainFileContent: readFileSync(LAYOUT, "utf8") });
  const failure = made.takeError();
  if (failure || !made.result)
    throw new Error(`the PDF was not set: ${JSON.stringify(failure?.shortDiagnostics)}`);
  const pdf = compiler.pdf(made.result, { pdfStandard: "ua-1" });
  compiler.evictCache(0);
  return pdf;
}

/** The primary subtag, which is what the typesetter takes for a language. */
const languageOf = (tag: string): string => new Intl.Locale(tag).language;

const wordsOf = ({ runs, language }: Words) => ({
  runs,
  language: languageOf(language),
  dir: direction(language),
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
        file: `picture-${pictures.length - 1}.jpg`,
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
