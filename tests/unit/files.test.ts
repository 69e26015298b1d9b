import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { fileType } from "@/lib/files/file-type";
import { aDocx, anOdt, aZip, claiming, claimingPixels, macroTypes } from "../support/zips";

const home = mkdtempSync(join(tmpdir(), "sdg-stories-files-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function typeOf(name: string, bytes: Uint8Array | string): Promise<string | null> {
  const path = join(home, crypto.randomUUID());
  writeFileSync(path, bytes);
  return fileType(path, name).catch((error: { code?: string }) => error.code ?? String(error));
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="a" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const picture = () =>
  sharp({
    create: {
      ...{ width: 400, height: 300, channels: 3, background: "#0b5c63" },
      noise: { type: "gaussian", mean: 120, sigma: 30 },
    },
  });

describe("an evidence file is what its content says", () => {
  test.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string, string | null]>([
    ["report.txt", () => "%PDF-1.7\n…\n%%EOF\n", "application/pdf"],
    ["report.docx", () => aDocx(), DOCX],
    ["a.docx", () => aDocx({ "word/_rels/a.rels": relation("hyperlink", "https://x.example") }), DOCX],
    ["a.odt", () => anOdt(), "application/vnd.oasis.opendocument.text"],
    ["a.jpg", () => picture().jpeg().toBuffer(), "image/jpeg"],
    ["a.png", () => picture().png().toBuffer(), "image/png"],
    ["a.webp", () => picture().webp().toBuffer(), "image/webp"],
    ["a.avif", () => picture().resize(40).avif({ effort: 0 }).toBuffer(), "image/avif"],
    ["a.csv", () => "year,loans\n2024,12\n", "text/csv"],
    ["a.csv", () => Buffer.from("année;prêts\n2024;12\n", "latin1"), "text/csv"],
  ])("%s: %#", async (name, bytes, expected) => {
    expect(await typeOf(name, await bytes())).toBe(expected);
  });
});

describe("what is none of ours, or two things at once, is refused as none", () => {
  test.each<[string, string, Uint8Array | string]>([
    ["a GIF that is a program too", "a.csv", "GIF89a=1;alert(1)//"],
    ["a GIF", "a.gif", "GIF89a"],
    ["a PDF that is a page too", "a.pdf", "%PDF-1.7 <html><script>alert(1)</script>\n%%EOF"],
    ["a page", "a.pdf", "<html></html>"],
    ["a page named a table", "a.csv", "year,loans\n<script>alert(1)</script>"],
    ["a drawing that can run", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["a program", "a.csv", "MZ\u0090\u0000\u0003"],
    ["bytes named a table", "a.csv", Buffer.from([0xff, 0x00, 0x01])],
    ["a spreadsheet named a text", "a.docx", aZip({ "xl/workbook.xml": "<x/>" })],
    ["a container of anything", "a.zip", aDocx()],
    ["a container that only says so", "a.odt", anOdt({ mimetype: "text/html" })],
  ])("%s", async (_, name, bytes) => {
    expect(await typeOf(name, bytes)).toBeNull();
  });
});

describe("what is broken, bursting or alive is refused in words", () => {
  test.each<[string, string, () => Promise<Uint8Array | string> | Uint8Array | string, string]>([
    ["nothing", "a.pdf", () => "", "file_broken"],
    ["half a PDF", "a.pdf", () => "%PDF-1.7\n1 0 obj", "file_broken"],
    ["half a document", "a.docx", () => aDocx().subarray(0, 200), "file_broken"],
    [
      "half a picture",
      "a.jpg",
      async () => (await picture().jpeg().toBuffer()).subarray(0, 4000),
      "file_broken",
    ],
    [
      "half a drawing",
      "a.png",
      async () => (await picture().png().toBuffer()).subarray(0, 90_000),
      "file_broken",
    ],
    [
      "a picture of 100 megapixels",
      "a.png",
      async () => claimingPixels(await picture().resize(4).png().toBuffer(), 10_000),
      "file_broken",
    ],
    ["a document that unpacks to a gigabyte", "a.docx", () => claiming(aDocx(), 2 ** 30), "file_broken"],
    [
      "a document that unpacks to more than it says",
      "a.docx",
      () => claiming(aDocx({ "[Content_Types].xml": "x".repeat(5_000_000) }), 100),
      "file_broken",
    ],
    [
      "a document of two thousand parts",
      "a.docx",
      () => aDocx(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/${at}.xml`, ""]))),
      "file_broken",
    ],
    ["a document with a macro", "a.docx", () => aDocx({ "word/vbaProject.bin": "x" }), "file_macros"],
    [
      "a macro document under another name",
      "a.docx",
      () => aDocx({ "[Content_Types].xml": macroTypes }),
      "file_macros",
    ],
    ["an ActiveX part", "a.docx", () => aDocx({ "word/activeX/activeX1.xml": "x" }), "file_macros"],
    [
      "an OpenDocument with Basic",
      "a.odt",
      () => anOdt({ "Basic/Standard/Module1.xml": "x" }),
      "file_macros",
    ],
    [
      "a template fetched from elsewhere",
      "a.docx",
      () =>
        aDocx({ "word/_rels/settings.xml.rels": relation("attachedTemplate", "https://x.example/a.dotm") }),
      "file_external",
    ],
    [
      "an object fetched from elsewhere",
      "a.docx",
      () => aDocx({ "word/_rels/document.xml.rels": relation("oleObject", "file://x/a") }),
      "file_external",
    ],
  ])("%s", async (_, name, bytes, expected) => {
    expect(await typeOf(name, await bytes())).toBe(expected);
  });
});
