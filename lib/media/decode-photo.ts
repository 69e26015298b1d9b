import { join } from "node:path";
import { z } from "zod";
import { ownProcess } from "@/lib/own-process";
import { PHOTO_WIDTHS } from "./photo-sizes";

const LIMITS = { maxPixels: 60_000_000, maxWidth: 2560, smallWidth: PHOTO_WIDTHS[0] };
/** A picture that takes longer was made to take long. */
const MOST_MILLISECONDS = 40_000;

/** Parts of the width and height that are cut away on each side, from 0 to 1. */
export type Crop = { left: number; top: number; right: number; bottom: number };

const bytes = z.instanceof(Uint8Array).transform((value) => Buffer.from(value));
const answer = z.union([
  z.object({ refusal: z.string() }),
  z.object({ width: z.int().positive(), height: z.int().positive(), original: bytes, small: bytes }),
]);
type Answer = z.infer<typeof answer>;

const decoder = ownProcess(join(process.cwd(), "lib", "media", "photo-process.mjs"), MOST_MILLISECONDS);

/**
 * Has a picture decoded and made anew by a process of its own, one at a time: a large one must not starve everybody
 * else. One that breaks the process, or keeps it busy too long, is answered with `photo_broken`.
 */
export async function decodePhoto(uploaded: Uint8Array, crop?: Crop): Promise<Answer> {
  const said = answer.safeParse(await decoder.ask({ uploaded, crop, ...LIMITS }));
  return said.success ? said.data : { refusal: "photo_broken" };
}

/** Ends the process of decoding; the next picture starts another. */
export const stopDecoder = () => decoder.stop();
