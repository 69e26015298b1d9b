import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { direction } from "@/lib/i18n/locales";
import { GUIDANCE_STYLE, type WordBody, type WordDocument, type WordSection } from "./document";
import { wordBlocks } from "./write-blocks";

/** Width of the text on A4 between margins, in twentieths of a point. */
const LINE = 9000;

/** A DOCX file with real headings, lists and tables, in either direction. */
export async function writeWord(document: WordDocument): Promise<Buffer> {
  const { title, intro, language, dir, properties, sections } = document;
  const rtl = dir === "rtl";
  const file = new Document({
    title,
    creator: "SDG Stories",
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    styles: {
      default: { document: { run: { font: "Calibri", size: 22, language: { value: language } } } },
      paragraphStyles: [
        {
          id: GUIDANCE_STYLE,
          name: GUIDANCE_STYLE,
          basedOn: "Normal",
          run: { italics: true, color: "5A5F63", size: 20 },
          paragraph: { spacing: { after: 120 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: "numbers",
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE, bidirectional: rtl }),
          ...intro.map((line) => new Paragraph({ text: line, style: GUIDANCE_STYLE, bidirectional: rtl })),
          ...sections.flatMap((section) => written(section, rtl, direction(language) === "rtl")),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function written({ heading, guidance, body }: WordSection, rtl: boolean, textRtl: boolean) {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, bidirectional: rtl }),
    ...(guidance ? [new Paragraph({ text: guidance, style: GUIDANCE_STYLE, bidirectional: rtl })] : []),
    ...bodyOf(body, rtl, textRtl),
  ];
}

function bodyOf(body: WordBody, rtl: boolean, textRtl: boolean) {
  switch (body.kind) {
    case "text":
      return lines(body.text).map((line) => new Paragraph({ text: line, bidirectional: textRtl }));
    case "rich":
      return body.blocks.length > 0
        ? wordBlocks(body.blocks, textRtl)
        : [new Paragraph({ text: "", bidirectional: textRtl })];
    case "table":
      return [table(body, rtl, textRtl), new Paragraph("")];
  }
}

function table(
  { columns, widths, rows, notes }: Extract<WordBody, { kind: "table" }>,
  rtl: boolean,
  textRtl: boolean,
) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / whole) * LINE));
  const row = (cells: string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            children: lines(text).map(
              (line) =>
                new Paragraph({
                  children: [new TextRun({ text: line, bold: head })],
                  bidirectional: head ? rtl : textRtl,
                  ...(notes && !head ? { style: GUIDANCE_STYLE } : {}),
                }),
            ),
          }),
      ),
    });
  return new Table({
    columnWidths,
    visuallyRightToLeft: rtl,
    width: { size: LINE, type: WidthType.DXA },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

const lines = (text: string): string[] => text.split("\n");
