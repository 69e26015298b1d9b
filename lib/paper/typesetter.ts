import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { direction } from "@/lib/i18n/locales";
import { ownProcess } from "@/lib/own-process";
import { FACE_FILES, facesOf, roomOf } from "./faces";

const WORKSPACE = "/paper";
const LAYOUTS = join(process.cwd(), "lib", "paper");
/** What layouts import. */
export const SHARED = "shared.typ";

export type Layout = "layout.typ" | "one-page.typ" | "card.typ";
type Format = "pdf" | "svg";

const TYPESETTER = join(LAYOUTS, "typst-process.mjs");
/** A paper that takes longer was made to take long. */
const MOST_MILLISECONDS = 120_000;
const kept = ownProcess(TYPESETTER, MOST_MILLISECONDS);
const answer = z.union([
  z.object({ made: z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes)) }),
  z.object({ failure: z.string() }),
]);

/**
 * Sets `paper.json` and the pictures beside it by a layout of this folder, in a process of its own. The texts reach the
 * typesetter as data, so that none of them can command it. `apart`: in one that ends with it and gives its memory back,
 * for what is large. Throws where the paper cannot be set.
 */
export async function typeset(
  layout: Layout,
  data: object,
  pictures: readonly Buffer[],
  format: Format,
  { apart = false } = {},
): Promise<Buffer> {
  const faces = facesOf(JSON.stringify(data));
  const files = [
    { name: "paper.json", bytes: Buffer.from(JSON.stringify({ ...data, faces })) },
    { name: SHARED, bytes: Buffer.from(sourceOf(SHARED)) },
    ...pictures.map((bytes, index) => ({ name: pictureFile(index), bytes })),
  ];
  const typesetter = apart ? ownProcess(TYPESETTER, MOST_MILLISECONDS) : kept;
  const said = await typesetter.ask({
    ...{ fonts: FACE_FILES, files, format },
    ...{ workspace: WORKSPACE, source: sourceOf(layout) },
  });
  if (apart) typesetter.stop();
  const given = answer.safeParse(said).data;
  if (given && "made" in given) return given.made;
  throw new Error(`the paper was not set: ${given?.failure ?? "its process ended"}`);
}

/** The text of a layout: what a file says is its data and this. */
export const sourceOf = (layout: Layout | typeof SHARED): string =>
  readFileSync(join(LAYOUTS, layout), "utf8");

/** What a layout calls a picture. */
export const pictureFile = (index: number): string => `picture-${index}.jpg`;

/** A text with its language and direction, as layouts take it. `room`: more than usual between its lines, in em. */
export type Line = { text: string; language: string; dir: "ltr" | "rtl"; room: number };

export const lineOf = (text: string, tag: string): Line => ({
  ...{ text, language: languageOf(tag), dir: direction(tag), room: roomOf(text) },
});

/** The primary subtag, which is what the typesetter takes for a language. */
export const languageOf = (tag: string): string => new Intl.Locale(tag).language;
