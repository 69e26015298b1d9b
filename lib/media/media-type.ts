const ZIPPED: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
};
/** What a ZIP container must name inside to be the document its ending says. */
const INSIDE: Record<string, string> = {
  docx: "word/",
  xlsx: "xl/",
  odt: "application/vnd.oasis.opendocument.text",
};

/** Media type of an evidence file by its content; null where it is none that we take in. */
export function mediaTypeOf(bytes: Uint8Array, fileName: string): string | null {
  const head = Buffer.from(bytes.subarray(0, 16));
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return "application/pdf";
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  if (head.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))) return "image/png";
  if (head.subarray(0, 4).toString("latin1") === "RIFF" && head.subarray(8, 12).toString("latin1") === "WEBP")
    return "image/webp";
  if (head.subarray(4, 12).toString("latin1") === "ftypavif") return "image/avif";
  if (head.subarray(0, 4).equals(Buffer.from("504b0304", "hex"))) {
    const inside = INSIDE[ending];
    return inside && Buffer.from(bytes).includes(inside) ? (ZIPPED[ending] ?? null) : null;
  }
  return ending === "csv" && isPlainText(bytes) ? "text/csv" : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return (
      text.length > 0 &&
      !/[\u0000-\u0008\u000e-\u001f]/.test(text) &&
      !/^\s*<(!doctype|html|script|svg|\?xml)/i.test(text)
    );
  } catch {
    return false;
  }
}
