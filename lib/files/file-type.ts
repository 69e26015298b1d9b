import { type FileHandle, open } from "node:fs/promises";
import sharp from "sharp";
import { Refusal } from "@/lib/errors";
import { isOfficeEnding, officeType } from "./office-type";

const EDGE = 1024;
const MAX_PIXELS = 60_000_000;
/** What a browser would take for a page or a program, wherever a lenient reader begins. */
const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)/i;
/** Beginnings of files that are none of ours, whatever their name says. */
const FOREIGN = /^(GIF8|MZ|\x7fELF|PK\x03\x04|Rar!|7z\xbc|%PDF|\x89PNG|RIFF|BM|#!)/;
const IMAGES = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp", heif: "image/avif" } as const;

/**
 * Media type of an evidence file on disk, by its content and the look of its container, read piece by piece; null where
 * it is none that we take in. A file that is two things at once is refused as none. Refuses `file_broken` (empty, cut off,
 * made to burst), `file_macros`, `file_external`.
 */
export async function fileType(path: string, fileName: string): Promise<string | null> {
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new Refusal("file_broken");
    const head = await edge(file, 0);
    if (head.startsWith("%PDF-")) return pdf(head, await edge(file, Math.max(0, size - EDGE)));
    if (head.startsWith("PK\x03\x04"))
      return isOfficeEnding(ending) && ending !== "ods" ? officeType(path, ending) : null;
    if (looksLikeImage(head)) return await image(path);
    return ending === "csv" && !FOREIGN.test(head) && (await isPlainText(file)) ? "text/csv" : null;
  } finally {
    await file.close();
  }
}

function pdf(head: string, tail: string): string | null {
  if (MARKUP.test(head)) return null;
  if (!tail.includes("%%EOF")) throw new Refusal("file_broken");
  return "application/pdf";
}

const looksLikeImage = (head: string): boolean =>
  head.startsWith("\xff\xd8\xff") ||
  head.startsWith("\x89PNG\r\n\x1a\n") ||
  (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") ||
  /^ftypavi[fs]/.test(head.slice(4));

/** Decodes it line by line to a stamp: what is cut off or made to burst shows itself. */
async function image(path: string): Promise<string | null> {
  const picture = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: "truncated", sequentialRead: true });
  try {
    const { format } = await picture.metadata();
    await picture.resize(16, 16, { fit: "inside" }).raw().toBuffer();
    return IMAGES[format as keyof typeof IMAGES] ?? null;
  } catch {
    throw new Refusal("file_broken");
  }
}

/** Text in any of the usual encodings: no bytes that only programs write, and no page in disguise. */
async function isPlainText(file: FileHandle): Promise<boolean> {
  let before = "";
  for await (const piece of file.createReadStream({ start: 0, encoding: "latin1", autoClose: false })) {
    const text = `${before}${piece}`;
    if (/[\x00-\x08\x0e-\x1f\x7f]/.test(text) || MARKUP.test(text)) return false;
    before = text.slice(-32);
  }
  return true;
}

async function edge(file: FileHandle, position: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(EDGE), 0, EDGE, position);
  return buffer.toString("latin1", 0, bytesRead);
}
