import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { direction } from "@/lib/i18n/locales";
import { type Paper, type PaperBlock, plain, type Run, textOf, type Words } from "./paper";

/** Width of the text on A4 between margins, in twentieths of a point, and of a picture, in pixels. */
const LINE = 9000;
const PICTURE = { wide: 460, tall: 270 };
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: "C9CED1" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/**
 * The paper as a DOCX that people go on writing in: real headings, lists, captions, table heads and alternative texts,
 * each text in its language and direction.
 */
export function writeDocx({ title, lines, language, blocks }: Paper): Promise<Buffer> {
  const rtl = direction(language) === "rtl";
  let lists = 0;
  const file = new Document({
    ...{ title, creator: "", styles: stylesOf(language), numbering: NUMBERING },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: 18 })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE, bidirectional: rtl }),
          ...lines.map((line) => paragraph(plain(line, language), { style: "Subtitle" })),
          ...blocks.flatMap((block) => {
            if (block.kind === "list") lists += 1;
            return written(block, language, lists);
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function written(block: PaperBlock, language: string, list: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [paragraph(block.words, { heading: LEVELS[block.level - 1] })];
    case "paragraph":
      return [paragraph(block.words, block.small ? { style: "Small" } : {})];
    case "list":
      return block.items.map((item) =>
        paragraph(
          item,
          block.ordered
            ? { numbering: { reference: "numbers", level: 0, instance: list } }
            : { bullet: { level: 0 } },
        ),
      );
    case "quote":
      return [
        paragraph(block.words, { style: "Quote", keepNext: true }),
        paragraph(plain(`— ${block.by}`, block.words.language), { style: "Small" }),
      ];
    case "table":
      return [
        paragraph(plain(block.caption, language), { style: "Caption", keepNext: true }),
        table(block, language),
        new Paragraph(""),
      ];
    case "picture":
      return [pictureOf(block), paragraph(block.caption, { style: "Caption" })];
    case "pageBreak":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

type ParagraphOptions = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, "children">;

const paragraph = (words: Words, options: ParagraphOptions): Paragraph =>
  new Paragraph({
    ...options,
    bidirectional: direction(words.language) === "rtl",
    children: words.runs.flatMap((run) => runOf(run, words.language)),
  });

function runOf({ text, bold, italic, link }: Run, language: string): ParagraphChild[] {
  const rightToLeft = direction(language) === "rtl";
  const how: IRunOptions = {
    ...{ rightToLeft, ...(bold && { bold }), ...(italic && { italics: true }) },
    language: rightToLeft ? { bidirectional: language } : { value: language },
    ...(link && { style: "Hyperlink" }),
  };
  const runs = text
    .split("\n")
    .map((line, index) => new TextRun({ ...how, text: line, ...(index > 0 && { break: 1 }) }));
  return link ? [new ExternalHyperlink({ link, children: runs })] : runs;
}

function table(
  { columns, widths, rows, caption }: Extract<PaperBlock, { kind: "table" }>,
  language: string,
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / whole) * LINE));
  const row = (cells: Words[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 80, right: 80 },
            children: [paragraph(cell, { style: head ? "TableHead" : "Cell" })],
          }),
      ),
    });
  return new Table({
    ...{ columnWidths, visuallyRightToLeft: direction(language) === "rtl", altText: { title: caption } },
    width: { size: LINE, type: WidthType.DXA },
    borders: {
      top: HAIR,
      bottom: HAIR,
      insideHorizontal: HAIR,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
    rows: [
      row(
        columns.map((column) => plain(column, language)),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

function pictureOf({ picture, alternativeText }: Extract<PaperBlock, { kind: "picture" }>): Paragraph {
  const { bytes, width, height } = picture;
  const wide = width >= height ? PICTURE.wide : PICTURE.tall;
  const description = textOf(alternativeText);
  return new Paragraph({
    keepNext: true,
    bidirectional: direction(alternativeText.language) === "rtl",
    children: [
      new ImageRun({
        ...{ type: "jpg", data: bytes },
        transformation: { width: wide, height: Math.round((wide * height) / width) },
        altText: { title: "", name: "", description },
      }),
    ],
  });
}

const NUMBERING = {
  config: [
    {
      reference: "numbers",
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START }],
    },
  ],
};

function stylesOf(language: string) {
  const heading = (size: number, before: number) => ({
    run: { bold: true, size, color: "1D2327", font: "Cambria" },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const named = (id: string, size: number, more: object = {}) => ({
    ...{ id, name: id, basedOn: "Normal", quickFormat: true },
    run: { size, color: "565D61", ...more },
    paragraph: { spacing: { after: 100 } },
  });
  return {
    default: {
      document: {
        run: {
          font: "Calibri",
          size: 22,
          language: direction(language) === "rtl" ? { bidirectional: language } : { value: language },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(48, 0),
      heading1: heading(34, 480),
      heading2: heading(26, 320),
      heading3: heading(22, 240),
    },
    paragraphStyles: [
      named("Subtitle", 20),
      named("Small", 19),
      named("Cell", 19, { color: "1D2327" }),
      named("TableHead", 19, { color: "1D2327", bold: true }),
      { ...named("Caption", 19), name: "caption" },
      { ...named("Quote", 24, { color: "1D2327", italics: true }), paragraph: { indent: { start: 400 } } },
    ],
  };
}
