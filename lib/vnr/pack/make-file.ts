import sharp from "sharp";
import type { PackFormat } from "@/db/enums";
import { asLocale } from "@/lib/i18n/locales";
import type { Paper, PaperBlock, Picture } from "@/lib/paper/paper";
import { writeDocx } from "@/lib/paper/write-docx";
import { writeMarkdown } from "@/lib/paper/write-markdown";
import { writePdf } from "@/lib/paper/write-pdf";
import { storage } from "@/lib/storage/storage";
import { addressIn } from "./addresses";
import { figuresCsv, figuresJson } from "./data-files";
import { type PackPhoto, packPaper } from "./paper";
import { packWords } from "./words";

type Given = Omit<Parameters<typeof packPaper>[0], "words" | "addressOf">;

/** The bytes of a pack as a file. `said`: told how far it is, in percent. */
export async function makePackFile(
  format: PackFormat,
  given: Given,
  said: (percent: number) => Promise<void>,
) {
  const { content, stories } = given;
  const words = packWords(asLocale(content.locale));
  const whole = { ...given, words, addressOf: addressIn(stories, content.locale) };
  if (format === "csv") return Buffer.from(figuresCsv(whole));
  if (format === "json") return Buffer.from(figuresJson(whole));
  const paper = packPaper(whole);
  if (format === "md") return Buffer.from(writeMarkdown(paper));
  const pictured = await withPictures(paper, said);
  return format === "docx" ? writeDocx(pictured) : writePdf(pictured);
}

/** Three quarters of the text on A4 in 200 dots an inch. More only costs memory: the typesetter unpacks all at once. */
const WIDTH = 1000;
// Each photo is read once: what libvips would keep for a second time is memory.
sharp.cache(false);

async function withPictures(paper: Paper<PackPhoto>, said: (percent: number) => Promise<void>) {
  const all = paper.blocks.filter((block) => block.kind === "picture").length;
  let done = 0;
  const pictures = new Map<string, Picture>();
  const blocks: PaperBlock[] = [];
  for (const block of paper.blocks) {
    if (block.kind !== "picture") {
      blocks.push(block);
      continue;
    }
    const { storageKey } = block.picture;
    const picture = pictures.get(storageKey) ?? (await pictureOf(storageKey));
    if (picture) pictures.set(storageKey, picture);
    if (picture) blocks.push({ ...block, picture });
    done += 1;
    if (done % 10 === 0) await said(Math.round(10 + (70 * done) / all));
  }
  return { ...paper, blocks };
}

/** A photo as JPEG, for Word opens nothing newer; null where its file is gone. */
async function pictureOf(storageKey: string): Promise<Picture | null> {
  const bytes =
    (await storage.get(`${storageKey}/1600.webp`)) ?? (await storage.get(`${storageKey}/480.webp`));
  if (!bytes) return null;
  const { data, info } = await sharp(bytes)
    .resize({ width: WIDTH, height: WIDTH, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 78 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
