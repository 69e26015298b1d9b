import { describe, expect, test } from "vitest";
import type { Mark, RichText } from "@/db/documents";
import { applyEdits, type Edit } from "@/lib/reviews/apply-edits";
import { listPassages, type Words } from "@/lib/reviews/rewordable";
import { rawText, replaceWords } from "@/lib/rich-text/replace";
import { docOf, richText } from "@/lib/rich-text/schema";
import { quoteAt } from "@/lib/text/quote";

const bold: Mark = { type: "bold" };
const link: Mark = { type: "link", attrs: { href: "https://a.example/" } };
const text = (words: string, ...marks: Mark[]) => ({
  ...{ type: "text" as const, text: words },
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: (ReturnType<typeof text> | { type: "hardBreak" })[]) => ({
  ...{ type: "paragraph" as const, content },
});
const doc = (...content: RichText["content"]): RichText => ({ type: "doc", content });

const DOC = doc(
  paragraph(text("They "), text("recieve", bold), text(" books from "), text("the van", link), text(".")),
  {
    type: "bulletList",
    content: [{ type: "listItem", content: [paragraph(text("One"), { type: "hardBreak" }, text("two"))] }],
  },
);

/** Puts words in the place of others that stand once. */
function put(document: RichText, exact: string, words: string) {
  const start = rawText(document).indexOf(exact);
  return replaceWords(document, [{ start, end: start + exact.length, words }]);
}

describe("formatting is kept", () => {
  test.each([
    ["a bold word mended stays bold", "recieve", "receive", [text("receive", bold)]],
    ["a word of a link stays in the link", "the van", "the bus", [text("the bus", link)]],
    ["across formats each word keeps its own", "recieve books", "receive books", [text("receive", bold)]],
    [
      "a word between bold and plain is plain",
      "recieve books",
      "recieve two books",
      [text(" two books from ")],
    ],
    ["a new word after a link is no link", "van.", "van today.", [text(" today.")]],
  ])("%s", (_, exact, words, expected) => {
    const changed = put(DOC, exact, words)!;
    expect(richText.safeParse(changed).success).toBe(true);
    expect(rawText(changed)).toBe(rawText(DOC).replace(exact, words));
    expect(JSON.stringify(changed)).toContain(JSON.stringify(expected[0]));
    expect(changed.content[1]).toEqual(DOC.content[1]);
  });

  test("a break stays a break, and lists stay lists", () => {
    expect(put(DOC, "One two", "One and two")).toEqual(
      doc(DOC.content[0]!, {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [paragraph(text("One"), { type: "hardBreak" }, text("and two"))],
          },
        ],
      }),
    );
  });

  test("several places of one document at once, and all else as it was", () => {
    const raw = rawText(DOC);
    const at = (exact: string, words: string) => ({
      ...{ start: raw.indexOf(exact), end: raw.indexOf(exact) + exact.length, words },
    });
    const changed = replaceWords(DOC, [at("two", "three"), at("They", "People"), at("van", "bus")])!;
    expect(rawText(changed)).toBe("People recieve books from the bus.\nOne three");
  });

  test("a line break typed into a paragraph is a space", () => {
    expect(rawText(put(DOC, "books", "books,\nmany,")!)).toContain("books, many, from");
  });

  test("a place that runs over two paragraphs is none", () => {
    expect(put(DOC, "van.\nOne", "x")).toBeNull();
  });

  test("an empty text takes words", () => {
    expect(replaceWords(doc(), [{ start: 0, end: 0, words: "New" }])).toEqual(docOf("New"));
    expect(replaceWords(doc(), [{ start: 3, end: 4, words: "New" }])).toBeNull();
  });
});

const WORDS: Words = {
  title: "Readers recieve books",
  summary: "A van comes. A van goes.",
  need: DOC,
  action: docOf("They drove."),
  lessons: doc(),
  claims: [
    { sentence: "More can read", detail: "", headline: true, findingIds: [] },
    { sentence: "More do read", detail: "A lot", headline: false, findingIds: [] },
  ],
  contributions: [{ target: "4.6", strength: "direct", sentence: "Becuse of it", findingIds: [] }],
  photos: [{ id: "p", caption: "", alternativeText: "A reeder" }],
};

const edit = (passage: Edit["passage"], item: string, exact: string, words: string, at = 0): Edit => {
  const all = listPassages(WORDS).find((one) => one.passage === passage && one.item === item)!.text;
  const start = all.indexOf(exact, at);
  return {
    id: `${passage} ${words}`,
    passage,
    item,
    words,
    ...quoteAt(all, { start, end: start + exact.length }),
  };
};

describe("each kind of passage", () => {
  test.each([
    [edit("title", "", "recieve", "receive"), { title: "Readers receive books" }],
    [edit("summary", "", "A van", "The van", 5), { summary: "A van comes. The van goes." }],
    [edit("action", "", "drove", "went"), { action: docOf("They went.") }],
    [edit("lessons", "", "", "Ask early"), { lessons: docOf("Ask early") }],
    [
      edit("claim_sentence", "1", "do", "now"),
      { claims: [WORDS.claims[0], { ...WORDS.claims[1], sentence: "More now read" }] },
    ],
    [
      edit("claim_detail", "1", "A lot", "Many"),
      { claims: [WORDS.claims[0], { ...WORDS.claims[1], detail: "Many" }] },
    ],
    [
      edit("contribution_sentence", "4.6", "Becuse", "Because"),
      { contributions: [{ ...WORDS.contributions[0], sentence: "Because of it" }] },
    ],
    [edit("photo_caption", "p", "", "Akiru"), { photos: [{ ...WORDS.photos[0], caption: "Akiru" }] }],
    [
      edit("photo_alternative_text", "p", "reeder", "reader"),
      { photos: [{ ...WORDS.photos[0], alternativeText: "A reader" }] },
    ],
  ])("%s", (one, expected) => {
    expect(applyEdits(WORDS, [one])).toEqual({ ...WORDS, ...expected });
  });
});

describe("refusals name the edit", () => {
  test.each([
    [
      "its words are gone",
      "passage_gone",
      [{ ...edit("title", "", "recieve", "receive"), quote: "recieved" }],
    ],
    ["the claim is gone", "passage_gone", [{ ...edit("claim_sentence", "1", "do", "now"), item: "7" }]],
    [
      "two change the same words",
      "edits_overlap",
      [edit("title", "", "recieve books", "get books"), edit("title", "", "books", "papers")],
    ],
  ])("%s", (_, code, edits) => {
    expect(() => applyEdits(WORDS, edits)).toThrow(
      expect.objectContaining({ code, fields: { [edits.at(-1)!.id]: code } }),
    );
  });

  test("side by side they do not overlap", () => {
    const edits = [edit("title", "", "recieve ", "get "), edit("title", "", "books", "papers")];
    expect(applyEdits(WORDS, edits).title).toBe("Readers get papers");
  });
});
