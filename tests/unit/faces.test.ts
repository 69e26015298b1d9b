import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { FACE_FILES, facesOf, roomOf } from "@/lib/paper/faces";
import { plain } from "@/lib/paper/paper";
import { writeCard } from "@/lib/paper/write-card";
import { writeOnePage } from "@/lib/paper/write-one-page";
import { writePdf } from "@/lib/paper/write-pdf";
import { cardOf } from "@/lib/publications/open-data/card";
import { onePageOf } from "@/lib/publications/open-data/one-page";
import { aSharedStory } from "../support/shared-story";
import { TITLES } from "../support/titles";
import { openPdf } from "../support/words-in";

beforeAll(() => {
  Object.assign(process.env, {
    ...{ APP_URL: "https://stories.example.org", AUTH_SECRET: "x".repeat(40) },
    ...{ STORAGE_URL: "file:///nowhere", DATABASE_URL: "postgres://a@localhost/a" },
    PUBLIC_DATABASE_URL: "postgres://a@localhost/a",
  });
});

const ALWAYS = ["Source Serif 4", "Noto Serif", "Amiri", "Noto Sans SC"];
/** Names of the faces inside a PDF, without their cuts. */
const facesIn = (pdf: Buffer) => [
  ...new Set(
    [...pdf.toString("latin1").matchAll(/\/BaseFont\s*\/[A-Z]{6}\+(\w+?)(?:Bold)?\W/g)].map(
      ([, name]) => name,
    ),
  ),
];
const isOpenToAll = async (pdf: Buffer) =>
  (await (await openPdf(pdf)).getMetadata()).metadata?.getRaw().includes("pdfuaid:part>1<");

test("all files of faces are there", () => {
  expect(FACE_FILES.filter((file) => !existsSync(file))).toEqual([]);
});

test("a text asks for the faces of its scripts and for no others", () => {
  expect(facesOf("Twice as many adults, вдвое, διπλάσιοι, ضعف, 两倍")).toEqual(ALWAYS);
  expect(facesOf("Reading: पढ़ना and อ่าน")).toEqual([
    ...ALWAYS.slice(0, 2),
    ...["Noto Sans Devanagari", "Noto Sans Thai"],
    ...ALWAYS.slice(2),
  ]);
  expect([roomOf("Twice"), roomOf("两倍"), roomOf("पढ़ना")]).toEqual([0, 0, 0.2]);
});

describe.each(TITLES)("in %s", (language, title, face) => {
  test("the one page is tagged, open to programs that read aloud, and set in a face of the house", async () => {
    const told = aSharedStory({ language, title, summary: title, text: title });
    const pdf = await writeOnePage(onePageOf(told, "en"), null);
    expect(await (await openPdf(pdf)).getMarkInfo()).toMatchObject({ Marked: true });
    expect(await isOpenToAll(pdf)).toBe(true);
    expect(facesIn(pdf).sort()).toEqual([face, "SourceSerif4"].sort());
  });

  test("the card shows letters: with others it is another, as boxes would not be", async () => {
    const [letter = ""] = title.match(/\p{L}/u) ?? [];
    const cards = [title, title.replace(/\p{L}/gu, letter)].map((one) =>
      writeCard(cardOf(aSharedStory({ language, title: one }))),
    );
    const [card, other] = await Promise.all(cards);
    expect(card!.byteLength).toBeGreaterThan(10_000);
    expect(card!.equals(other!)).toBe(false);
  });
});

test("the line of a tall script is not cut from a card", async () => {
  const [language, title] = TITLES.find(([tag]) => tag === "dz")!;
  const named = (organisationName: string) =>
    writeCard(cardOf({ ...aSharedStory({ language }), organisationName }));
  const [one, other] = await Promise.all([named(title), named(title.slice(0, 12))]);
  expect(one!.equals(other!)).toBe(false);
});

test("a pack may hold all scripts at once", async () => {
  const pdf = await writePdf({
    ...{ title: "All", lines: [], language: "en", contents: "Contents" },
    blocks: TITLES.map(([language, title]) => ({
      kind: "paragraph" as const,
      words: plain(title, language),
    })),
  });
  expect(await isOpenToAll(pdf)).toBe(true);
  expect(facesIn(pdf)).toEqual(expect.arrayContaining(TITLES.map(([, , face]) => face)));
});
