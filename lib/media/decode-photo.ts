import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
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

let decoder: ChildProcess | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * Has a picture decoded and made anew by a process of its own, one at a time: a large one must not starve everybody
 * else. One that breaks the process, or keeps it busy too long, is answered with `photo_broken`.
 */
export function decodePhoto(uploaded: Uint8Array, crop?: Crop): Promise<Answer> {
  const mine = before.then(() => ask({ uploaded, crop, ...LIMITS }));
  before = mine.catch(() => {});
  return mine;
}

/** Ends the process of decoding; the next picture starts another. */
export const stopDecoder = () => decoder?.kill("SIGKILL");

function ask(message: { uploaded: Uint8Array; crop: Crop | undefined } & typeof LIMITS): Promise<Answer> {
  const child = running();
  child.ref();
  return new Promise<Answer>((resolve) => {
    const end = (said: unknown) => {
      clearTimeout(late);
      child.off("message", end);
      child.off("exit", broken);
      child.unref();
      child.channel?.unref();
      const parsed = answer.safeParse(said);
      resolve(parsed.success ? parsed.data : { refusal: "photo_broken" });
    };
    const broken = () => end(null);
    const late = setTimeout(() => child.kill("SIGKILL"), MOST_MILLISECONDS);
    child.once("message", end);
    child.once("exit", broken);
    child.send(message, (error) => error && child.kill("SIGKILL"));
  });
}

function running(): ChildProcess {
  if (decoder?.connected && decoder.exitCode === null) return decoder;
  const path = join(process.cwd(), "lib", "media", "photo-process.mjs");
  // Called so that the bundler does not take the file for an import of its own, which it cannot find.
  const begun: ChildProcess = Reflect.apply(fork, undefined, [
    path,
    { serialization: "advanced", execArgv: [] },
  ]);
  decoder = begun;
  return begun;
}
