/** A piece of a line. */
export type Run = { text: string; bold?: boolean; italic?: boolean; link?: string };

/** Words with the language they are in (BCP 47), which also decides their direction. */
export type Words = { runs: Run[]; language: string };

/** Bytes of a JPEG with its size in pixels. */
export type Picture = { bytes: Buffer; width: number; height: number };

/**
 * What a printed document is made of, whatever file it becomes. Headings begin at level 1 below the title and skip
 * none; a table has a caption and a head; a picture has an alternative text.
 */
export type PaperBlock<P = Picture> =
  | { kind: "heading"; level: 1 | 2 | 3; words: Words }
  | { kind: "paragraph"; words: Words; small?: boolean }
  | { kind: "list"; ordered: boolean; items: Words[] }
  | { kind: "quote"; words: Words; by: string }
  /** `widths`: parts of the line, one for each column. */
  | { kind: "table"; caption: string; columns: string[]; widths: number[]; rows: Words[][] }
  | { kind: "picture"; picture: P; alternativeText: Words; caption: Words }
  | { kind: "pageBreak" };

/** `P`: what stands for a picture until its bytes are needed. */
export type Paper<P = Picture> = {
  title: string;
  /** Stand under the title. */
  lines: string[];
  /** Of the document itself: its headings, captions and table heads. */
  language: string;
  /** Named before the list of contents, in the document's language. */
  contents: string;
  blocks: PaperBlock<P>[];
};

/** Plain words in a language. */
export const plain = (text: string, language: string): Words => ({ runs: [{ text }], language });

/** The text of words alone. */
export const textOf = ({ runs }: Words): string => runs.map(({ text }) => text).join("");
