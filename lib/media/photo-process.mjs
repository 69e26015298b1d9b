// Decodes pictures in a process of its own: a broken or hostile file harms nothing but itself.
// Answers each message `{ uploaded, crop, maxPixels, maxWidth, smallWidth }` with `{ width, height, original, small }`
// or `{ refusal }`.
import sharp from "sharp";

const ACCEPTED = ["jpeg", "png", "webp", "heif"];

sharp.concurrency(1);
sharp.cache(false);
process.on("message", async (asked) => process.send?.(await read(asked)));
process.on("disconnect", () => process.exit(0));

async function read({ uploaded, crop, maxPixels, maxWidth, smallWidth }) {
  const image = sharp(uploaded, { limitInputPixels: maxPixels, failOn: "error" });
  const meta = await image.metadata().catch((error) => error);
  if (meta instanceof Error)
    return { refusal: /pixel limit/.test(meta.message) ? "photo_too_many_pixels" : "photo_type" };
  const isAvif = meta.format === "heif" && meta.compression === "av1";
  if (!ACCEPTED.includes(meta.format) || (meta.format === "heif" && !isAvif))
    return { refusal: "photo_type" };
  if (meta.width * meta.height > maxPixels) return { refusal: "photo_too_many_pixels" };
  if ((meta.pages ?? 1) > 1) return { refusal: "photo_type" };
  try {
    const upright = crop ? image.extract(inPixels(meta, crop)) : image.rotate();
    const { data, info } = await upright
      .resize({ width: maxWidth, height: maxWidth, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 88 })
      .toBuffer({ resolveWithObject: true });
    const small = sharp(data).resize({ width: smallWidth, withoutEnlargement: true }).webp({ quality: 78 });
    return { width: info.width, height: info.height, original: data, small: await small.toBuffer() };
  } catch {
    return { refusal: "photo_broken" };
  }
}

/** The part that stays, given as parts of the whole. */
function inPixels({ width, height }, crop) {
  const left = Math.round(crop.left * width);
  const top = Math.round(crop.top * height);
  return {
    left,
    top,
    width: Math.max(1, Math.round((1 - crop.right) * width) - left),
    height: Math.max(1, Math.round((1 - crop.bottom) * height) - top),
  };
}
