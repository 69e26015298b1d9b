import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { type Paper, type PaperBlock, plain } from "@/lib/paper/paper";
import { richBlocks } from "@/lib/paper/rich-words";
import { writeDocx } from "@/lib/paper/write-docx";
import { writeMarkdown } from "@/lib/paper/write-markdown";
import { writePdf } from "@/lib/paper/write-pdf";
import { openPdf, wordsIn } from "../support/words-in";

/** Without vowel marks: this reader does not know the mark that says what a letter with its sign stands for. */
const ARABIC = "تعلمت النساء القراءة في المكتبة الوطنية خلال الأشهر الماضية";
const CHINESE = "我们在图书馆学会了阅读";
const HOSTILE = "#let x = 1 *bold* <script>alert('1')</script> | `code` \\ [a](b) $x$";
let blocks: PaperBlock[];
beforeAll(async () => {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#0b5c63" } })
    .jpeg()
    .toBuffer();
  blocks = [
    { kind: "heading", level: 1, words: plain("Goal 4: Quality education", "en") },
    { kind: "heading", level: 2, words: plain("Target 4.6", "en") },
    { kind: "paragraph", words: plain(HOSTILE, "en") },
    { kind: "paragraph", words: plain(ARABIC, "ar") },
    { kind: "paragraph", words: plain(CHINESE, "zh") },
    { kind: "list", ordered: true, items: [plain("One", "en"), plain("Two", "en")] },
    { kind: "quote", words: plain("I can read now.", "en"), by: "A. M., learner" },
    {
      ...{ kind: "table", caption: "Findings", columns: ["What", "Figure"], widths: [2, 1] },
      rows: [[plain("passed", "en"), plain("31 % → 58 %", "en")]],
    },
    {
      ...{ kind: "picture", picture: { bytes, width: 300, height: 200 } },
      alternativeText: plain("A green field", "en"),
      caption: plain("Photo: J. K. CC BY 4.0", "en"),
    },
    { kind: "pageBreak" },
    { kind: "heading", level: 1, words: plain("Annex", "en") },
    { kind: "paragraph", words: plain("Last", "en"), small: true },
  ];
});
const paper = (language = "en"): Paper => ({
  ...{ title: "What libraries add", lines: ["Kenya, 2027"], language, contents: "Contents", blocks },
});

describe("as Word", () => {
  const partsOf = async (language?: string) => {
    const files = unzipSync(await writeDocx(paper(language)));
    return { document: strFromU8(files["word/document.xml"]!), styles: strFromU8(files["word/styles.xml"]!) };
  };

  test("headings, lists, tables and pictures are real ones, with caption, head and alternative text", async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: await writeDocx(paper()) },
      { styleMap: ["p[style-name='Title'] => h1.title", "p[style-name='caption'] => p.caption"] },
    );
    expect(value).toMatch(/<h1 class="title">What libraries add<\/h1>/);
    expect(value).toContain("<h1>Goal 4: Quality education</h1><h2>Target 4.6</h2>");
    expect(value).toContain("<ol><li>One</li><li>Two</li></ol>");
    expect(value).toMatch(/<p class="caption">Findings<\/p><table><thead><tr><th>/);
    expect(value).toContain('alt="A green field"');
    expect(value).toContain("&lt;script&gt;");
  });

  test("each text has its language and direction", async () => {
    const { document } = await partsOf();
    const arabic = document.slice(0, document.indexOf(ARABIC)).split("<w:p>").at(-1)!;
    expect(arabic).toContain("<w:bidi/>");
    expect(arabic).toContain("<w:rtl/>");
    expect(arabic).toMatch(/<w:lang[^>]*w:bidi="ar"/);
    const chinese = document.slice(0, document.indexOf(CHINESE)).split("<w:p>").at(-1)!;
    expect(chinese).not.toContain("<w:bidi/>");
    expect((await partsOf("ar")).document).toContain("<w:bidiVisual/>");
  });
});

describe("as PDF", () => {
  test("it is tagged, says its language and title, and has an outline", async () => {
    const bytes = await writePdf(paper());
    const pdf = await openPdf(bytes);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "What libraries add", Language: "en" });
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>1</);
    const outline = (await pdf.getOutline()).map(({ title }) => title);
    expect(outline).toEqual(expect.arrayContaining(["Goal 4: Quality education", "Annex"]));
  });

  test("programs that read it aloud find headings, lists, table heads and alternative texts", async () => {
    const pdf = await openPdf(await writePdf(paper()));
    const trees = [];
    for (let page = 1; page <= pdf.numPages; page += 1)
      trees.push(await (await pdf.getPage(page)).getStructTree());
    const tree = JSON.stringify(trees);
    for (const role of ["H1", "H2", "L", "LI", "Table", "TH", "TD", "Figure", "Caption", "BlockQuote"])
      expect(tree, role).toContain(`"role":"${role}"`);
    expect(tree).toContain('"alt":"A green field"');
    expect(tree).toContain('"lang":"ar"');
  });

  test("Latin, Arabic and Chinese can be taken out of it again; no text commands the typesetter", async () => {
    const text = (await wordsIn("pdf", await writePdf(paper()))).normalize("NFKC").replace(/\s+/g, " ");
    expect(text).toContain("Quality education");
    expect(text).toContain("#let x = 1 *bold* <script>");
    expect(text).toContain(CHINESE);
    const letters = (value: string) => [...value.replace(/\s/g, "")].sort().join("");
    const [line] = text.match(/[\u0600-\u06ff][\u0600-\u06ff\s]+[\u0600-\u06ff]/) ?? [""];
    expect(letters(line)).toBe(letters(ARABIC));
  });

  test.each(["ar", "fr"])("a document in %s has its own language and direction", async (language) => {
    const pdf = await openPdf(await writePdf(paper(language)));
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: language });
  });
});

describe("as Markdown", () => {
  test("no character of a text means anything", () => {
    const text = writeMarkdown(paper());
    expect(text).toContain("# What libraries add");
    expect(text).toContain("### Target 4.6");
    expect(text).toContain("\\*bold\\* \\<script\\>");
    expect(text).toContain("\\[a\\](b)");
    expect(text).toContain("| passed | 31 % → 58 % |");
    expect(text).toContain("> I can read now.");
    expect(text).toContain("> A green field");
  });
});

test("rich text keeps lists, emphasis, links and line breaks", () => {
  const given = richBlocks(
    [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "bold", marks: [{ type: "bold" }] },
          { type: "hardBreak" },
          { type: "text", text: "here", marks: [{ type: "link", attrs: { href: "https://a.example/" } }] },
        ],
      },
      {
        type: "orderedList",
        content: [
          {
            type: "listItem",
            content: [
              { type: "paragraph", content: [{ type: "text", text: "a" }] },
              { type: "paragraph", content: [{ type: "text", text: "b" }] },
            ],
          },
        ],
      },
    ],
    "en",
  );
  expect(given).toEqual([
    {
      kind: "paragraph",
      words: {
        runs: [{ text: "bold", bold: true }, { text: "\n" }, { text: "here", link: "https://a.example/" }],
        language: "en",
      },
    },
    {
      kind: "list",
      ordered: true,
      items: [{ runs: [{ text: "a" }, { text: " " }, { text: "b" }], language: "en" }],
    },
  ]);
});
