import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { direction } from "@/lib/i18n/locales";

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
const LAYOUTS = join(process.cwd(), "lib", "paper");
/** What layouts import. */
export const SHARED = "shared.typ";

export type Layout = "layout.typ" | "one-page.typ" | "card.typ";
type Compiled = { compiler: NodeCompiler; document: NodeTypstDocument };

/** Kept: reading the faces takes seven times as long as setting a page. */
let kept: NodeCompiler | undefined;

/**
 * Sets `paper.json` and the pictures beside it by a layout of this folder. The texts reach the typesetter as data, so
 * that none of them can command it. Nothing of one paper is there for the next.
 */
export function typeset<Out>(
  layout: Layout,
  data: unknown,
  pictures: readonly Buffer[],
  write: (compiled: Compiled) => Out,
): Out {
  kept ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: FACES.map((face) => readFileSync(join(FONTS, face))) }],
  });
  const compiler = kept;
  try {
    compiler.mapShadow(join(WORKSPACE, "paper.json"), Buffer.from(JSON.stringify(data)));
    compiler.mapShadow(join(WORKSPACE, SHARED), Buffer.from(sourceOf(SHARED)));
    for (const [index, bytes] of pictures.entries())
      compiler.mapShadow(join(WORKSPACE, pictureFile(index)), bytes);
    const made = compiler.compile({ mainFileContent: sourceOf(layout) });
    const failure = made.takeError();
    if (failure || !made.result)
      throw new Error(`the paper was not set: ${JSON.stringify(failure?.shortDiagnostics)}`);
    return write({ compiler, document: made.result });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/**
 * The document as a PDF that programs read aloud (PDF/UA-1). A sign that no face here holds has no place in one: then it
 * is tagged all the same, and does not claim to be one.
 */
export function pdfOf({ compiler, document }: Compiled): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch {
    return compiler.pdf(document);
  }
}

/** The text of a layout: what a file says is its data and this. */
export const sourceOf = (layout: Layout | typeof SHARED): string =>
  readFileSync(join(LAYOUTS, layout), "utf8");

/** What a layout calls a picture. */
export const pictureFile = (index: number): string => `picture-${index}.jpg`;

/** A text with its language and direction, as layouts take it. */
export type Line = { text: string; language: string; dir: "ltr" | "rtl" };

export const lineOf = (text: string, tag: string): Line => ({
  ...{ text, language: languageOf(tag), dir: direction(tag) },
});

/** The primary subtag, which is what the typesetter takes for a language. */
export const languageOf = (tag: string): string => new Intl.Locale(tag).language;
