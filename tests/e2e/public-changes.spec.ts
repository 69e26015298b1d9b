import type { APIRequestContext } from "@playwright/test";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { anEditor, answerAll, aPublishedStory, aStoryInReview } from "../support/factories";
import { tellServer } from "../support/server";
import { sitemapPaths } from "../support/sitemap";
import { expect, test } from "../support/test";

/** Pages that are kept show at the next request what the public tables hold. */

const REASON = { reason: "error_found" as const, privateReason: "quokkaprivate", hideTitle: false };

/** Statuses of the pages that a story changes, and whether each of them names it. */
async function seen(request: APIRequestContext, slug: string) {
  const naming = async (path: string) => (await (await request.get(path)).text()).includes(slug);
  return {
    story: (await request.get(`/ar/stories/${slug}`)).status(),
    gallery: await naming("/en/stories"),
    filtered: await naming("/en/stories?country=TLS"),
    goal: await naming("/fr/goals/4"),
    country: await naming("/ar/countries/TLS"),
    home: await naming("/fr"),
    sitemap: (await sitemapPaths(request)).includes(`/ar/stories/${slug}`),
  };
}

const NOWHERE = {
  story: 404,
  gallery: false,
  filtered: false,
  goal: false,
  country: false,
  home: false,
  sitemap: false,
};
const EVERYWHERE = {
  story: 200,
  gallery: true,
  filtered: true,
  goal: true,
  country: true,
  home: true,
  sitemap: true,
};

test("published, it is everywhere at the next request; unpublished, its address answers 410; republished, it is back", async ({
  request,
}) => {
  const { story, revision, reviewer, reviewId } = await aStoryInReview({ country: "TLS" });
  expect(await seen(request, story.slug)).toEqual(NOWHERE);
  await answerAll(reviewer, reviewId);
  await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
  await tellServer();
  expect(await seen(request, story.slug)).toEqual(EVERYWHERE);
  const editor = await anEditor();
  await unpublishStory(editor, { id: story.id, ...REASON });
  await tellServer();
  expect(await seen(request, story.slug)).toEqual({ ...NOWHERE, story: 410 });
  const gone = await (await request.get(`/en/stories/${story.slug}`)).text();
  expect(gone).toContain("This story is not public any more");
  expect(gone).toContain("An error was found.");
  expect(gone).not.toContain("quokkaprivate");
  await republishStory(editor, { id: story.id });
  await tellServer();
  expect(await seen(request, story.slug)).toEqual(EVERYWHERE);
  expect((await request.get(`/en/gone/${story.slug}`)).url()).toMatch(
    new RegExp(`/en/stories/${story.slug}$`),
  );
});

test("a revoked consent takes the photo and the voice from pages and from the photo's own address", async ({
  request,
}) => {
  const { story, shown, author } = await aPublishedStory({ media: true });
  await tellServer();
  const photo = `/media/${shown!.photoId}/480.webp`;
  const page = async () => (await request.get(`/en/stories/${story.slug}`)).text();
  const answer = await request.get(photo);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/webp"]);
  expect(answer.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "cache-control": "public, no-cache",
  });
  const etag = answer.headers().etag ?? "";
  expect((await request.get(photo, { headers: { "if-none-match": etag } })).status()).toBe(304);
  expect((await request.get(photo.replace("480", "481"))).status()).toBe(404);
  expect(await page()).toContain("I can read");
  await revokeConsent(author, { id: shown!.consentId });
  expect((await request.get(photo)).status()).toBe(404);
  expect((await request.get(photo, { headers: { "if-none-match": etag } })).status()).toBe(404);
  await tellServer();
  expect(await page()).not.toContain("I can read");
  expect(await page()).not.toContain(shown!.photoId);
});

test("the door for the worker is shut to everybody else", async ({ request }) => {
  for (const authorization of ["", "Bearer ", `Bearer ${"0".repeat(64)}`]) {
    expect((await request.post("/api/internal/revalidate", { headers: { authorization } })).status()).toBe(
      404,
    );
  }
});
