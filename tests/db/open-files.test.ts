import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { publications, publicationVoices } from "@/db/schema";
import { hideVoice } from "@/lib/publications/mutations/hide-media";
import { atomOf } from "@/lib/publications/open-data/atom";
import { csvOf, jsonLinesOf } from "@/lib/publications/open-data/files";
import { readFilters } from "@/lib/publications/open-data/parameters";
import { listNewestOf } from "@/lib/publications/open-data/queries";
import { openStoryInFull } from "@/lib/publications/open-data/schema";
import { aPublishedStory, aReadyStory } from "../support/factories";
import { all, readXml, texts } from "../support/xml";

const of = (query: string) => readFilters(new URLSearchParams(query));
async function whole(pieces: AsyncIterable<string>) {
  const given = [];
  for await (const piece of pieces) given.push(piece);
  return given.join("");
}

test("the table holds each public story once, one a line, and nothing that a spreadsheet would run", async () => {
  const { story } = await aPublishedStory({ country: "NRU", word: "heronword" });
  await aReadyStory({ country: "NRU", word: "heronword" });
  await db.update(publications).set({ title: '=HYPERLINK("x"),a' }).where(eq(publications.slug, story.slug));
  const table = await whole(csvOf(of("country=NRU")));
  const rows: Record<string, string>[] = parse(table, { columns: true, bom: true });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ...{ slug: story.slug, title: `'=HYPERLINK("x"),a`, country: "NRU", goals: "4", targets: "4.6" },
    licence: "https://creativecommons.org/licenses/by/4.0/",
  });
});

describe("the lines in full", () => {
  test("are the stories as the API gives them, with a hidden voice gone at once", async () => {
    const { story, author } = await aPublishedStory({ country: "WLF", media: true, open: true });
    await aPublishedStory({ country: "WLF", media: true });
    const read = async () =>
      (await whole(jsonLinesOf(of("country=WLF"))))
        .trim()
        .split("\n")
        .map((line) => openStoryInFull.parse(JSON.parse(line)));
    const before = await read();
    expect(before).toHaveLength(2);
    expect(before.flatMap(({ voices }) => voices)).toHaveLength(1);
    expect(before.flatMap(({ photos }) => photos)).toHaveLength(1);
    const [voice] = await db
      .select({ id: publicationVoices.voiceId })
      .from(publicationVoices)
      .innerJoin(publications, eq(publications.id, publicationVoices.publicationId))
      .where(eq(publications.slug, story.slug));
    await hideVoice(author, { id: voice!.id, reason: "harm_feared" });
    expect((await read()).flatMap(({ voices }) => voices)).toEqual([]);
  });
});

test("the feed is well-formed and has what RFC 4287 asks for, whatever a title holds", async () => {
  const { story } = await aPublishedStory({ country: "PLW" });
  const odd = 'a <b> & "c" \u0008 😀 مكتبة';
  await db.update(publications).set({ title: odd }).where(eq(publications.slug, story.slug));
  const { rows } = await listNewestOf(of("country=PLW"), 50, null);
  const feed = readXml(atomOf({ rows, query: "country=PLW", changed: new Date() }));
  expect(feed.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
  for (const name of ["id", "title", "updated", "author", "link"])
    expect(
      feed.children.map((child) => child.name),
      name,
    ).toContain(name);
  const [entry] = all(feed, "entry");
  expect(texts(entry!, "title")).toEqual([odd.replace("\u0008", "")]);
  for (const name of ["id", "updated", "published", "rights", "summary"])
    expect(texts(entry!, name)[0]).toBeTruthy();
  expect(texts(entry!, "name")).toHaveLength(1);
  expect(all(entry!, "category").map(({ attributes }) => attributes.term)).toEqual([
    "http://metadata.un.org/sdg/4",
  ]);
  const alternates = all(entry!, "link").filter(({ attributes }) => attributes.rel === "alternate");
  expect(alternates[0]!.attributes.href).toContain(`/en/stories/${story.slug}`);
});
