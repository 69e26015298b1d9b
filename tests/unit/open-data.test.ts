import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { takeHere } from "@/lib/limits/take-here";
import { dataAnswer, namesItself, openRoute, RATES } from "@/lib/open-data/answer";
import { Problem } from "@/lib/open-data/problem";
import { openPlace, sealPlace } from "@/lib/open-data/token";
import { element, emptyElement, xmlText } from "@/lib/open-data/xml";
import { openApi } from "@/lib/publications/open-data/openapi";
import { readListing } from "@/lib/publications/open-data/parameters";

beforeAll(() => {
  Object.assign(process.env, {
    APP_URL: "https://stories.example.org",
    AUTH_SECRET: "x".repeat(40),
    DATABASE_URL: "postgres://a@localhost/a",
    PUBLIC_DATABASE_URL: "postgres://a@localhost/a",
    STORAGE_URL: "file:///nowhere",
  });
});

const asked = (query: string) => readListing(new URLSearchParams(query));

test("filters are read as the gallery reads them", () => {
  expect(asked("q=read&goal=4&goal=16&goal=4&country=KEN&limit=5")).toEqual({
    filters: {
      ...{ q: "read", goal: [4, 16], target: [], country: ["KEN"], region: [], organisation: [] },
      ...{ language: [], evidence: [], beneficiary: [], year: [] },
    },
    limit: 5,
    cursor: undefined,
  });
});

test.each([
  ...["goal=18", "goal=", "goal=4.5", "goal=four", "goal=%00", "target=4", "target=4.6%00", "country=kenya"],
  ...["country=%00%00%00", "region=mars", "organisation=A%20B", "language=%00", "language=xx-123456789-"],
  ...["evidence=guessed", "beneficiary=nobody", "year=1", "year=99999999999999999999", "q=%00"],
  ...["q=a&q=b", "limit=0", "limit=101", "limit=1&limit=2", "limit=ten", "cursor=", "cursor=a&cursor=b"],
  ...["sort=newest", "page=2", "contry=KEN", `q=${"x".repeat(201)}`, `cursor=${"x".repeat(2001)}`],
  ...[Array(41).fill("goal=4").join("&"), `${"x".repeat(5000)}=1`, "__proto__=1", "constructor=1"],
])("%s is refused", (query) => {
  expect(() => asked(query)).toThrow(Problem);
});

describe("a sealed place", () => {
  const place = { at: "2026-01-01 10:00:00.123456+00", id: "a" };

  test("is read again, for its own use alone", () => {
    const token = sealPlace("newest", place);
    expect(token).toMatch(/^[\w.-]+$/);
    expect(openPlace("newest", token)).toEqual(place);
    expect(openPlace("harvest", token)).toBeNull();
  });

  test.each(["", ".", "..", "a.b", "\0", "é.é", "x".repeat(5000), `e30.${"a".repeat(22)}`, "null.null"])(
    "%j is none",
    (token) => expect(openPlace("newest", token)).toBeNull(),
  );

  test("changed by one character it is none", () => {
    const token = sealPlace("newest", place);
    for (const at of [0, 5, token.length - 1]) {
      const other = token[at] === "A" ? "B" : "A";
      expect(openPlace("newest", token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  });
});

describe("an answer", () => {
  const long = new Date(Date.now() - 3_600_000);
  const ask = (headers: Record<string, string> = {}) =>
    new Request("https://stories.example.org/", { headers });
  const give = (request: Request, changed = long) =>
    dataAnswer(request, { type: "application/json", body: "{}", changed });

  test("says what it is, for everyone, under which licence", async () => {
    const answer = give(ask());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("link")).toContain('rel="license"');
    expect(answer.headers.get("last-modified")).toBe(long.toUTCString());
  });

  test("is not sent again to who has it", () => {
    const etag = give(ask()).headers.get("etag") ?? "";
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, "*"])
      expect(give(ask({ "if-none-match": known })).status).toBe(304);
    expect(give(ask({ "if-modified-since": long.toUTCString() })).status).toBe(304);
    expect(give(ask({ "if-modified-since": new Date(long.getTime() - 2000).toUTCString() })).status).toBe(
      200,
    );
    expect(give(ask({ "if-modified-since": "yesterday" })).status).toBe(200);
    const both = { "if-none-match": '"other"', "if-modified-since": new Date().toUTCString() };
    expect(give(ask(both)).status).toBe(200);
  });

  test("a change of this minute has no date yet: a second may hold two", () => {
    const now = new Date();
    expect(give(ask(), now).headers.get("last-modified")).toBeNull();
    expect(give(ask({ "if-modified-since": now.toUTCString() }), now).status).toBe(200);
  });
});

describe("limits", () => {
  test.each([
    ["curl/8.5.0", false],
    ["", false],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", false],
    ["harvester/1.0 (mailto:data@library.example.org)", true],
    ["harvester data@library.example", true],
    ["Bot/1.0 (+https://library.example.org/bot)", true],
    ["a@b", false],
  ])("%s names itself: %s", (agent, named) => expect(namesItself(agent)).toBe(named));

  test("a From names whom to write to as well", () => {
    expect(namesItself("curl/8.5.0", "data@library.example.org")).toBe(true);
    expect(namesItself("curl/8.5.0", "me")).toBe(false);
  });

  test("too many are told when to come again, and come back one by one", async () => {
    const limit = { bucket: "test", key: "a", max: 2, seconds: 60 };
    takeHere(limit, 1_000_000);
    takeHere(limit, 1_000_000);
    expect(() => takeHere(limit, 1_000_000)).toThrow("too_many_tries");
    expect(() => takeHere(limit, 1_029_000)).toThrow("too_many_tries");
    takeHere(limit, 1_030_000);
    takeHere({ ...limit, key: "b" }, 1_030_000);
  });

  test("as a problem document with Retry-After", async () => {
    const route = openRoute(async () => new Response("{}"));
    const ask = () =>
      route(new Request("https://x.example/", { headers: { "x-client-address": "198.51.100.9" } }), null);
    for (let n = 0; n < RATES.stranger; n += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 429, type: expect.stringContaining("#too_many") });
  });
});

test("the description of the API names every parameter and every field, each reference leads somewhere", () => {
  const description = openApi();
  const text = JSON.stringify(description);
  for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(description.components.schemas).toHaveProperty(name ?? "");
  const { parameters } = description.paths["/api/v1/stories"].get;
  expect(parameters.map(({ name }) => name)).toEqual([
    ...["q", "goal", "target", "country", "region", "organisation", "language", "evidence"],
    ...["beneficiary", "year", "limit", "cursor"],
  ]);
  for (const { description } of parameters) expect(description).toBeTruthy();
  expect(text).not.toContain("$schema");
  for (const { get } of Object.values(description.paths)) {
    expect(get.responses).toHaveProperty("400");
    expect(get.responses).toHaveProperty("429.headers.Retry-After.schema.type", "integer");
  }
});

describe("XML", () => {
  test.each([
    ["a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;"],
    ["a\u0000b\u0008c\u001fd\ufffee\uffff", "abcde"],
    ["half \ud800 of one", "half  of one"],
    ["whole 😀 مكتبة 图书馆", "whole 😀 مكتبة 图书馆"],
    ["a\tb\nc\rd", "a&#9;b&#10;c&#13;d"],
    ["]]>", "]]&gt;"],
    [
      "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
      "&lt;!ENTITY x SYSTEM &apos;file:///etc/passwd&apos;&gt;&amp;x;",
    ],
  ])("%j is written %j", (text, written) => expect(xmlText(text)).toBe(written));

  test("a parser reads back what was written, in texts and attributes", () => {
    const odd = 'O’Brien & <b>"Söhne"</b>\n😀 ]]> مكتبة';
    const parser = new SaxesParser();
    const read: string[] = [];
    parser.on("text", (text) => read.push(text));
    parser.on("opentag", ({ attributes }) => read.push(String(attributes.a)));
    parser.write(element("e", odd, { a: odd })).close();
    expect(read).toEqual([odd, odd]);
    expect(element("e", "")).toBe("");
    expect(emptyElement("e", { a: '"' })).toBe('<e a="&quot;"/>');
  });
});
