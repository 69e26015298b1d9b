import { describe, expect, test } from "vitest";
import { countWords, docOf, plainText, richText } from "@/lib/rich-text/schema";
import { line, text } from "@/lib/text/schema";

const withLink = (href: string) => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }] },
  ],
});

describe("the document tree", () => {
  test.each(["https://a.example", "http://a.example/x?y#z", "mailto:a@b.example"])(
    "takes the link %s",
    (href) => {
      expect(richText.safeParse(withLink(href)).success).toBe(true);
    },
  );

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "/own",
    "vbscript:x",
    "file:///etc/passwd",
  ])("refuses the link %s", (href) => expect(richText.safeParse(withLink(href)).success).toBe(false));

  test.each([
    ["a heading", { type: "doc", content: [{ type: "heading", content: [] }] }],
    ["raw HTML", { type: "doc", content: [{ type: "html", html: "<script>" }] }],
    [
      "an image",
      { type: "doc", content: [{ type: "paragraph", content: [{ type: "image", attrs: { src: "x" } }] }] },
    ],
    [
      "extra attributes",
      { type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" }, content: [] }] },
    ],
    [
      "extra attributes of a link",
      {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [
              {
                type: "text",
                text: "x",
                marks: [{ type: "link", attrs: { href: "https://a.example", onclick: "x" } }],
              },
            ],
          },
        ],
      },
    ],
    ["200 kB of text", docOf("x".repeat(200_000))],
    ["no document", "text"],
  ])("refuses %s", (_, tree) => expect(richText.safeParse(tree).success).toBe(false));

  test("keeps what people type as text", () => {
    const words = "<script>alert('x')</script> \u{1f4da} don’t العربية 中文";
    expect(plainText(richText.parse(docOf(words)))).toBe(words);
  });
});

test("words are counted in every script", () => {
  expect(countWords("two words")).toBe(2);
  expect(countWords("قرأت كتابًا جديدًا")).toBe(3);
  expect(countWords("我喜欢读书")).toBeGreaterThan(1);
});

describe("typed text", () => {
  test("loses what turns it around unseen, and nothing else", () => {
    expect(line(100).parse("a\u202eb\u2066c\u0000d\u200f")).toBe("abcd\u200f".normalize("NFC"));
    expect(text(100).parse("one\r\ntwo\u0007")).toBe("one\ntwo");
  });
  test("longer than its limit is refused, not cut", () => {
    expect(line(300).safeParse("x".repeat(301)).success).toBe(false);
    expect(line(300).parse("x".repeat(300))).toHaveLength(300);
  });
});
