import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { publications, publicCollections, tombstones } from "@/db/schema";
import { addCollection, publishCollection } from "@/lib/publications/collections/mutations";
import { newCollection } from "@/lib/publications/collections/schema";
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
  const own = eq(publications.slug, story.slug);
  await db.update(publications).set({ language: "ar" }).where(own);
  const [row] = await db.select({ changedAt: publications.changedAt }).from(publications).where(own);
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

const entriesOf = async (part: string) =>
  new Map(
    all(readXml((await sitemapPart(part)) ?? ""), "url").map((entry) => [
      new URL(texts(entry, "loc")[0]!).pathname,
      texts(entry, "lastmod")[0],
    ]),
  );

test("a date never goes back: what went changed the pages of its goal, its country and its collections", async () => {
  const kept = await aPublishedStory({ country: "DZA" });
  const going = await aPublishedStory({ country: "DZA" });
  const editor = await anEditor();
  const words = [{ language: "en", title: `Of ${going.story.slug}`, text: "Words" }];
  const stories = [kept, going].map(({ story }) => ({ story: story.slug }));
  const made = await addCollection(editor, newCollection.parse({ words, stories }));
  await publishCollection(editor, { id: made.id, version: made.version });
  const [one] = await db.select().from(publicCollections).where(eq(publicCollections.id, made.id));
  const collection = `/en/collections/${one!.slug}`;
  const begun = (await entriesOf("collections.xml")).get(collection)!;
  await unpublishStory(editor, {
    ...{ id: going.story.id, reason: "error_found", privateReason: "because", hideTitle: true },
  });
  const [stone] = await db.select().from(tombstones).where(eq(tombstones.slug, going.story.slug));
  const went = `${stone!.changedAt.toISOString().slice(0, 19)}Z`;
  expect(begun <= went).toBe(true);
  expect((await entriesOf("collections.xml")).get(collection)).toBe(went);
  expect((await entriesOf("goals.xml")).get("/en/goals/4")! >= went).toBe(true);
  expect((await entriesOf("countries.xml")).get("/en/countries/DZA")).toBe(went);
});

test("the index dates every part of which a page has a date, though others have none", async () => {
  await aPublishedStory({ country: "FLK" });
  const goals = await entriesOf("goals.xml");
  const dates = [...goals.values()].filter(Boolean).sort();
  const entry = all(readXml(await sitemapIndex()), "sitemap").find((one) =>
    texts(one, "loc")[0]!.endsWith("/goals.xml"),
  )!;
  expect(texts(entry, "lastmod")).toEqual([dates.at(-1)]);
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
