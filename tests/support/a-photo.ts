import sharp from "sharp";

/** A photo of grain, as from a phone: eight megapixels unless told otherwise, more than a megabyte before it is made smaller. */
export async function aPhoto(seed: number, width = 3264) {
  const noise = { type: "gaussian" as const, mean: 80 + seed * 15, sigma: 20 };
  const buffer = await sharp({
    create: { width, height: (width * 3) / 4, channels: 3, background: "#456", noise },
  })
    .blur(1.2)
    .jpeg({ quality: 92 })
    .toBuffer();
  return { name: `reader ${seed} é😀.jpg`, mimeType: "image/jpeg", buffer };
}
