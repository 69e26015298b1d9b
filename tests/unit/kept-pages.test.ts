import { globSync, readFileSync } from "node:fs";
import { unstable_doesMiddlewareMatch as passes } from "next/experimental/testing/server.js";
import { describe, expect, test } from "vitest";
import { isKept } from "@/lib/http/bare-addresses";
import { config } from "@/proxy";

/** A kept page carries its policy by hashes; every other one gets a nonce in the proxy. Both at once would stop its scripts. */

const NAMES: Record<string, string> = { "[locale]": "fr", "[iso3]": "KEN", "[goal]": "4", "[target]": "4.6" };
const part = (name: string) =>
  NAMES[name] ?? (name.startsWith("[...") ? "a/b/c" : name.startsWith("[") ? "a-b" : name);

const pages = globSync("app/**/page.tsx").map((file) => {
  const parts = file.split("/").slice(1, -1);
  const address = `/${parts
    .filter((name) => !name.startsWith("("))
    .map(part)
    .join("/")}`;
  return { file, address, kept: /dynamic = "force-static"/.test(readFileSync(file, "utf8")) };
});

const goesThroughProxy = (url: string) => passes({ config, url, nextConfig: {} });

test("there are kept pages and others", () => {
  expect(pages.filter(({ kept }) => kept).length).toBeGreaterThan(12);
  expect(pages.filter(({ kept }) => !kept).length).toBeGreaterThan(50);
});

test.each(pages)("$address gets its policy in one way", ({ address, kept }) => {
  expect([isKept(address), goesThroughProxy(address)]).toEqual([kept, !kept]);
});

describe("what has no page", () => {
  test.each([
    ...[
      "/en/nothing",
      "/en/goals/4/4.6/more",
      "/en/stories/a/b/c",
      "/en/organisations",
      "/xx",
      "/xx/stories/a",
      "/nothing",
    ],
    ...["/english", "/data-of-mine", "/desk"],
    ...["/oai/x", "/media/a", "/media/a/b/c", "/sitemaps/a/b", "/robots.txt/x", "/.well-known/nothing"],
  ])("%s is answered with a nonce", (address) => {
    expect([isKept(address), goesThroughProxy(address)]).toEqual([false, true]);
  });

  test.each([
    ...[
      "/api/v1/stories",
      "/data/stories.csv",
      "/oai",
      "/media/1/480.webp",
      "/_next/static/a.js",
      "/sitemap.xml",
    ],
    ...[
      "/sitemaps/pages.xml",
      "/robots.txt",
      "/icon.svg",
      "/land.svg",
      "/.well-known/security.txt",
      "/fr/embed/a-b",
    ],
    ...["/feeds/stories.atom", "/files/photos/1", "/api/health"],
  ])("%s, for programs, does not pass the proxy", (address) => {
    expect(goesThroughProxy(address)).toBe(false);
  });
});

test("the gallery does not pass the proxy, whatever is chosen: its scripts are those of the kept page around it", () => {
  for (const query of ["", "?q=a", "?goal=4&page=2", "?x"])
    expect(goesThroughProxy(`/en/stories${query}`), query).toBe(false);
});
