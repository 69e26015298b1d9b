import { describe, expect, test } from "vitest";
import { attributes, html, markup } from "@/lib/html";

const HOSTILE = `A & B's "<script>alert(1)</script>" 😀 مكتبة`;
const ESCAPED = "A &amp; B&#39;s &quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot; 😀 مكتبة";

describe("HTML from a template", () => {
  test("says words as they are, between tags and in attributes", () => {
    expect(String(html`<p title="${HOSTILE}">${HOSTILE}</p>`)).toBe(`<p title="${ESCAPED}">${ESCAPED}</p>`);
    expect(String(attributes({ lang: HOSTILE, dir: undefined, width: 0 }))).toBe(
      ` lang="${ESCAPED}" width="0"`,
    );
  });

  test("takes pieces as they stand, one or many, and nothing for what is not there", () => {
    const items = ["<a>", "b"].map((word) => html`<li>${word}</li>`);
    expect(String(html`<ul>${items}${false}${null}${undefined}${[html`<li>c</li>`, false]}</ul>`)).toBe(
      "<ul><li>&lt;a&gt;</li><li>b</li><li>c</li></ul>",
    );
    expect(String(html`${0}${12}`)).toBe("012");
  });

  test("a thing that only looks like a piece is words", () => {
    const sly = { toString: () => "<script>" } as unknown as string;
    expect(String(html`<p>${sly}</p>`)).not.toContain("<script>");
  });

  test("a message with tags escapes its words alone", () => {
    const said = markup((word, tag) => tag(html`<b>`, html`</b>`)(word(HOSTILE)));
    expect(String(said)).toBe(`<b>${ESCAPED}</b>`);
  });
});
