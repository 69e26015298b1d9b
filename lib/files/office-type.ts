import { Refusal } from "@/lib/errors";
import { BadZip, openZip, type Zip } from "./open-zip";

const TYPES = {
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    holds: "word/document.xml",
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    holds: "xl/workbook.xml",
  },
  odt: { type: "application/vnd.oasis.opendocument.text", holds: "content.xml" },
  ods: { type: "application/vnd.oasis.opendocument.spreadsheet", holds: "content.xml" },
} as const;
export type OfficeEnding = keyof typeof TYPES;

/** Programs inside a document: VBA, ActiveX, Basic and scripts of OpenDocument. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/)|^(Basic|Scripts)\//i;
const SMALL = 2 * 1024 * 1024;

export const isOfficeEnding = (ending: string): ending is OfficeEnding => Object.hasOwn(TYPES, ending);

/**
 * Media type of the office document in a container; null where it is not what its ending says. Refuses `file_broken`,
 * `file_macros` and `file_external` (it would fetch a template or an object from elsewhere when opened).
 */
export async function officeType(path: string, ending: OfficeEnding): Promise<string | null> {
  let zip: Zip | undefined;
  try {
    zip = await openZip(path);
    const { type, holds } = TYPES[ending];
    if (!zip.entries.has(holds) || !(await saysSo(zip, ending, type))) return null;
    if ([...zip.entries.keys()].some((name) => PROGRAM.test(name))) throw new Refusal("file_macros");
    await refuseFetching(zip);
    return type;
  } catch (error) {
    if (error instanceof BadZip) throw new Refusal("file_broken");
    throw error;
  } finally {
    zip?.close();
  }
}

/** OpenDocument says its type in `mimetype`; OOXML in `[Content_Types].xml`, where macros show themselves too. */
async function saysSo(zip: Zip, ending: OfficeEnding, type: string): Promise<boolean> {
  if (ending === "odt" || ending === "ods") return (await text(zip, "mimetype")).trim() === type;
  const types = await text(zip, "[Content_Types].xml");
  if (/macroEnabled/i.test(types)) throw new Refusal("file_macros");
  return types.includes(`${type}.main+xml`);
}

/** A link that a reader may follow is harmless; a template, frame or object is fetched unasked. */
async function refuseFetching(zip: Zip): Promise<void> {
  for (const name of zip.entries.keys()) {
    if (!name.endsWith(".rels")) continue;
    const relations = (await text(zip, name)).match(/<Relationship\b[^>]*>/g) ?? [];
    const fetched = relations.some(
      (one) => /TargetMode\s*=\s*["']External/i.test(one) && !/\/(hyperlink|externalLinkPath)["']/i.test(one),
    );
    if (fetched) throw new Refusal("file_external");
  }
}

const text = async (zip: Zip, name: string): Promise<string> =>
  (await zip.read(name, SMALL))?.toString("utf8") ?? "";
