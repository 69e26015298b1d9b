import type { Zip } from "@/lib/files/open-zip";
import { readXml } from "./read-xml";

const MAX_PART = 10 * 1024 * 1024;

export type Workbook = { sheets: { name: string; path: string }[]; from1904: boolean };

/** The visible sheets of a workbook, in order, with where each stands. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const targets = new Map<string, string>();
  await readXml(zip.pieces("xl/_rels/workbook.xml.rels", MAX_PART), {
    open(name, { Id, Target }) {
      if (name === "Relationship" && Id && Target)
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const workbook: Workbook = { sheets: [], from1904: false };
  await readXml(zip.pieces("xl/workbook.xml", MAX_PART), {
    open(name, attributes) {
      if (name === "workbookPr") workbook.from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet" || attributes.state) return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const path = targets.get(id ?? "");
      if (path) workbook.sheets.push({ name: attributes.name ?? "", path });
    },
  });
  return workbook;
}

/** The texts that cells point at by number. Phonetic hints beside them are no part of them. */
export async function readSharedStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = [];
  let now: string | null = null;
  let inText = false;
  let hints = 0;
  await readXml(zip.pieces("xl/sharedStrings.xml", MAX_PART), {
    open(name) {
      if (name === "si") now = "";
      if (name === "rPh") hints += 1;
      inText = name === "t" && hints === 0;
    },
    text(text) {
      if (inText && now !== null) now += text;
    },
    close(name) {
      if (name === "rPh") hints -= 1;
      if (name === "t") inText = false;
      if (name === "si" && now !== null) strings.push(now);
    },
  });
  return strings;
}

export type Format = "date" | "percent" | "plain";

/** What the number of a cell means, by the number of its style. */
export async function readFormats(zip: Zip): Promise<Format[]> {
  const own = new Map<string, string>();
  const formats: Format[] = [];
  let inCells = false;
  await readXml(zip.pieces("xl/styles.xml", MAX_PART), {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") own.set(numFmtId, formatCode);
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) formats.push(formatOf(Number(numFmtId), own.get(numFmtId)));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

/** Built-in numbers as ECMA-376 lists them (18.8.30); times of day alone are no dates. */
function formatOf(id: number, code: string | undefined): Format {
  const plainCode = code?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "") ?? "";
  if (id === 9 || id === 10 || plainCode.includes("%")) return "percent";
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return /[dy]/i.test(plainCode) ? "date" : "plain";
}
