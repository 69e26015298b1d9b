import sharp from "sharp";
import type { Locale } from "@/lib/i18n/locales";
import { digest } from "@/lib/open-data/known";
import { facesOf } from "@/lib/paper/faces";
import { type Layout, lineOf, SHARED, sourceOf } from "@/lib/paper/typesetter";
import { writeCard } from "@/lib/paper/write-card";
import { type PagePhoto, writeOnePage } from "@/lib/paper/write-one-page";
import { storage } from "@/lib/storage/storage";
import { findShownPhoto } from "../public-queries";
import { cardOf } from "./card";
import { onePageOf } from "./one-page";
import type { FullRow } from "./queries";
import { fileWords } from "./words";

/** A file of a story before it is made; `version` is another when anything in it is. */
export type StoryFile = { type: string; version: string; make: () => Promise<Buffer> };

/** The picture that stands for a story where its link is shown. */
export function cardFile(story: FullRow): StoryFile {
  const card = cardOf(story);
  return {
    ...{ type: "image/png", version: versionOf("card.typ", card) },
    make: () => writeCard(card),
  };
}

/** The story on one sheet for a reader of `locale`, with its first photo that may stand in open data. */
export async function onePageFile(story: FullRow, locale: Locale): Promise<StoryFile> {
  const page = onePageOf(story, locale);
  const [first] = story.photos;
  const shown = first ? await findShownPhoto(first.id) : null;
  const photo = first && shown ? { ...first, ...shown } : null;
  return {
    type: "application/pdf",
    version: versionOf("one-page.typ", { page, photo }),
    make: async () => writeOnePage(page, photo && (await pictureOf(photo, story.language, locale))),
  };
}

function versionOf(layout: Layout, data: object): string {
  const said = JSON.stringify(data);
  return digest(said + facesOf(said) + sourceOf(layout) + sourceOf(SHARED));
}

/** Wide enough for print in a third of A4. */
const WIDTH = 900;

async function pictureOf(
  photo: FullRow["photos"][number] & { storageKey: string },
  language: string,
  locale: Locale,
): Promise<PagePhoto | null> {
  const { storageKey, alternativeText, caption, credit } = photo;
  const stored =
    (await storage.get(`${storageKey}/960.webp`)) ?? (await storage.get(`${storageKey}/480.webp`));
  if (!stored) return null;
  const { data, info } = await sharp(stored)
    .resize({ width: WIDTH, height: WIDTH, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  const said = fileWords(locale).sharing("onPaper.picture", { credit });
  return {
    ...{ bytes: data, ratio: info.height / info.width, alternativeText },
    caption: lineOf([caption, said].filter(Boolean).join(" "), caption ? language : locale),
  };
}
