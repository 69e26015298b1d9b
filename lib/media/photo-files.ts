import sharp from "sharp";
import { Refusal } from "@/lib/errors";
import { storage } from "@/lib/storage/storage";
import { PHOTO_WIDTHS } from "./photo-sizes";

export const MAX_PHOTO_BYTES = 25 * 1024 * 1024;
const MAX_PIXELS = 60_000_000;
const ACCEPTED = ["jpeg", "png", "webp", "heif"];

/** One picture at a time per process: a large one must not starve everybody else. */
sharp.concurrency(1);

export type PhotoFile = { width: number; height: number; bytes: number; original: Buffer };

/**
 * Decodes an uploaded picture and makes it anew, upright and without any metadata, at most 2,560 pixels wide.
 * What it is decides its content, never its name. Refuses `photo_type`, `photo_too_large`, `photo_too_many_pixels`,
 * `photo_broken`.
 */
export async function readPhoto(uploaded: Uint8Array): Promise<PhotoFile> {
  if (uploaded.byteLength > MAX_PHOTO_BYTES) throw new Refusal("photo_too_large");
  if (uploaded.byteLength === 0) throw new Refusal("photo_type");
  const image = sharp(uploaded, { limitInputPixels: MAX_PIXELS, failOn: "error" });
  const meta = await image.metadata().catch((error: Error) => {
    throw new Refusal(/pixel limit/.test(error.message) ? "photo_too_many_pixels" : "photo_type");
  });
  const isAvif = meta.format === "heif" && meta.compression === "av1";
  if (!ACCEPTED.includes(meta.format ?? "") || (meta.format === "heif" && !isAvif))
    throw new Refusal("photo_type");
  if (meta.width * meta.height > MAX_PIXELS) throw new Refusal("photo_too_many_pixels");
  if ((meta.pages ?? 1) > 1) throw new Refusal("photo_type");
  try {
    const { data, info } = await image
      .rotate()
      .resize({ width: 2560, height: 2560, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 88 })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, bytes: data.byteLength, original: data };
  } catch {
    throw new Refusal("photo_broken");
  }
}

/** Stores the picture and its widths, in WebP and AVIF, under `key`. */
export async function storePhoto(key: string, photo: PhotoFile): Promise<void> {
  await storage.put(`${key}/original.webp`, photo.original);
  for (const width of PHOTO_WIDTHS) {
    const sized = sharp(photo.original).resize({ width, withoutEnlargement: true });
    await storage.put(`${key}/${width}.webp`, await sized.clone().webp({ quality: 78 }).toBuffer());
    await storage.put(
      `${key}/${width}.avif`,
      await sized.clone().avif({ quality: 55, effort: 2 }).toBuffer(),
    );
  }
}
