import type { Block } from "@/db/documents";

/** Style of what helps while one fills the form in; reading back leaves it out. */
export const GUIDANCE_STYLE = "Guidance";

/** A part of a Word document as the platform sees it: a heading and what stands under it. */
export type WordBody =
  | { kind: "text"; text: string }
  | { kind: "rich"; blocks: Block[] }
  /** `widths`: parts of the line, any unit. `notes`: the rows are to be read, not to be filled in. */
  | { kind: "table"; columns: string[]; widths: number[]; rows: string[][]; notes?: boolean };

export type WordSection = { heading: string; guidance: string; body: WordBody };

export type WordDocument = {
  title: string;
  /** Stands under the title; not read back. */
  intro: string[];
  /** BCP 47 tag of the words that people write into it. */
  language: string;
  /** Direction of the headings and guidance. */
  dir: "ltr" | "rtl";
  /** Kept in the file, unseen: where it came from. */
  properties: Record<string, string>;
  sections: WordSection[];
};

/** What was read back: everything under each heading, in order. */
export type ReadSection = { heading: string; blocks: Block[]; tables: string[][][] };
export type ReadDocument = { properties: Record<string, string>; sections: ReadSection[] };
