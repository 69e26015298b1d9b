import { strFromU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { Refusal } from "@/lib/errors";

/** What a text of 100 pages unpacks to, with room to spare; a file made to burst is refused before it does. */
const MAX_UNPACKED = 24 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** The parts that hold words and their form. Pictures, macros, embedded files and remote templates are never unpacked. */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/custom\.xml|word\/[a-z]+\.xml|word\/_rels\/document\.xml\.rels)$/i;

/**
 * The harmless parts of a DOCX as a small package of its own. Refuses `word_unreadable` (not a DOCX, broken, or made to
 * burst) and `word_macros`.
 */
export function openPackage(bytes: Uint8Array): { file: Buffer; customXml: string } {
  const parts = unpack(bytes);
  const types = parts["[Content_Types].xml"];
  if (!types || !parts["word/document.xml"]) throw new Refusal("word_unreadable");
  if (/macroEnabled|vbaProject/i.test(strFromU8(types))) throw new Refusal("word_macros");
  const custom = parts["docProps/custom.xml"];
  return { file: Buffer.from(zipSync(parts, { level: 0 })), customXml: custom ? strFromU8(custom) : "" };
}

function unpack(bytes: Uint8Array): Unzipped {
  let entries = 0;
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        entries += 1;
        if (entries > MAX_ENTRIES) throw new Refusal("word_unreadable");
        if (!WANTED.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED) throw new Refusal("word_unreadable");
        return true;
      },
    });
  } catch {
    throw new Refusal("word_unreadable");
  }
}
