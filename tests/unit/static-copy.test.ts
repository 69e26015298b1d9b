import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assetFile, pageFile, relative } from "@/lib/static-copy/addresses";
import { rewriteCss, rewriteHtml } from "@/lib/static-copy/rewrite";
import { openTarget } from "@/lib/static-copy/target";

describe("where things lie in a copy", () => {
  test.each([
    ["/en", "en/index.html"],
    ["/fr/stories/a-b-1", "fr/stories/a-b-1/index.html"],
    ["/ar/stories?page=2", "ar/stories/page/2/index.html"],
    ["/en/stories?page=2&goal=4", null],
    ["/en/stories?q=a", null],
    ["/en/goals?page=2", null],
    ["/en/../../etc", null],
    ["/en/<b>", null],
  ])("the page %s: %s", (address, file) => expect(pageFile(address)).toBe(file));

  test.each([
    ["/_next/static/chunks/a1.css", "assets/chunks/a1.css"],
    ["/media/1/480.webp", "media/1/480.webp"],
    ["/icon.svg?icon.1", "icon.svg"],
    ["/data/stories.csv", "data/stories.csv"],
    ["/data/stories.csv?goal=4", null],
    ["/api/v1/openapi.json", null],
    ["/files/a.pdf", null],
    ["/en/sign-in", null],
    ["/media/../../a.webp", null],
  ])("the file %s: %s", (address, file) => expect(assetFile(address)).toBe(file));

  test("one names another from its own folder", () => {
    expect(relative("en/stories/a/index.html", "assets/a.css")).toBe("../../../assets/a.css");
    expect(relative("index.html", "en/index.html")).toBe("en/index.html");
    expect(relative("en/index.html", "en/index.html")).toBe("index.html");
  });
});

test("a page keeps its words and loses its scripts; each local address is renamed, the others stay", () => {
  const seen: string[] = [];
  const page = `<html><head><link rel="canonical" href="https://x.example/en"/><link rel="stylesheet" href="/_next/a.css" nonce="n"/><link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script></head><body><p title="a > b">1 &lt; 2</p><a class="c" href="/en/stories?a=1&amp;b=2#x">y</a><form action="/en/stories"><input disabled value="/en"/></form><img srcSet="/media/1/480.webp 480w, /media/1/960.webp 960w" src="/media/1/480.webp"/><svg><use href="/land.svg#land"></use></svg><a href="mailto:a@b">m</a><a href="//e.example/">e</a><script type="application/ld+json">{"a":"<\\/b>"}</script><script>self.x=["<a href=/en>"]</script></body></html>`;
  const written = rewriteHtml(page, ({ kind, address }) => {
    seen.push(`${kind} ${address}`);
    return `[${address}]`;
  });
  expect(seen).toEqual([
    ...["asset /_next/a.css", "link /en/stories?a=1&b=2", "form /en/stories"],
    ...["asset /media/1/480.webp", "asset /media/1/960.webp", "asset /media/1/480.webp", "asset /land.svg"],
  ]);
  expect(written).toBe(
    `<html><head><link rel="canonical" href="https://x.example/en"/><link rel="stylesheet" href="[/_next/a.css]"/></head><body><p title="a > b">1 &lt; 2</p><a class="c" href="[/en/stories?a=1&amp;b=2]#x">y</a><form action="[/en/stories]"><input disabled value="/en"/></form><img srcSet="[/media/1/480.webp] 480w, [/media/1/960.webp] 960w" src="[/media/1/480.webp]"/><svg><use href="[/land.svg]#land"></use></svg><a href="mailto:a@b">m</a><a href="//e.example/">e</a><script type="application/ld+json">{"a":"<\\/b>"}</script></body></html>`,
  );
});

test("a style sheet's addresses are renamed, what it holds itself stays", () => {
  const css = `@font-face{src:url(../media/a.woff2)format("woff2")}a{background:url("data:image/png;base64,xx")}b{mask:url('/c.svg')}`;
  expect(rewriteCss(css, (address) => `[${address}]`)).toBe(
    `@font-face{src:url([../media/a.woff2])format("woff2")}a{background:url("data:image/png;base64,xx")}b{mask:url('[/c.svg]')}`,
  );
});

describe("a folder that holds a copy", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "sdg-stories-copy-"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const ABOUT = { of: "https://stories.example.org", licence: "CC BY" };
  const text = (file: string) => (existsSync(join(dir, file)) ? readFileSync(join(dir, file), "utf8") : null);
  const begin = async (files: Record<string, string>) => {
    const target = await openTarget(dir, ABOUT);
    for (const [file, words] of Object.entries(files)) await target.take(file, Buffer.from(words));
    return target;
  };
  const write = async (files: Record<string, string>) => (await begin(files)).finish();

  test("keeps what is the same, replaces what changed, removes what went, and leaves other people's files", async () => {
    expect(await write({ "a/index.html": "1", "b/c/index.html": "2", "d.css": "3" })).toMatchObject({
      written: 3,
    });
    const { mtimeMs } = statSync(join(dir, "d.css"));
    const manifest = text("manifest.json");
    writeFileSync(join(dir, "of-others.txt"), "kept");
    expect(await write({ "a/index.html": "1", "b/c/index.html": "2", "d.css": "3" })).toEqual({
      ...{ files: 3, written: 0, removed: 0 },
    });
    expect(text("manifest.json")).toBe(manifest);
    expect(await write({ "a/index.html": "other", "d.css": "3" })).toEqual({
      files: 2,
      written: 1,
      removed: 1,
    });
    expect([text("a/index.html"), text("d.css"), text("of-others.txt")]).toEqual(["other", "3", "kept"]);
    expect(existsSync(join(dir, "b"))).toBe(false);
    expect(statSync(join(dir, "d.css")).mtimeMs).toBe(mtimeMs);
    rmSync(join(dir, "d.css"));
    expect(await write({ "a/index.html": "other", "d.css": "3" })).toMatchObject({ written: 1 });
  });

  test("cut off before all is there, it is as it was; cut off while all is put in place, the next run ends it", async () => {
    await write({ "a/index.html": "1", "b/index.html": "2" });
    await begin({ "a/index.html": "new", "c/index.html": "3" });
    expect([text("a/index.html"), text("b/index.html"), text("c/index.html")]).toEqual(["1", "2", null]);
    await write({ "a/index.html": "1", "b/index.html": "2" });
    expect([text("a/index.html"), text("b/index.html")]).toEqual(["1", "2"]);

    await begin({ "a/index.html": "new", "c/index.html": "3" });
    const ready = {
      changed: "2026-01-01T00:00:00Z",
      ...ABOUT,
      files: { "a/index.html": {}, "c/index.html": {} },
    };
    writeFileSync(join(dir, ".next-copy", "manifest.json"), JSON.stringify(ready));
    await mkdir(join(dir, "c"), { recursive: true });
    await rename(join(dir, ".next-copy", "c/index.html"), join(dir, "c/index.html"));
    await openTarget(dir, ABOUT);
    expect([text("a/index.html"), text("b/index.html"), text("c/index.html")]).toEqual(["new", null, "3"]);
    expect(existsSync(join(dir, ".next-copy"))).toBe(false);
  });

  test("that holds something else is refused, and a manifest removes nothing outside", async () => {
    writeFileSync(join(dir, "letter.txt"), "mine");
    await expect(openTarget(dir, ABOUT)).rejects.toThrow("holds no earlier copy");
    expect(text("letter.txt")).toBe("mine");
    const inner = join(dir, "copy");
    await mkdir(inner);
    const bad = { changed: "", ...ABOUT, files: { "../letter.txt": { sha256: "", bytes: 4 } } };
    writeFileSync(join(inner, "manifest.json"), JSON.stringify(bad));
    const target = await openTarget(inner, ABOUT);
    await target.take("a.html", Buffer.from("1"));
    await target.finish();
    expect(text("letter.txt")).toBe("mine");
  });
});
