import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeCopy } from "@/lib/static-copy/make-copy";

/** A platform of a few pages, as the copy sees one. */
let pages: Record<string, string>;
let version: string;
let onAsked: (path: string) => void;
let server: Server;
let base: string;
let dir: string;
const LIVE = "https://stories.example.org";

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "sdg-stories-copy-"));
  version = "1";
  onAsked = () => {};
  pages = {
    "/en": '<a href="/en/stories/a">A</a><a href="/en/sign-in">in</a><img src="/media/1/480.webp"/>',
    "/en/stories/a":
      '<a href="/en">home</a><a href="/en/stories?page=2">2</a><a href="/data/lost.csv">lost</a>',
    "/en/stories?page=2": "<p>2</p>",
    "/media/1/480.webp": "picture",
    "/data/stories/a/citation.bib": "@misc{a}",
  };
  server = createServer((request, response) => {
    const path = request.url ?? "";
    onAsked(path);
    const listed = Object.keys(pages).filter((one) => one.startsWith("/en") && !one.includes("?"));
    const given: Record<string, string | undefined> = {
      ...pages,
      "/sitemap.xml": `<loc>${LIVE}/sitemaps/pages.xml</loc>`,
      "/sitemaps/pages.xml": listed.map((one) => `<loc>${LIVE}${one}</loc>`).join(""),
      "/data/stories.jsonl": "{}",
    };
    const body = given[path];
    const status = body === undefined ? 404 : body === "broken" ? 500 : 200;
    response.writeHead(status, { etag: version }).end(status === 200 ? body : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const copy = () => makeCopy({ server: base, live: LIVE, dir, refresh: async () => {} });
const text = (file: string) => readFileSync(join(dir, file), "utf8");

test("what is in the copy is linked within it, what is not leads to the platform", async () => {
  await copy();
  expect(text("en/index.html")).toBe(
    `<a href="stories/a/index.html">A</a><a href="${LIVE}/en/sign-in">in</a><img src="../media/1/480.webp"/>`,
  );
  expect(text("en/stories/a/index.html")).toBe(
    `<a href="../../index.html">home</a><a href="../page/2/index.html">2</a><a href="${LIVE}/data/lost.csv">lost</a>`,
  );
  expect(text("en/stories/page/2/index.html")).toBe("<p>2</p>");
  expect(text("data/stories/a/citation.bib")).toBe("@misc{a}");
  expect(text("index.html")).toContain('href="en/index.html"');
});

test("a story that goes while the copy is made is not in it", async () => {
  onAsked = (path) => {
    if (path !== "/en/stories/a") return;
    onAsked = () => {};
    version = "2";
    delete pages["/en/stories/a"];
    pages["/en"] = "<p>none</p>";
  };
  await copy();
  expect(text("en/index.html")).toBe("<p>none</p>");
  expect(existsSync(join(dir, "en/stories"))).toBe(false);
});

test("where a page fails, the earlier copy stays as it was", async () => {
  await copy();
  const before = text("en/index.html");
  pages["/en"] = "<p>new</p>";
  pages["/en/stories/a"] = "broken";
  await expect(copy()).rejects.toThrow("/en/stories/a answered 500");
  expect(text("en/index.html")).toBe(before);
  expect(text("en/stories/a/index.html")).toContain("home");
});
