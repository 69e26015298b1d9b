import { expect, test } from "vitest";
import { GET as countries } from "@/app/api/v1/countries/route";
import { GET as goals } from "@/app/api/v1/goals/route";
import { GET as openapi } from "@/app/api/v1/openapi.json/route";
import { GET as story } from "@/app/api/v1/stories/[slug]/route";
import { GET as stories } from "@/app/api/v1/stories/route";
import { GET as country } from "@/app/data/countries/[file]/route";
import { GET as storyFile } from "@/app/data/stories/[slug]/[file]/route";
import { GET as csv } from "@/app/data/stories.csv/route";
import { GET as jsonLines } from "@/app/data/stories.jsonl/route";
import { GET as uses } from "@/app/data/uses.csv/route";
import { GET as feed } from "@/app/feeds/stories.atom/route";
import { GET as photo } from "@/app/media/[id]/[file]/route";
import { GET as harvest, POST as posted } from "@/app/oai/route";
import { GET as sitemap } from "@/app/sitemap.xml/route";
import { GET as sitemapPart } from "@/app/sitemaps/[part]/route";
import { aPublishedStory, aReadyStory, aStoryInReview } from "../support/factories";
import { type OddRequest, oddRequest, randomOf } from "../support/odd-requests";

/** All doors for programs under 10,000 requests that nobody in their senses sends. */

const COUNT = 10_000;
const AT_ONCE = 8;
const SEED = 20_300_101;

type Handle = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** Where each door is, with the names of what stands in its address. */
const DOORS: [RegExp, Handle][] = [
  [/^\/api\/v1\/stories$/, stories as Handle],
  [/^\/api\/v1\/stories\/(?<slug>[^/]+)$/, story as Handle],
  [/^\/api\/v1\/goals$/, goals as Handle],
  [/^\/api\/v1\/countries$/, countries as Handle],
  [/^\/api\/v1\/openapi\.json$/, openapi as Handle],
  [/^\/data\/stories\.csv$/, csv as Handle],
  [/^\/data\/stories\.jsonl$/, jsonLines as Handle],
  [/^\/data\/uses\.csv$/, uses as Handle],
  [/^\/data\/countries\/(?<file>[^/]+)$/, country as Handle],
  [/^\/data\/stories\/(?<slug>[^/]+)\/(?<file>[^/]+)$/, storyFile as Handle],
  [/^\/feeds\/stories\.atom$/, feed as Handle],
  [/^\/media\/(?<id>[^/]+)\/(?<file>[^/]+)$/, photo as Handle],
  [/^\/oai$/, harvest as Handle],
  [/^\/sitemap\.xml$/, sitemap as Handle],
  [/^\/sitemaps\/(?<part>[^/]+)$/, sitemapPart as Handle],
];

/** As the server takes an address apart; what cannot be decoded stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function answerTo({ method, path, headers, body }: OddRequest, n: number): Promise<Response | null> {
  const url = `http://localhost${path}`;
  // Each from an address of its own: here nobody asks too much.
  const from = { ...headers, "x-client-address": `198.51.${n >> 8}.${n & 255}` };
  const [bare = ""] = path.split("?");
  if (method === "POST")
    return bare === "/oai" ? posted(new Request(url, { method, headers: from, body: body ?? "" }), {}) : null;
  for (const [door, handle] of DOORS) {
    const found = door.exec(bare);
    if (!found) continue;
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, part]) => [name, decoded(part)]),
    );
    const asked = new Request(url, { method: method === "HEAD" ? "HEAD" : "GET", headers: from });
    return handle(asked, { params: Promise.resolve(params as never) });
  }
  return null;
}

test("each is answered or refused in words: nothing is thrown, nothing tells of a draft", {
  timeout: 240_000,
}, async () => {
  const word = `thylacine${Date.now()}`;
  const shown = await aPublishedStory({ country: "COK", media: true, open: true });
  await aPublishedStory({ country: "COK" });
  const hidden = [
    await aReadyStory({ word, country: "COK" }),
    await aStoryInReview({ word, country: "COK" }),
  ];
  const headers = { "x-client-address": "203.0.113.77" };
  const list = await stories(
    new Request("http://localhost/api/v1/stories?limit=1", { headers }),
    undefined as never,
  );
  const { next } = await list.json();
  expect(next).toMatch(/\S/);
  const known = [
    ...[shown.story.slug, shown.library.slug, shown.shown!.photoId, next, "KEN", "stories-1", "goals"],
    ...hidden.flatMap(({ story, library }) => [story.slug, story.id, library.slug]),
  ];
  const random = randomOf(SEED);
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  let sent = 0;
  const worker = async () => {
    while (sent < COUNT) {
      const one = oddRequest(random, known, 0.08);
      const asksForIt = `${one.path}${one.body ?? ""}`.includes(word);
      try {
        const answer = await answerTo(one, sent);
        if (!answer) continue;
        sent += 1;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const text = await answer.text();
        if (answer.status >= 500) wrong.push(`${one.path.slice(0, 300)}: ${answer.status}`);
        if (!asksForIt && text.includes(word)) wrong.push(`${one.path.slice(0, 300)}: a draft`);
      } catch (error) {
        wrong.push(`${one.method} ${one.path.slice(0, 300)} ${JSON.stringify(one.headers)}: ${error}`);
        sent += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(wrong).toEqual([]);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(COUNT / 10);
  expect(statuses.get(400) ?? 0).toBeGreaterThan(COUNT / 10);
});
