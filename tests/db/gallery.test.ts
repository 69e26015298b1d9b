import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptCards, learnCards } from "@/components/gallery/kept-cards";
import { publicDb } from "@/db/client";
import { findPage, listPublications } from "@/lib/publications/gallery/public-queries";
import { findKnown } from "@/lib/publications/known/public-queries";
import { findLevels, learnCommon } from "@/lib/publications/levels/public-queries";
import { hidePhoto } from "@/lib/publications/mutations/hide-media";
import { listNewestOf } from "@/lib/publications/open-data/queries";
import { findVersion } from "@/lib/publications/version/public-queries";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { filters } from "@/lib/search/filters";
import { anEditor, aPublishedStory } from "../support/factories";
import { queriesOf } from "../support/queries";
import { aToldStory } from "../support/told-story";

const ask = (query: Record<string, unknown>) => listPublications(filters.parse(query));
const slugs = async (query: Record<string, unknown>) => (await ask(query)).rows.map(({ slug }) => slug);
/** Only the owner of the database can count what is common anew. */
const owner = postgres(process.env.MIGRATE_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
afterAll(() => owner.end());
const told = new Map<string, Awaited<ReturnType<typeof aToldStory>>>();
const slugOf = (key: string) => told.get(key)!.slug;

beforeAll(async () => {
  for (const [key, language, title, summary, need, country] of [
    [
      "en",
      "en",
      "Fishermen navigate by printed wayfarers",
      "Canoes came home.",
      "Coelacanths are rare.",
      "CXR",
    ],
    ["fr", "fr", "Les pêcheurs naviguent grâce aux bibliothèques", "Les pirogues rentrent.", "", "CXR"],
    ["ar", "ar", "المكتبات علّمت الصيّادين الملاحة", "عادت القوارب.", "", "CXR"],
    ["es", "es", "Los pescadores navegan con bibliotecas", "Las canoas volvieron.", "", "CXR"],
    ["zh", "zh", "国家图书馆帮助渔民航海", "独木舟回家了。", "", "CXR"],
    ["th", "th", "ห้องสมุดช่วยชาวประมงเดินเรือ", "เรือกลับบ้าน", "", "CXR"],
    ["text", "en", "Reefs are counted again", "Divers wrote it down.", "A wayfarers guide helped.", "NCL"],
    ["summary", "en", "Lagoons are mapped again", "With wayfarers in hand.", "", "NCL"],
  ] as const)
    told.set(key, await aToldStory({ language, title, summary, need, country }));
});

describe("words", () => {
  test.each([
    ["a form of it in English", "en", "wayfarer navigated"],
    ["without its accents in French", "fr", "pecheur bibliotheque"],
    ["without vowel signs and article in Arabic", "ar", "مكتبة الملاحه"],
    ["a form of it in Spanish", "es", "pescador navegando"],
    ["one of several in Chinese", "zh", "图书馆 航海"],
    ["one of several in Thai", "th", "ห้องสมุด"],
    ["with two letters swapped", "en", "coelacnaths"],
    ["with a letter left out, beside one that is right", "en", "coelcanths fishermen"],
    ["mistyped in French", "fr", "pirgoues"],
  ])("are found: %s", async (_, key, q) => {
    expect(await slugs({ q })).toContain(slugOf(key));
  });

  test("stand higher in the title than in the summary, and there higher than in the text", async () => {
    expect(await slugs({ q: "wayfarers" })).toEqual([slugOf("en"), slugOf("summary"), slugOf("text")]);
    expect(await slugs({ q: "wayfarers", sort: "oldest" })).toEqual([
      slugOf("en"),
      slugOf("text"),
      slugOf("summary"),
    ]);
    expect(await slugs({ q: "wayfarers", sort: "country" })).toEqual([
      slugOf("en"),
      slugOf("summary"),
      slugOf("text"),
    ]);
  });

  test("next to each other are found only so, and either of two is enough", async () => {
    expect(await slugs({ q: '"printed wayfarers"' })).toEqual([slugOf("en")]);
    expect(await slugs({ q: '"wayfarers printed"' })).toEqual([]);
    expect(await slugs({ q: '"wayfarers guide helped"' })).toEqual([slugOf("text")]);
    expect(await slugs({ q: "lagoons or reefs", country: "NCL" })).toEqual([
      slugOf("summary"),
      slugOf("text"),
    ]);
  });

  test("that are asked for often are known of a story as soon as it is public", async () => {
    const q = "wayfarers";
    const before = await slugs({ q });
    const more = await aToldStory({
      language: "en",
      title: "Wayfarers are printed and mapped again",
      summary: "Canoes came home again.",
      need: "",
      country: "NCL",
    });
    expect(await slugs({ q })).toEqual([more.slug, ...before]);
    const editor = await anEditor();
    const private_ = { reason: "library_wish" as const, privateReason: "because", hideTitle: true };
    await unpublishStory(editor, { id: more.id, ...private_ });
    expect(await slugs({ q })).toEqual(before);
  });

  test("are marked where they stand, in the form in which they stand", async () => {
    const { rows, marks } = await ask({ q: "wayfarer" });
    const hits = (slug: string) => {
      const found = marks.get(rows.find((row) => row.slug === slug)!.id)!;
      return [found.title, found.line].map((all) => all.filter(({ hit }) => hit).map(({ text }) => text));
    };
    expect(hits(slugOf("en"))).toEqual([["wayfarers"], []]);
    expect(hits(slugOf("summary"))).toEqual([[], ["wayfarers"]]);
    expect(hits(slugOf("text"))).toEqual([[], ["wayfarers"]]);
  });

  test("that no story holds are set right, and it is said", async () => {
    const { found } = await ask({ q: "waifarers" });
    expect(found.search?.corrections).toEqual([{ from: "waifarers", to: ["wayfarers"] }]);
    const nothing = await ask({ q: "xqzwvkjhgf" });
    expect([nothing.total, nothing.found.search?.corrections]).toEqual([0, []]);
  });

  test("mean the same in open data", async () => {
    const { rows } = await listNewestOf(filters.parse({ q: "waifarers", country: "NCL" }), 10, null);
    expect(rows.map(({ slug }) => slug)).toEqual([slugOf("summary"), slugOf("text")]);
  });
});

describe("what other choices would find", () => {
  test("is counted for each with all the others as they are", async () => {
    const { total, found } = await ask({ country: "NCL", language: "en" });
    expect(total).toBe(2);
    expect(found.counts.country.all()).toEqual(
      new Map([["NCL", 2], ...[...found.counts.country.all()].filter(([one]) => one !== "NCL")]),
    );
    expect(found.counts.country.of("CXR")).toBe(1);
    expect([...found.counts.language.all().keys()]).toEqual(["en"]);
    expect(found.counts.goal.of("4")).toBe(2);
    expect(found.without.language).toBe(2);
  });

  test("is told where nothing fits", async () => {
    const { total, found } = await ask({ country: "NCL", language: "fr", region: "oceania" });
    expect([total, found.without.country > 0, found.without.language]).toEqual([0, true, 2]);
  });
});

test("words of which nothing is left to search find every story, the newest first", async () => {
  const all = await ask({});
  for (const q of [".", "?!", "“ ”"]) {
    const { total, rows } = await ask({ q });
    expect([total, rows.map(({ slug }) => slug)]).toEqual([all.total, all.rows.map(({ slug }) => slug)]);
  }
});

test("a page takes no more questions for many stories than for few", async () => {
  const asked = async (query: Record<string, unknown>) => {
    await ask(query);
    return (await queriesOf(publicDb, () => ask(query))).asked;
  };
  expect(await asked({})).toBe(await asked({ country: "NCL" }));
  expect(await asked({ q: "ipsum" })).toBeLessThanOrEqual(await asked({ q: "wayfarers", country: "CXR" }));
});

test("the stems of many stories are learnt before anybody asks for them, as they stand in each", async () => {
  await owner`analyze publication_texts`;
  const { number } = await findVersion();
  const known = { ...(await findKnown(number)), common: new Map() };
  await learnCommon(known);
  expect(known.common.size).toBeGreaterThan(3);
  const { value, asked } = await queriesOf(publicDb, () => findLevels(known, "'lorem'"));
  expect(asked).toBe(0);
  expect(value).toEqual(await findLevels({ ...known, common: new Map() }, "'lorem'"));
  expect(value?.some((level) => level > 0)).toBe(true);
});

test("a photo that is hidden is another state of the gallery, and so is a story that changes", async () => {
  const { shown } = await aPublishedStory({ media: true });
  const before = await findVersion();
  expect(await findVersion()).toEqual(before);
  await hidePhoto(await anEditor(), { id: shown!.photoId, reason: "harm_feared" });
  expect((await findVersion()).number).toBeGreaterThan(before.number);
});

test("a card is made once for each state of its story, and for each day", async () => {
  const { shown, story } = await aPublishedStory({ media: true });
  const cardOf = async (slug: string, later = "") => {
    const version = await findVersion();
    const { stories, found } = await findPage(filters.parse({}), version);
    await learnCards(found.catalogue, "en", version);
    const day = later || version.day;
    const cards = await keptCards(stories, "en", { ...version, day });
    return [...cards.values()].find((card) => String(card()).includes(`/${slug}"`));
  };
  const first = await cardOf(story.slug);
  expect(String(first?.())).toContain(shown!.photoId);
  await aPublishedStory();
  expect(await cardOf(story.slug)).toBe(first);
  expect(await cardOf(story.slug, "2999-01-01")).not.toBe(first);
  await hidePhoto(await anEditor(), { id: shown!.photoId, reason: "harm_feared" });
  const second = await cardOf(story.slug);
  expect(String(second?.())).not.toContain(shown!.photoId);
  await unpublishStory(await anEditor(), {
    ...{ id: story.id, reason: "library_wish" as const, privateReason: "because", hideTitle: true },
  });
  expect(second).toBeDefined();
  expect(await cardOf(story.slug)).toBeUndefined();
});

test("what is unpublished is found no more, and its words are suggested to nobody", async () => {
  const editor = await anEditor();
  const private_ = { reason: "library_wish" as const, privateReason: "because", hideTitle: true };
  expect((await ask({ q: "coelacnaths" })).total).toBe(1);
  await unpublishStory(editor, { id: told.get("en")!.id, ...private_ });
  expect((await ask({ q: "printed wayfarers" })).total).toBe(0);
  const { total, found } = await ask({ q: "coelacnaths" });
  expect([total, found.search?.corrections]).toEqual([0, []]);
  const left = await publicDb.execute(
    sql`select word from search_words where word in ('coelacanths', 'wayfarers')`,
  );
  expect(left).toEqual([{ word: "wayfarers" }]);
});
