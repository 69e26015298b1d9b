import { type Line, pictureFile, typeset } from "./typesetter";
import type { PaperFigure, Tile } from "./write-card";

/** `part`: of the scale, from 0 to 1; `main`: the result, the other end is paler. */
export type Bar = { label: string; value: string; part: number; main: boolean };

/** What stands on the one page of a story. Plain strings are in the page's own language. */
export type OnePage = {
  language: string;
  dir: "ltr" | "rtl";
  mark: string;
  title: Line;
  lines: Line[];
  goals: Tile[];
  figure: PaperFigure | null;
  what: Line;
  facts: string;
  bars: Bar[];
  summary: Line;
  changed: Line[];
  reached: { who: string; many: string; how: Line }[];
  targets: { code: string; colour: string; ink: string; title: string; sentence: Line }[];
  method: string;
  limits: Line;
  link: string;
  citation: Line;
  review: string;
  /** Its address. */
  licence: string;
  labels: Record<"changed" | "reached" | "goals" | "known" | "whole" | "cite" | "licence", string>;
};

/** A photo for the page: the bytes of a JPEG, its height by its width, and its words. */
export type PagePhoto = { bytes: Buffer; ratio: number; alternativeText: string; caption: Line };

/** One sheet of A4 as a PDF that programs read aloud (PDF/UA-1); what is too long is cut. */
export function writeOnePage(page: OnePage, photo: PagePhoto | null): Promise<Buffer> {
  const { bytes, ...words } = photo ?? {};
  return typeset(
    "one-page.typ",
    { ...page, photo: photo && { file: pictureFile(0), ...words } },
    bytes ? [bytes] : [],
    "pdf",
  );
}
