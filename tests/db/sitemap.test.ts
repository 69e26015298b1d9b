import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { publications } from "@/db/schema";
import { sitemapIndex, sitemapPart } from "@/lib/publications/open-data/sitemap";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory, aReadyStory } from "../support/factories";
import { all, readXml, texts } from "../support/xml";

const pathsOf = (xml: string) => texts(readXml(xml), "loc").map((url) => new URL(url).pathname);
const partNames = async (most?: number) =>
  pathsOf(await sitemapIndex(most)).map((path) => path.replace("/sitemaps/", ""));

async function everything(most?: number) {
  const parts = await Promise.all((await partNames(most)).map((name) => sitemapPart(name, most)));
  return parts.map((part) => pathsOf(part!));
}

test("names every story in each locale once, in parts of no more than so many addresses, and no draft", async () => {
  const made = [];
  for (let n = 0; n < 3; n += 1) made.push(await aPublishedStory({ country: "FLK" }));
  const draft = await aReadyStory({ country: "FLK" });
  const parts = await everything(6);
  for (const part of parts.filter(([path]) => /\/stories\/./.test(path ?? "")))
    expect(part.length).toBeLessThanOrEqual(6);
  const paths = parts.flat();
  for (const { story, library } of made)
    for (const locale of ["en", "fr", "ar"]) {
      expect(paths.filter((path) => path === `/${locale}/stories/${story.slug}`)).toHaveLength(1);
      expect(paths).toContain(`/${locale}/organisations/${library.slug}`);
    }
  expect(paths).toEqual(
    expect.arrayContaining(["/fr/countries/FLK", "/ar/goals/17", "/en", "/en/about/data"]),
  );
  expect(paths.some((path) => path.includes(draft.story.slug))).toBe(false);
  expect(new Set(paths).size).toBe(paths.length);
  expect((await everything()).flat().sort()).toEqual(paths.sort());
});

test("says when each page changed, and where it is in other languages", async () => {
  const { story } = await aPublishedStory({ country: "FLK" });
  const [row] = await db
    .update(publications)
    .set({ language: "ar" })
    .where(eq(publications.slug, story.slug))
    .returning({ changedAt: publications.changedAt });
  const changed = `${row!.changedAt.toISOString().slice(0, 19)}Z`;
  const last = (await partNames()).filter((name) => name.startsWith("stories-")).at(-1)!;
  const names = readXml(await sitemapIndex());
  expect(texts(names, "lastmod")).toContain(changed);
  const entries = all(readXml((await sitemapPart(last))!), "url");
  const entry = entries.find((one) => texts(one, "loc")[0]!.endsWith(`/fr/stories/${story.slug}`))!;
  expect(texts(entry, "lastmod")).toEqual([changed]);
  const links = all(entry, "xhtml:link").map(({ attributes }) => [
    attributes.hreflang,
    new URL(attributes.href!).pathname.slice(1, 3),
  ]);
  expect(links).toEqual([...["en", "fr", "ar"].map((locale) => [locale, locale]), ["x-default", "ar"]]);
  await unpublishStory(await anEditor(), {
    ...{ id: story.id, reason: "error_found", privateReason: "because", hideTitle: true },
  });
  expect((await everything()).flat().some((path) => path.includes(story.slug))).toBe(false);
});

test.each([
  "stories-0.xml",
  "stories-99999.xml",
  "stories.xml",
  "goals-1.xml",
  "toString.xml",
  "__proto__.xml",
  "",
  "a",
  "stories-1e3.xml",
  "stories-999999999999.xml",
])("there is no part %j", async (name) => expect(await sitemapPart(name)).toBeNull());
