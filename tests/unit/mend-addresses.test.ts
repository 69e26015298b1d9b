import { expect, test } from "vitest";
import { bare } from "@/lib/http/bare-addresses";
import { mended } from "@/lib/http/mend-addresses";

test.each([
  ["/en/stories/a?q=%E0%A4%A", "/en/stories/a?q=%E0%A4%A"],
  ["/en/stories/%C3%A9", "/en/stories/%C3%A9"],
  ["/api/v1/stories/%E0%A4%A", "/api/v1/stories/%25E0%25A4%25A"],
  ["/en/%/a%20b?x=%", "/en/%25/a%20b?x=%"],
  ["/", "/"],
])("%s is read as %s", (given, read) => {
  expect(mended(given)).toBe(read);
});

test.each([
  ["/en?utm_source=mail", "/en"],
  ["/fr/stories/a-story?token=secret", "/fr/stories/a-story"],
  ["/ar/stories/a-story/share?a=1&b=2", "/ar/stories/a-story/share"],
  ["/en/goals/4/4.6?goal=4", "/en/goals/4/4.6"],
  ["/en/countries/KEN?_rsc=1a2b3&token=secret", "/en/countries/KEN?_rsc=1a2b3"],
  ["/en/help?=&&__proto__=1&%=%", "/en/help"],
])("a kept page is made without what it does not read: %s", (given, read) => {
  expect(bare(given, { router: true })).toBe(read);
});

test.each([
  ...["/en/sign-in?next=/en/desk", "/en/share/token?about=x", "/api/v1/stories?x=1"],
  ...["/oai?verb=Identify", "/en/stories/a/report?x=1", "/xx/stories?x=1", "/_next/image?url=x", "/en/goals"],
])("%s is left as it is", (address) => {
  expect(bare(address)).toBe(address);
});

test("what Next's router adds is no part of a page: nobody reads there what another was sent with", () => {
  expect(bare("/en/countries?_rsc=1a2b3")).toBe("/en/countries");
  expect(bare("/en/countries?_rsc=a-long-word-of-some-draft", { router: true })).toBe("/en/countries");
});

test("the gallery reads its whole address, what is around it reads nothing of it", () => {
  expect(bare("/en/stories?q=a&token=secret")).toBe("/en/stories?q=a&token=secret");
  expect(bare("/en/stories?q=a&token=secret", { frame: true })).toBe("/en/stories");
});
