import { crc32 } from "node:zlib";
import { strToU8, zipSync } from "fflate";

/** A ZIP container of texts, as office programs write them. */
export const aZip = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
      ),
      { level: 1 },
    ),
  );

const MAIN = "application/vnd.openxmlformats-officedocument.";
const types = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${main}"/></Types>`;

export const aDocx = (more: Record<string, string | Uint8Array> = {}) =>
  aZip({
    "[Content_Types].xml": types(`${MAIN}wordprocessingml.document.main+xml`),
    "word/document.xml": "<w:document/>",
    ...more,
  });

export const anOdt = (more: Record<string, string> = {}) =>
  aZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>", ...more });

export const macroTypes = types("application/vnd.ms-word.document.macroEnabled.main+xml");

/** The same container, its directory saying that the entry `at` unpacks to `bytes`. */
export function claiming(zip: Buffer, bytes: number, at = 0): Buffer {
  const patched = Buffer.from(zip);
  let place = patched.indexOf(Buffer.from("504b0102", "hex"));
  for (let skipped = 0; skipped < at; skipped += 1)
    place = patched.indexOf(Buffer.from("504b0102", "hex"), place + 4);
  patched.writeUInt32LE(bytes, place + 24);
  return patched;
}

/** The same PNG, its head saying that it is `side` pixels wide and high. */
export function claimingPixels(png: Buffer, side: number): Buffer {
  const patched = Buffer.from(png);
  patched.writeUInt32BE(side, 16);
  patched.writeUInt32BE(side, 20);
  patched.writeUInt32BE(crc32(patched.subarray(12, 29)), 29);
  return patched;
}
