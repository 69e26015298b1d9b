import { eq, or } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { publicationPhotos, publications, tombstones } from "@/db/schema";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { answerHarvester } from "@/lib/publications/open-data/oai";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory, aReadyStory } from "../support/factories";
import { all, type Element, readXml, texts } from "../support/xml";

const GONE = { reason: "error_found" as const, privateReason: "because", hideTitle: true };
const ask = async (query: string, atOnce?: number) =>
  readXml(await answerHarvester(new URLSearchParams(query), atOnce));
const codes = (answer: Element) => all(answer, "error").map(({ attributes }) => attributes.code);
const records = (answer: Element) =>
  all(answer, "header").map((header) => ({
    slug: texts(header, "identifier")[0]!.split(":")[2],
    deleted: header.attributes.status === "deleted",
    sets: texts(header, "setSpec"),
    datestamp: texts(header, "datestamp")[0]!,
  }));
const ID = (slug: string) => `oai:${new URL(process.env.APP_URL!).hostname}:${slug}`;
const LIST = "verb=ListRecords&metadataPrefix=oai_dc";

test("the repository names itself, its one format and its sets", async () => {
  const { story } = await aPublishedStory({ country: "KIR" });
  const about = await ask("verb=Identify");
  expect(texts(about, "protocolVersion")).toEqual(["2.0"]);
  expect(texts(about, "deletedRecord")).toEqual(["persistent"]);
  expect(texts(about, "granularity")).toEqual(["YYYY-MM-DDThh:mm:ssZ"]);
  expect(texts(about, "adminEmail")[0]).toMatch(/^\S+@(\S+\.)+\S+$/);
  expect(texts(about, "earliestDatestamp")[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(texts(await ask("verb=ListMetadataFormats"), "metadataPrefix")).toEqual(["oai_dc"]);
  const formats = await ask(`verb=ListMetadataFormats&identifier=${ID(story.slug)}`);
  expect(texts(formats, "metadataPrefix")).toEqual(["oai_dc"]);
  const sets = texts(await ask("verb=ListSets"), "setSpec");
  expect(sets).toEqual(expect.arrayContaining(["goal", "goal:1", "goal:17", "country", "country:KIR"]));
});

test("what cannot be answered is told as the standard tells it", async () => {
  for (const [query, code] of [
    ["verb=Nothing", "badVerb"],
    ["verb=Identify&x=1", "badArgument"],
    ["verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere:a", "idDoesNotExist"],
    [`verb=GetRecord&metadataPrefix=oai_dc&identifier=${ID("never-was")}`, "idDoesNotExist"],
    [`verb=GetRecord&metadataPrefix=oai_dc&identifier=${ID("%00")}`, "badArgument"],
    ["verb=ListMetadataFormats&identifier=a", "idDoesNotExist"],
    ["verb=ListSets&resumptionToken=a", "badResumptionToken"],
    [`${LIST}&set=country:ATA`, "noRecordsMatch"],
    [`${LIST}&until=1970-01-01`, "noRecordsMatch"],
    [`${LIST}&from=9999-12-31`, "noRecordsMatch"],
    ["verb=ListIdentifiers&metadataPrefix=mods", "cannotDisseminateFormat"],
  ] as const)
    expect(codes(await ask(query)), query).toEqual([code]);
  const [request] = all(await ask("verb=Identify&x=%3Cb%3E"), "request");
  expect(request?.attributes).toEqual({});
});

describe("a record", () => {
  test("is the story in Dublin Core; a draft is none; whatever a title holds it can be read", async () => {
    const { story } = await aPublishedStory({ country: "MHL" });
    const odd = 'a <b> & "c" \u0001 😀 مكتبة';
    await db.update(publications).set({ title: odd }).where(eq(publications.slug, story.slug));
    const record = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${ID(story.slug)}`);
    expect(texts(record, "dc:title")).toEqual([odd.replace("\u0001", "")]);
    expect(texts(record, "dc:rights")).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
    expect(texts(record, "dc:subject")).toContain("http://metadata.un.org/sdg/4");
    expect(records(record)[0]).toMatchObject({ deleted: false, sets: ["goal:4", "country:MHL"] });
    const draft = await aReadyStory();
    const none = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${ID(draft.story.slug)}`);
    expect(codes(none)).toEqual(["idDoesNotExist"]);
  });

  test("that was taken down stays as deleted, in its sets, without a word of it; and comes back", async () => {
    const { story, lead } = await aPublishedStory({ country: "GUM" });
    const editor = await anEditor();
    const [before] = records(await ask(`${LIST}&set=country:GUM`));
    await unpublishStory(editor, { id: story.id, ...GONE });
    const answer = await ask(`${LIST}&set=country:GUM`);
    const [gone] = records(answer);
    expect(gone).toMatchObject({ slug: story.slug, deleted: true, sets: ["goal:4", "country:GUM"] });
    expect(gone!.datestamp >= before!.datestamp).toBe(true);
    expect(all(answer, "metadata")).toEqual([]);
    expect(
      records(await ask(`${LIST}&set=goal:4&from=${gone!.datestamp}`)).map(({ slug }) => slug),
    ).toContain(story.slug);
    const { datestamp } = gone!;
    await republishStory(editor, { id: story.id });
    const [back] = records(await ask(`${LIST}&set=country:GUM&from=${datestamp}`));
    expect(back).toMatchObject({ slug: story.slug, deleted: false });
    await unpublishStory(editor, { id: story.id, ...GONE });
    await withdrawStory(lead, { id: story.id, ...GONE });
    expect(records(await ask(`${LIST}&set=country:GUM`))[0]).toMatchObject({
      ...{ deleted: true, sets: ["goal:4", "country:GUM"] },
    });
  });

  test("a revoked voice changes its datestamp, though the words of the story are as they were", async () => {
    const { story, shown, author } = await aPublishedStory({ country: "COK", media: true, open: true });
    const at = async () =>
      (
        await db
          .select({ at: publications.changedAt })
          .from(publications)
          .where(eq(publications.slug, story.slug))
      )[0]!.at;
    const before = await at();
    await revokeConsent(author, { id: shown!.consentId });
    expect((await at()).getTime()).toBeGreaterThan(before.getTime());
  });
});

describe("a harvest", () => {
  test("gives each record, page by page, though stories change and go meanwhile", async () => {
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await aPublishedStory({ country: "MNP" }));
    const slugs = made.map(({ story }) => story.slug);
    const first = await ask(`${LIST}&set=country:MNP`, 2);
    expect(records(first).map(({ slug }) => slug)).toEqual(slugs.slice(0, 2));
    const [token] = all(first, "resumptionToken");
    expect(token?.attributes).toEqual({ completeListSize: "5", cursor: "0" });
    await db.update(publications).set({ title: "Changed" }).where(eq(publications.slug, slugs[2]!));
    await unpublishStory(await anEditor(), { id: made[0]!.story.id, ...GONE });
    const second = await ask(`verb=ListRecords&resumptionToken=${token!.text}`, 2);
    expect(records(second).map(({ slug }) => slug)).toEqual(slugs.slice(3, 5));
    const third = await ask(`verb=ListRecords&resumptionToken=${texts(second, "resumptionToken")[0]}`, 2);
    expect(records(third)).toMatchObject([
      { slug: slugs[2], deleted: false },
      { slug: slugs[0], deleted: true },
    ]);
    expect(texts(third, "resumptionToken")).toEqual([""]);
    // The same token again, as after a lost line: the same answer.
    expect(records(await ask(`verb=ListRecords&resumptionToken=${token!.text}`, 2))).toEqual(records(second));
    const headers = await ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=country:MNP");
    expect(records(headers)).toHaveLength(5);
    expect(all(headers, "metadata")).toEqual([]);
  });

  test("misses nothing of a change that was begun before it and committed after it", async () => {
    const open = await aPublishedStory({ country: "DZA", media: true, open: true });
    const gone = await aPublishedStory({ country: "DZA" });
    await unpublishStory(await anEditor(), { id: gone.story.id, ...GONE });
    const own = `${LIST}&set=country:DZA`;
    const [living, stone] = [publications, tombstones];
    let seen = "";
    let harvested = 0;
    await db.transaction(async (tx) => {
      await tx.update(living).set({ title: "Changed" }).where(eq(living.slug, open.story.slug));
      await tx.delete(publicationPhotos).where(eq(publicationPhotos.photoId, open.shown!.photoId));
      await tx.update(stone).set({ language: "fr" }).where(eq(stone.slug, gone.story.slug));
      const answer = await ask(own);
      expect(texts(answer, "dc:title")).not.toContain("Changed");
      [seen = ""] = texts(answer, "responseDate");
      harvested = Date.now();
    });
    const times = [
      ...(await db.select({ at: living.changedAt }).from(living).where(eq(living.slug, open.story.slug))),
      ...(await db.select({ at: stone.changedAt }).from(stone).where(eq(stone.slug, gone.story.slug))),
    ].map(({ at }) => at.getTime());
    expect(times[0]).toBe(times[1]);
    expect(times[0]).toBeGreaterThanOrEqual(harvested);
    expect(Date.parse(seen)).toBeLessThan(harvested);
    const again = records(await ask(`${own}&from=${seen}`)).map(({ slug }) => slug);
    expect(again).toEqual(expect.arrayContaining([open.story.slug, gone.story.slug]));
  });

  test("changes that are committed at once have each its own time, whoever began first", async () => {
    const made = [await aPublishedStory({ country: "LBY" }), await aPublishedStory({ country: "LBY" })];
    const [first, second] = made.map(({ story }) => eq(publications.slug, story.slug));
    const change = async (mine: typeof first, wait: Promise<unknown>) => {
      await db.transaction(async (tx) => {
        await tx.update(publications).set({ title: "Changed" }).where(mine!);
        await wait;
      });
    };
    const later = change(second, Promise.resolve());
    await Promise.all([change(first, later), later]);
    const slugs = made.map(({ story }) => story.slug);
    const given = records(await ask(`${LIST}&set=country:LBY`)).filter(({ slug }) => slugs.includes(slug!));
    expect(given.map(({ slug }) => slug)).toEqual([slugs[1], slugs[0]]);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => change(n % 2 ? first : second, Promise.resolve())),
    );
    const rows = await db.select({ at: publications.changedAt }).from(publications).where(or(first, second));
    expect(new Set(rows.map(({ at }) => at.getTime())).size).toBe(2);
  });

  test("from and until are both within, to the second", async () => {
    await aPublishedStory({ country: "TKL" });
    const { datestamp } = records(await ask(`${LIST}&set=country:TKL`))[0]!;
    const shift = (ms: number) => `${new Date(Date.parse(datestamp) + ms).toISOString().slice(0, 19)}Z`;
    const count = async (query: string) => records(await ask(`${LIST}&set=country:TKL${query}`)).length;
    expect(await count(`&from=${datestamp}&until=${datestamp}`)).toBe(1);
    expect(await count(`&from=${datestamp.slice(0, 10)}&until=${datestamp.slice(0, 10)}`)).toBe(1);
    expect(await count(`&from=${shift(1000)}`)).toBe(0);
    expect(await count(`&until=${shift(-1000)}`)).toBe(0);
  });
});
