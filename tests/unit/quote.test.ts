import { describe, expect, test } from "vitest";
import { changedPiece, locateQuote, quoteAt } from "@/lib/text/quote";

const TEXT = "The boat went out. The boat came back. The sea was calm.";

describe("a quote is found again", () => {
  test.each([
    ["where it was", TEXT, { start: 19, end: 27 }],
    ["behind a longer beginning", `Early one day. ${TEXT}`, { start: 34, end: 42 }],
    ["before another end", TEXT.replace("The sea was calm.", "Nobody slept."), { start: 19, end: 27 }],
  ])("%s", (_, now, expected) => {
    const quote = quoteAt(TEXT, { start: 19, end: 27 });
    expect(quote.quote).toBe("The boat");
    expect(locateQuote(now, quote)).toEqual(expected);
  });

  test.each([
    ["its words are gone", "The sea was calm.", { quote: "The boat", prefix: "", suffix: "" }],
    ["two places are equally like", "a b a b a", { quote: "a", prefix: "", suffix: "" }],
    ["it is empty and the text is not", "word", { quote: "", prefix: "", suffix: "" }],
  ])("not where %s", (_, now, quote) => {
    expect(locateQuote(now, quote)).toBeNull();
  });

  test("an empty quote stands in an empty text", () => {
    expect(locateQuote("", { quote: "", prefix: "", suffix: "" })).toEqual({ start: 0, end: 0 });
  });
});

describe("what differs, in whole words", () => {
  test.each([
    ["one word mended", "They recieve books here", "They receive books here", "recieve", "receive"],
    ["a word at the end", "They read", "They write", "read", "write"],
    ["a word more in the middle", "They read books", "They read good books", "read ", "read good "],
    ["a word more at the beginning", "read books", "They read books", "read", "They read"],
    ["a word less", "They read many good books", "They read good books", "many ", ""],
    ["letters that repeat", "aa aa aa", "aa aa", " aa", ""],
    ["all of it", "one", "two", "one", "two"],
    ["something for nothing", "", "A caption", "", "A caption"],
    ["a script without spaces", "図書館は本です", "図書館は家です", "図書館は本です", "図書館は家です"],
  ])("%s", (_, text, edited, exact, words) => {
    const piece = changedPiece(text, edited)!;
    expect([text.slice(piece.start, piece.end), piece.words]).toEqual([exact, words]);
    expect(text.slice(0, piece.start) + piece.words + text.slice(piece.end)).toBe(edited);
  });

  test("nothing where nothing changed", () => {
    expect(changedPiece("same", "same")).toBeNull();
  });
});
