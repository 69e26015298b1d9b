import sharp from "sharp";
import { Refusal } from "@/lib/errors";
import { storage } from "@/lib/storage/storage";
import { type Crop, decodePhoto } from "./decode-photo";
import { PHOTO_FORMATS, PHOTO_WIDTHS } from "./photo-sizes";

export const MAX_PHOTO_BYTES = 25 * 1024 * 1024;

export type PhotoFile = { width: number; height: number; bytes: number; original: Buffer; small: Buffer };

/**
 * Makes an uploaded picture anew: upright, cut, and without any metadata, at most 2,560 pixels wide. What it is decides
 * its content, never its name. Refuses `photo_type`, `photo_too_large`, `photo_too_many_pixels`, `photo_broken`.
 */
export async function readPhoto(uploaded: Uint8Array, crop?: Crop): Promise<PhotoFile> {
  if (uploaded.byteLength > MAX_PHOTO_BYTES) throw new Refusal("photo_too_large");
  if (uploaded.byteLength === 0) throw new Refusal("photo_type");
  const made = await decodePhoto(uploaded, crop);
  if ("refusal" in made) throw new Refusal(made.refusal);
  return { ...made, bytes: made.original.byteLength };
}

/** Stores the picture and the width that the desk shows; the others are made by a job. */
export async function storePhoto(key: string, photo: PhotoFile): Promise<void> {
  await storage.put(`${key}/original.webp`, photo.original);
  await storage.put(`${key}/${PHOTO_WIDTHS[0]}.webp`, photo.small);
}

/** Makes every width of a stored picture in every format. Run twice, it makes the same files. */
export async function makeSizes(key: string): Promise<void> {
  const original = await storage.get(`${key}/original.webp`);
  if (!original) return;
  for (const width of PHOTO_WIDTHS) {
    const sized = sharp(original).resize({ width, withoutEnlargement: true });
    for (const format of PHOTO_FORMATS) {
      const image = sized.clone();
      const made = format === "webp" ? image.webp({ quality: 78 }) : image.avif({ quality: 55, effort: 2 });
      await storage.put(`${key}/${width}.${format}`, await made.toBuffer());
    }
  }
}
