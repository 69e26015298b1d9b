import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { LETTER_STYLES, type Letter } from "./letter";

/** Twentieths of a point. */
const PARAGRAPH = 160;
/** Room to sign by hand. */
const SIGNING = 700;
/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;
/** Keeps the full stop of a Latin name at its end where the lines run from right to left (UAX #9, LRM). */
const LEFT_TO_RIGHT = "\u200e";

/** A letter as a DOCX file with styles that can be changed as a whole, in either direction. */
export async function writeLetter(letter: Letter): Promise<Buffer> {
  const { title, language, dir, addressee, date, before, chapters, after, signers } = letter;
  const set = setIn(dir === "rtl");
  const file = new Document({
    title,
    creator: "SDG Stories",
    styles: stylesOf(language),
    sections: [
      {
        properties: { page: { margin: { top: 1100, bottom: 1000, left: 1300, right: 1300 } } },
        children: [
          ...(addressee ? [set(addressee, { style: LETTER_STYLES.addressee })] : []),
          set(date, { style: LETTER_STYLES.date }),
          set(title, { heading: HeadingLevel.HEADING_1 }),
          ...before.flatMap((text) => paragraphs(text).map((one) => set(one))),
          ...chapters.flatMap(({ heading, text }) => [
            set(heading, { heading: HeadingLevel.HEADING_2 }),
            ...paragraphs(text).map((one) => set(one)),
          ]),
          ...after.flatMap((text) => paragraphs(text).map((one) => set(one))),
          ...signers.map((signer) => set(signer, { style: LETTER_STYLES.signature })),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter((one) => one.trim() !== "");

type Kind = { style: string } | { heading: (typeof HeadingLevel)[keyof typeof HeadingLevel] };

/** Sets a paragraph whose lines stay lines. */
const setIn =
  (rtl: boolean) =>
  (text: string, kind: Kind = { style: LETTER_STYLES.text }) =>
    new Paragraph({
      ...kind,
      bidirectional: rtl,
      children: text.split("\n").map((line, at) => {
        const own = rtl && !RIGHT_TO_LEFT.test(line);
        const words = own && line !== "" ? `${LEFT_TO_RIGHT}${line}${LEFT_TO_RIGHT}` : line;
        return new TextRun({ text: words, rightToLeft: rtl && !own, ...(at > 0 && { break: 1 }) });
      }),
    });

const stylesOf = (language: string): ConstructorParameters<typeof Document>[0]["styles"] => ({
  default: {
    document: {
      run: {
        font: { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial" },
        ...{ size: 22, language: { value: language, bidirectional: language } },
      },
    },
    heading1: { run: { bold: true, size: 28 }, paragraph: { spacing: { before: 240, after: 240 } } },
    heading2: {
      run: { bold: true, size: 24 },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      ...{ id: LETTER_STYLES.text, name: "Body Text", basedOn: "Normal", quickFormat: true },
      paragraph: { spacing: { after: PARAGRAPH, line: 276 } },
    },
    {
      ...{ id: LETTER_STYLES.addressee, name: "Addressee", basedOn: "Normal", quickFormat: true },
      paragraph: { spacing: { after: 480 } },
    },
    {
      ...{ id: LETTER_STYLES.date, name: "Date", basedOn: "Normal", quickFormat: true },
      paragraph: { spacing: { after: 240 } },
    },
    {
      ...{ id: LETTER_STYLES.signature, name: "Signature", basedOn: "Normal", quickFormat: true },
      paragraph: { spacing: { before: SIGNING }, keepLines: true },
    },
  ],
});
