import sharp from "sharp";
import { type Line, typeset } from "./typesetter";

export type Tile = { number: number; colour: string; ink: string };
/** `joint`: "arrow", or the word between the two figures; empty where there is one. */
export type PaperFigure = { was: string; joint: string; is: string; unit: string };

/** What stands on a card. `dir` and `language`: of its figure and its order. */
export type Card = {
  language: string;
  dir: "ltr" | "rtl";
  mark: string;
  title: Line;
  goals: Tile[];
  figure: PaperFigure | null;
  what: Line;
  by: Line;
};

const CARD_SIZE = { width: 1200, height: 630 };

/** The card as a PNG of 1,200 by 630 pixels, which is what networks show beside a link. */
export async function writeCard(card: Card): Promise<Buffer> {
  const svg = await typeset("card.typ", card, [], "svg");
  return sharp(svg).resize(CARD_SIZE).png({ palette: true, effort: 1, dither: 0 }).toBuffer();
}
