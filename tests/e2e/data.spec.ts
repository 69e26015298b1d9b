import type { APIRequestContext } from "@playwright/test";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { openApi } from "@/lib/publications/open-data/openapi";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { breaches } from "../support/axe";
import { anEditor, aPublishedStory, aReadyStory } from "../support/factories";
import { tellServer } from "../support/server";
import { expect, test } from "../support/test";

/** What programs read, over HTTP. They say who they are, so that these tests are no strangers. */
test.use({ extraHTTPHeaders: { "user-agent": "tests (mailto:tests@example.org)" } });

const LISTS = ["/api/v1/stories", "/api/v1/goals", "/api/v1/countries", "/api/v1/openapi.json"];
const FILES = ["/data/stories.csv", "/data/stories.jsonl", "/feeds/stories.atom"];
const OTHERS = [
  ...["/data/uses.csv", "/sitemap.xml", "/sitemaps/stories-1.xml", "/sitemaps/pages.xml"],
  ...["csv", "json", "xlsx"].map((format) => `/data/countries/KEN.${format}`),
  ...["Identify", "ListSets", "ListMetadataFormats", "ListRecords&metadataPrefix=oai_dc"].map(
    (verb) => `/oai?verb=${verb}`,
  ),
];
const OAI = "/oai?verb=ListRecords&metadataPrefix=oai_dc";
const ofStory = (slug: string) => [
  `/api/v1/stories/${slug}`,
  ...["citation.bib", "citation.ris", "citation.json", "linkset.json"].map(
    (file) => `/data/stories/${slug}/${file}`,
  ),
];

test("every address answers everyone, with HEAD as with GET, and sends nothing again", async ({
  request,
}) => {
  const { story } = await aPublishedStory();
  for (const path of [...LISTS, ...FILES, ...OTHERS, ...ofStory(story.slug)]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["access-control-allow-origin"], path).toBe("*");
    expect(answer.headers().link, path).toContain('rel="license"');
    const etag = answer.headers().etag ?? "";
    expect(etag, path).toMatch(/^(W\/)?"/);
    const again = await request.get(path, { headers: { "if-none-match": etag } });
    expect(again.status(), path).toBe(304);
    const head = await request.head(path);
    expect([head.status(), (await head.body()).length, head.headers().etag], path).toEqual([200, 0, etag]);
    const asked = await request.fetch(path, { method: "OPTIONS" });
    expect(asked.headers()["access-control-allow-methods"], path).toContain("GET");
  }
  for (const path of OTHERS.filter((path) => path.startsWith("/oai"))) {
    const answer = await request.get(path);
    expect(answer.headers()["content-type"]).toContain("text/xml");
    expect(await answer.text(), path).not.toContain("<error");
  }
  const posted = await request.post("/oai", { form: { verb: "ListIdentifiers", metadataPrefix: "oai_dc" } });
  expect(await posted.text()).toContain("<ListIdentifiers>");
  const api = await (await request.get("/api/v1/openapi.json")).json();
  expect(Object.keys(api.paths)).toEqual(Object.keys(openApi().paths));
});

test("a photo, a page and where to tell of weaknesses are not sent again to who has them", async ({
  request,
}) => {
  const { story, shown } = await aPublishedStory({ media: true });
  await tellServer();
  const others = ["/fr/goals/4", "/.well-known/security.txt", "/robots.txt", "/land.svg"];
  for (const path of [`/media/${shown!.photoId}/480.webp`, `/en/stories/${story.slug}`, ...others]) {
    const { etag = "" } = (await request.get(path)).headers();
    expect(etag, path).not.toBe("");
    const again = await request.get(path, { headers: { "if-none-match": etag } });
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0]);
  }
});

const BAD = [
  "%00",
  "%FF",
  "-1",
  "1e999",
  "'",
  "<b>",
  "../../etc/passwd",
  "x".repeat(5000),
  "4&goal=99",
  "[]",
];

test("what cannot be asked is refused with a problem document, and nothing breaks", async ({ request }) => {
  const names = [
    "q",
    "goal",
    "target",
    "country",
    "year",
    "language",
    "limit",
    "cursor",
    "page",
    "__proto__",
  ];
  for (const name of names)
    for (const bad of BAD) {
      const answer = await request.get(`/api/v1/stories?${name}=${bad}`);
      const at = `${name}=${bad.slice(0, 20)}`;
      expect([200, 400, 414, 431], at).toContain(answer.status());
      if (answer.status() === 400 && answer.headers()["content-type"] === "application/problem+json")
        expect(await answer.json(), at).toMatchObject({ status: 400, title: expect.any(String) });
      for (const path of [...FILES, "/api/v1/goals"])
        expect((await request.get(`${path}?${name}=${bad}`)).status(), `${path}?${at}`).toBeLessThan(500);
    }
  for (const name of ["verb", "from", "until", "set", "resumptionToken", "identifier"])
    for (const bad of BAD) {
      const answer = await request.get(`${OAI}&${name}=${bad}`);
      expect(answer.status(), `${name}=${bad.slice(0, 20)}`).toBeLessThan(500);
    }
  for (const slug of ["none", "%00", "%E0%A4%A", "A%20B", "x".repeat(2000)])
    for (const path of ofStory(slug)) {
      const { status } = { status: (await request.get(path)).status() };
      expect([400, 404], path.slice(0, 60)).toContain(status);
    }
});

const everything = async (request: APIRequestContext, slug: string, country: string) => {
  const paths = [
    ...ofStory(slug),
    ...[`/api/v1/stories?country=${country}`, ...FILES.map((path) => `${path}?country=${country}`)],
    `${OAI}&set=country:${country}`,
  ];
  return (await Promise.all(paths.map(async (path) => (await request.get(path)).text()))).join("\n");
};

test("a revoked voice, a story that went and a draft are in no data, at once", async ({ request }) => {
  const made = await aPublishedStory({ media: true, open: true, country: "AND", word: "capercaillie" });
  const before = await everything(request, made.story.slug, "AND");
  expect(before).toContain("I can read");
  expect(before).toContain(made.shown!.photoId);
  await revokeConsent(made.author, { id: made.shown!.consentId });
  const after = await everything(request, made.story.slug, "AND");
  expect(after).toContain("capercaillie");
  for (const gone of ["I can read", "Akiru", made.shown!.photoId]) expect(after).not.toContain(gone);

  const taking = { reason: "harm_feared" as const, privateReason: "zzprivate", hideTitle: true };
  await unpublishStory(await anEditor(), { id: made.story.id, ...taking });
  await aReadyStory({ country: "AND", word: "capercaillie" });
  const last = await everything(request, made.story.slug, "AND");
  for (const gone of ["capercaillie0", "zzprivate"]) expect(last).not.toContain(gone);
  expect(last).toContain('<header status="deleted">');
  const tombstone = await request.get(`/api/v1/stories/${made.story.slug}`);
  expect(tombstone.status()).toBe(410);
  expect(await tombstone.json()).toMatchObject({ status: 410, reason: "harm_feared" });
});

test("the page of a story leads programs to its data and says how to cite it", async ({ page, request }) => {
  const { story } = await aPublishedStory();
  await tellServer();
  const answer = await request.get(`/en/stories/${story.slug}`);
  expect(answer.headers().link).toContain(`/data/stories/${story.slug}/linkset.json`);
  await page.goto(`/en/stories/${story.slug}`);
  await expect(page.locator('head meta[name="citation_title"]')).toHaveCount(1);
  await expect(page.locator('head meta[name="DC.subject"]')).toHaveAttribute("content", /sdg\/4$/);
  await expect(page.locator('link[rel="cite-as"]')).toHaveCount(1);
  await expect(page.locator('head meta[name="citation_pdf_url"]')).toHaveCount(1);
});

test("each set of stories leads to its own feed, and the feed back to it", async ({ request }) => {
  for (const [page, query] of [
    ["/en/stories", ""],
    ["/en/stories?goal=4&q=read&sort=oldest&page=1", "?q=read&goal=4"],
    ["/fr/goals/4", "?goal=4"],
    ["/en/goals/4/4.6", "?target=4.6"],
    ["/ar/countries/KEN", "?country=KEN"],
  ] as const) {
    const html = await (await request.get(page)).text();
    const [, href = ""] =
      /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(html) ?? [];
    const feed = new URL(href.replaceAll("&amp;", "&"));
    expect(feed.pathname + feed.search, page).toBe(`/feeds/stories.atom${query}`);
    const answer = await request.get(feed.pathname + feed.search);
    expect(answer.status(), page).toBe(200);
    expect((await answer.text()).replaceAll("&amp;", "&")).toContain(`/en/stories${query}"`);
  }
});

test("the page about the data is readable in every language, and each address on it works", async ({
  page,
}) => {
  for (const locale of ["en", "fr", "ar"]) {
    await page.goto(`/${locale}/about/data`);
    expect(await breaches(page), locale).toEqual([]);
  }
  for (const link of await page.locator("main dt a").all()) {
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
  }
});

test("a mistyped address of a door is answered in words, and nothing is made of photos but what is kept", async ({
  request,
}) => {
  for (const path of ["/api", "/api/v2", "/data/none", "/feeds", "/files", "/files/none"]) {
    const answer = await request.get(path);
    expect([answer.status(), answer.headers()["content-type"]], path).toEqual([
      404,
      "application/problem+json",
    ]);
  }
  const { shown } = await aPublishedStory({ media: true });
  const photo = encodeURIComponent(`/media/${shown!.photoId}/960.webp`);
  expect((await request.get(`/_next/image?url=${photo}&w=640&q=75`)).status()).toBe(404);
});
