import { expect, test } from "vitest";
import { richText } from "@/lib/rich-text/schema";
import { type EditorNode, tidyDocument } from "@/lib/rich-text/tidy";

const words = (text: string, ...marks: EditorNode[]): EditorNode => ({
  type: "paragraph",
  attrs: { textAlign: null },
  content: [{ type: "text", text, ...(marks.length > 0 && { marks }) }],
});
const link = (href: string): EditorNode => ({ type: "link", attrs: { href, target: "_blank", class: null } });
const list = (type: string, ...content: EditorNode[][]): EditorNode => ({
  type,
  attrs: { start: 1 },
  content: content.map((inside) => ({ type: "listItem", content: inside })),
});

test.each([
  ["a paragraph loses what is not ours", [words("one")], [{ type: "paragraph", text: "one" }]],
  ["an empty paragraph stays", [{ type: "paragraph" }], [{ type: "paragraph", text: "" }]],
])("%s", (_, content, expected) => {
  const tidied = tidyDocument({ type: "doc", content });
  expect(
    tidied.content.map((one) => ({
      type: one.type,
      text: "content" in one && one.type === "paragraph" ? plain(one) : "",
    })),
  ).toEqual(expected);
  expect(richText.safeParse(tidied).success).toBe(true);
});

test("a list inside a list becomes items of the outer one, in their order", () => {
  const inner = list("orderedList", [words("a.1")], [words("a.2"), list("bulletList", [words("a.2.x")])]);
  const tidied = tidyDocument({
    type: "doc",
    content: [list("bulletList", [words("a"), inner], [words("b")])],
  });
  expect(richText.parse(tidied)).toEqual({
    type: "doc",
    content: [
      {
        type: "bulletList",
        content: ["a", "a.1", "a.2", "a.2.x", "b"].map((text) => ({
          type: "listItem",
          content: [{ type: "paragraph", content: [{ type: "text", text }] }],
        })),
      },
    ],
  });
});

test.each([
  ["https://example.org/a", true],
  ["mailto:a@example.org", true],
  ["javascript:alert(1)", false],
  ["#_Toc123", false],
  ["file:///C:/report.docx", false],
  ["", false],
])("a link to %s stays a link: %s", (href, stays) => {
  const tidied = tidyDocument({ type: "doc", content: [words("here", { type: "bold" }, link(href))] });
  expect(JSON.stringify(tidied).includes('"link"')).toBe(stays);
  expect(JSON.stringify(tidied)).toContain('"here"');
  expect(JSON.stringify(tidied)).toContain('"bold"');
  expect(richText.safeParse(tidied).success).toBe(true);
});

const plain = ({ content }: EditorNode) => (content ?? []).map(({ text }) => text ?? "").join("");
