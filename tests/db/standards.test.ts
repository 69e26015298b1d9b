import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { publications, tombstones } from "@/db/schema";
import { atomOf } from "@/lib/publications/open-data/atom";
import { answerHarvester } from "@/lib/publications/open-data/oai";
import { openApi } from "@/lib/publications/open-data/openapi";
import { jsonLd } from "@/lib/publications/open-data/page-data";
import { readFilters } from "@/lib/publications/open-data/parameters";
import { findOpenStory, listNewestOf } from "@/lib/publications/open-data/queries";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory } from "../support/factories";
import { atomBreaches, expandJsonLd, oaiBreaches, openApiBreaches } from "../support/standards";

/** What we give to programs, read by programs of others: libxml2, jsonld.js, and a validator of OpenAPI. */

const ODD = 'a <b> & "c" \u0001 😀 مكتبة ]]>';
const LIST = "verb=ListRecords&metadataPrefix=oai_dc";
const harvest = (query: string, atOnce?: number) => answerHarvester(new URLSearchParams(query), atOnce);
const ID = (slug: string) => encodeURIComponent(`oai:${new URL(process.env.APP_URL!).hostname}:${slug}`);

async function aStoryAndAStone() {
  const { story } = await aPublishedStory({ country: "FLK", media: true, open: true });
  const gone = await aPublishedStory({ country: "FLK" });
  await db
    .update(publications)
    .set({ title: ODD, summary: ODD, language: "ar" })
    .where(eq(publications.slug, story.slug));
  await unpublishStory(await anEditor(), {
    ...{ id: gone.story.id, reason: "error_found", privateReason: "because", hideTitle: true },
  });
  return { slug: story.slug, gone: gone.story.slug };
}

const stamped = async (table: typeof publications | typeof tombstones) =>
  (await db.select({ at: table.changedAt }).from(table).where(eq(table.country, "FLK"))).map(({ at }) =>
    at.toISOString(),
  );

describe("OAI-PMH, against its schema and that of Dublin Core", () => {
  test("every verb, what lives and what went", async () => {
    const { slug, gone } = await aStoryAndAStone();
    for (const query of [
      ...["verb=Identify", "verb=ListSets", "verb=ListMetadataFormats", LIST, `${LIST}&set=country:FLK`],
      ...["verb=ListIdentifiers&metadataPrefix=oai_dc", `${LIST}&from=2020-01-01&until=2999-12-31`],
      ...[slug, gone].map((one) => `verb=GetRecord&metadataPrefix=oai_dc&identifier=${ID(one)}`),
      `verb=ListMetadataFormats&identifier=${ID(slug)}`,
    ])
      expect(oaiBreaches(await harvest(query)), query).toEqual([]);
  });

  test("page after page, also where what was still to come moved on meanwhile", async () => {
    await aStoryAndAStone();
    const until = `${new Date().toISOString().slice(0, 19)}Z`;
    const first = await harvest(`${LIST}&set=country:FLK&until=${until}`, 1);
    const [, token = ""] = /<resumptionToken[^>]*>([^<]+)</.exec(first) ?? [];
    const next = `verb=ListRecords&resumptionToken=${token}`;
    expect(token).not.toBe("");
    expect(oaiBreaches(first)).toEqual([]);
    expect(oaiBreaches(await harvest(next, 1))).toEqual([]);
    // A later second comes by itself: every change is stamped with its time.
    for (const table of [publications, tombstones]) {
      const mine = eq(table.country, "FLK");
      while ((await stamped(table)).some((at) => at.slice(0, 19) <= until.slice(0, 19)))
        await db.update(table).set({ title: "Changed" }).where(mine);
    }
    const last = await harvest(next, 100);
    expect(last).toContain('<error code="noRecordsMatch"');
    expect(oaiBreaches(last)).toEqual([]);
  });

  test.each([
    ...["", "verb=", "verb=Nothing", "verb=Identify&verb=Identify", "verb=Identify&x=1", "verb=GetRecord"],
    ...["verb=ListSets&resumptionToken=a", "verb=ListRecords", `${LIST}&from=yesterday`, `${LIST}&set=%00`],
    ...[`${LIST}&set=country:ATA`, `${LIST}&until=1970-01-01`, `${LIST}&from=2026-01-01&until=2025-01-01`],
    ...["verb=ListRecords&metadataPrefix=mods", "verb=ListRecords&metadataPrefix=%3Cb%3E", `${LIST}&set=`],
    ...[
      "verb=ListRecords&resumptionToken=%00%3C%22%EF%BF%BE",
      `verb=ListIdentifiers&resumptionToken=${"x".repeat(9000)}`,
    ],
    ...["a b", "%00", "http://[", "oai:x:%zz", "<b>", "é", "a\\b", "#a#b", "%EF%BF%BE", ":", "1:2"].map(
      (id) => `verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent(id)}`,
    ),
    "verb=ListMetadataFormats&identifier=",
  ])("a refusal: %s", async (query) => {
    const answer = await harvest(query);
    expect(answer).toContain("<error code=");
    expect(oaiBreaches(answer)).toEqual([]);
  });

  test("the validator finds what is wrong", async () => {
    const good = await harvest("verb=Identify");
    expect(oaiBreaches(good.replace(">2.0<", ">3.0<"))).not.toEqual([]);
    expect(oaiBreaches(good.replace(/<adminEmail>.*<\/adminEmail>/, ""))).not.toEqual([]);
  });
});

test("the feed is Atom as RFC 4287 has it", async () => {
  const { slug } = await aStoryAndAStone();
  const { rows } = await listNewestOf(readFilters(new URLSearchParams("country=FLK")), 50, null);
  const feed = atomOf({ rows, query: 'country=FLK&q="<&', changed: new Date() });
  expect(feed).toContain(slug);
  expect(atomBreaches(feed)).toEqual([]);
  expect(atomBreaches(atomOf({ rows: [], query: "", changed: undefined }))).toEqual([]);
  expect(atomBreaches(feed.replace(/<updated>.*?<\/updated>/, ""))).not.toEqual([]);
  expect(
    atomBreaches(feed.replace(/<published>.*?<\/published>/, "<published>today</published>")),
  ).not.toEqual([]);
});

test("the description of the API is OpenAPI 3.1", async () => {
  expect(await openApiBreaches(openApi())).toEqual({ version: "3.1", errors: [] });
  const broken = { ...openApi(), info: {} };
  expect((await openApiBreaches(broken)).errors).not.toEqual([]);
});

test("the page of a story says what it is in words of schema.org that a processor reads whole", async () => {
  const { slug } = await aStoryAndAStone();
  const story = (await findOpenStory(slug))!;
  const [read] = await expandJsonLd(jsonLd(story));
  const said = (name: string) => read?.[`http://schema.org/${name}`] as Record<string, unknown>[];
  expect(read?.["@type"]).toEqual(["http://schema.org/Article"]);
  expect(said("headline")).toEqual([{ "@value": ODD }]);
  expect(said("about")).toMatchObject(
    story.goals.map((goal) => ({ "@id": `http://metadata.un.org/sdg/${goal}` })),
  );
  expect(said("license")).toEqual([{ "@id": "https://creativecommons.org/licenses/by/4.0/" }]);
  expect(said("isBasedOn").length).toBeGreaterThan(0);
  await expect(expandJsonLd(jsonLd(story).replace('"headline"', '"heading"'))).rejects.toThrow();
});
