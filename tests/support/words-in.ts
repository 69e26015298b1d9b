import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PackFormat } from "@/db/enums";

/** The text of a file, as programs that open such files find it. */
export async function wordsIn(format: PackFormat, bytes: Buffer): Promise<string> {
  if (format === "docx") return (await mammoth.extractRawText({ buffer: bytes })).value;
  if (format !== "pdf") return bytes.toString();
  const pdf = await openPdf(bytes);
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  return pages.join("\n");
}

/** A PDF as a reading program opens it. */
export const openPdf = (bytes: Buffer) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
