import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { GET as countries } from "@/app/api/v1/countries/route";
import { GET as goals } from "@/app/api/v1/goals/route";
import { GET as story } from "@/app/api/v1/stories/[slug]/route";
import { GET as stories } from "@/app/api/v1/stories/route";
import { GET as country } from "@/app/data/countries/[file]/route";
import { GET as csv } from "@/app/data/stories.csv/route";
import { GET as jsonLines } from "@/app/data/stories.jsonl/route";
import { GET as uses } from "@/app/data/uses.csv/route";
import { GET as feed } from "@/app/feeds/stories.atom/route";
import { GET as harvest } from "@/app/oai/route";
import { GET as sitemap } from "@/app/sitemap.xml/route";
import { GET as sitemapPart } from "@/app/sitemaps/[part]/route";
import { db } from "@/db/client";
import { openChanges } from "@/db/schema";
import { withdrawStatistic } from "@/lib/countries/mutations/save-statistic";
import { findProfileChange } from "@/lib/countries/public-queries";
import { sitemapPart as partOf } from "@/lib/publications/open-data/sitemap";
import { aFigure, aSpeakingCountry, FIGURE, type SpeakingCountry } from "../support/countries";
import { aPublishedStory } from "../support/factories";
import { all, readXml, texts } from "../support/xml";

type Handle = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

let place: SpeakingCountry;
let slug: string;
beforeAll(async () => {
  place = await aSpeakingCountry("SUR");
  await aFigure(place.author, "SUR");
  slug = (await aPublishedStory({ country: "SUR" })).story.slug;
});
afterEach(() => void vi.useRealTimers());

const DOORS = (): [string, Handle, object?][] => [
  ["/api/v1/stories", stories as Handle],
  ["/api/v1/stories/one", story as Handle, { slug }],
  ["/api/v1/goals", goals as Handle],
  ["/api/v1/countries", countries as Handle],
  ["/data/stories.csv", csv as Handle],
  ["/data/stories.jsonl", jsonLines as Handle],
  ["/data/uses.csv", uses as Handle],
  ["/data/countries/SUR.csv", country as Handle, { file: "SUR.csv" }],
  ["/data/countries/SUR.json", country as Handle, { file: "SUR.json" }],
  ["/data/countries/SUR.xlsx", country as Handle, { file: "SUR.xlsx" }],
  ["/feeds/stories.atom", feed as Handle],
  ["/oai?verb=ListIdentifiers&metadataPrefix=oai_dc", harvest as Handle],
  ["/sitemap.xml", sitemap as Handle],
  ["/sitemaps/countries.xml", sitemapPart as Handle, { part: "countries.xml" }],
  ["/sitemaps/stories-1.xml", sitemapPart as Handle, { part: "stories-1.xml" }],
];

const ask = ([path, handle, params]: [string, Handle, object?], headers: Record<string, string> = {}) =>
  handle(new Request(`http://localhost${path}`, { headers }), {
    params: Promise.resolve(params as never),
  });

/** A date in seconds counts after a minute. */
const laterBy = (minutes: number) =>
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 });

test("every door says when it changed, and sends nothing again to who has it, by tag or by date", async () => {
  laterBy(5);
  for (const door of DOORS()) {
    const [path] = door;
    const answer = await ask(door);
    expect(answer.status, path).toBe(200);
    const changed = answer.headers.get("last-modified") ?? "";
    expect(Date.parse(changed), path).toBeLessThan(Date.now());
    const later = new Date(Date.parse(changed) + 60_000).toUTCString();
    const earlier = new Date(Date.parse(changed) - 60_000).toUTCString();
    const etag = answer.headers.get("etag") ?? "";
    const asked: [Record<string, string>, number][] = [
      [{ "if-none-match": etag }, 304],
      [{ "if-none-match": "*" }, 304],
      [{ "if-modified-since": changed }, 304],
      [{ "if-modified-since": later }, 304],
      [{ "if-modified-since": earlier }, 200],
      [{ "if-modified-since": "yesterday" }, 200],
      // A tag that differs says more than a date that fits (RFC 9110, 13.2.2).
      [{ "if-none-match": '"another"', "if-modified-since": later }, 200],
    ];
    for (const [headers, status] of asked) {
      const again = await ask(door, headers);
      expect(again.status, `${path} ${JSON.stringify(headers)}`).toBe(status);
      if (status === 304) expect(await again.text(), path).toBe("");
    }
  }
});

test("a figure that was withdrawn changes the files of its country, and of no other", async () => {
  const before = await findProfileChange("SUR");
  const others = async () =>
    (await db.select().from(openChanges)).filter(({ subject }) => subject !== "SUR" && subject !== "FJI");
  const rest = await others();
  const { version } = await aFigure(place.author, "SUR", { year: 2019 });
  const added = await findProfileChange("SUR");
  expect(added!.getTime()).toBeGreaterThan(before!.getTime());
  const { libraryType, metric } = FIGURE;
  await withdrawStatistic(place.author, { country: "SUR", libraryType, metric, year: 2019, version });
  expect((await findProfileChange("SUR"))!.getTime()).toBeGreaterThan(added!.getTime());
  expect(await others()).toEqual(rest);
});

test("the sitemap says when a country changed, its profile too", async () => {
  const xml = readXml((await partOf("countries.xml"))!);
  const entry = all(xml, "url").find((one) => texts(one, "loc")[0]!.endsWith("/en/countries/SUR"))!;
  const [changed = ""] = texts(entry, "lastmod");
  expect(Date.parse(changed)).toBeGreaterThanOrEqual(
    Math.floor((await findProfileChange("SUR"))!.getTime() / 1000) * 1000,
  );
});

test("a door that takes no parameters refuses them, and says so", async () => {
  const taking = /stories(\.csv|\.jsonl|\.atom)?$|^\/oai|^\/sitemap/;
  const doors = DOORS().filter(([path]) => !taking.test(path));
  expect(doors.length).toBeGreaterThan(5);
  for (const [path, handle, params] of doors) {
    const answer = await ask([`${path}?format=xml`, handle, params], { "x-client-address": "203.0.113.9" });
    expect([answer.status, answer.headers.get("content-type")], path).toEqual([
      400,
      "application/problem+json",
    ]);
  }
});
