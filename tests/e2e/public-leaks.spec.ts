import type { APIRequestContext } from "@playwright/test";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { addComment } from "@/lib/reviews/mutations/comment";
import { declineStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { discardDraft } from "@/lib/stories/mutations/discard-draft";
import {
  anEditor,
  answerAll,
  aPublishedStory,
  aReadyStory,
  aStoryInReview,
  aSubmittedStory,
  write,
} from "../support/factories";
import { tellServer } from "../support/server";
import { sitemapParts, sitemapPaths } from "../support/sitemap";
import { expect, test } from "../support/test";

/**
 * A word that stands in every part of what was never published is found nowhere public. First what could leak is made;
 * then everything public is asked for as a page and as the payload that Next's router fetches.
 */
const FORMS: Record<string, string>[] = [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }];

async function everythingPublic(
  request: APIRequestContext,
  extra: string[],
): Promise<{ path: string; text: string }[]> {
  const listed = await sitemapPaths(request);
  const paths = [...new Set([...listed, "/robots.txt", "/api/health", ...extra])];
  const answers = await sitemapParts(request);
  for (const path of paths) {
    for (const headers of FORMS) {
      const rsc = headers.rsc ? `${path.includes("?") ? "&" : "?"}_rsc=1` : "";
      const answer = await request.get(path + rsc, { headers, maxRedirects: 0 });
      answers.push({ path: path + rsc, text: JSON.stringify(answer.headers()) + (await answer.text()) });
    }
  }
  return answers;
}

const count = async (request: APIRequestContext) =>
  (await (await request.get("/en/stories?page=1")).text()).match(/<h2[^>]*>([^<]*)</)?.[1];

test("drafts, submitted stories and stories in review are found nowhere public", async ({ request }) => {
  test.setTimeout(180_000);
  const before = await count(request);
  const word = `quokka${Date.now()}`;
  const made = [
    await aReadyStory({ word, media: true, country: "BTN" }),
    await aSubmittedStory({ word, media: true, country: "BTN" }),
    await aStoryInReview({ word, media: true, country: "BTN" }),
  ];
  const [draft] = made;
  await write(draft!.author, draft!.story.id, {
    lessons: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: word }] }] },
    partners: [{ name: word, role: word }],
  });
  await tellServer();
  const extra = made.flatMap(({ story, library, shown }) => [
    `/en/stories/${story.slug}`,
    `/en/stories/${story.slug}/share`,
    `/fr/embed/${story.slug}`,
    `/data/stories/${story.slug}/one-page-en.pdf`,
    `/fr/gone/${story.slug}`,
    `/ar/organisations/${library.slug}`,
    `/en/stories?organisation=${library.slug}`,
    ...["480.webp", "960.webp", "1600.webp", "480.avif"].map((file) => `/media/${shown!.photoId}/${file}`),
  ]);
  const searches = [
    `/en/stories?target=4.6&country=BTN`,
    "/en/countries/BTN",
    "/ar/stories?sort=country",
    "/en/goals/4",
  ];
  const answers = await everythingPublic(request, [...extra, ...searches]);
  expect(answers.length).toBeGreaterThan(300);
  for (const { path, text } of answers) {
    // A page may echo the address that was asked for, which is no leak; nothing else of it may stand there.
    const rest =
      made.reduce((kept, { story }) => kept.replaceAll(story.slug, ""), path.includes(word) ? text : "") ||
      text;
    expect(rest.includes(word), `${path} holds the word`).toBe(false);
    const asksForIt = made.some(({ story, library, shown }) =>
      [story.slug, library.slug, shown!.photoId].some((id) => path.includes(id)),
    );
    if (!asksForIt)
      for (const { library } of made)
        expect(text.includes(library.slug) || text.includes(library.name), path).toBe(false);
  }
  const shows = answers.filter(({ text }) => text.includes("Along the library van’s route"));
  expect(shows.length, "the same search finds what is public").toBeGreaterThan(20);
  for (const { shown, story } of made) {
    expect((await request.get(`/media/${shown!.photoId}/480.webp`)).status()).toBe(404);
    expect((await request.get(`/files/photos/${shown!.photoId}/480`)).status()).toBe(404);
    expect((await request.get(`/en/stories/${story.slug}`)).status()).toBe(404);
  }
  expect(await (await request.get(`/en/stories?q=${word}`)).text()).toContain("No stories");
  expect(await count(request)).toBe(before);
});

test("what was taken down, returned, declined or discarded is found nowhere public; a tombstone says no more than it may", async ({
  request,
}) => {
  test.setTimeout(240_000);
  const word = `numbat${Date.now()}`;
  const editor = await anEditor();
  const [unpublished, withdrawn] = [
    await aPublishedStory({ word, media: true, country: "BTN" }),
    await aPublishedStory({ word, media: true, country: "BTN" }),
  ];
  const returned = await aStoryInReview({ word, media: true, country: "BTN" });
  const declined = await aStoryInReview({ word, media: true, country: "BTN" });
  const discarded = await aReadyStory({ word, media: true, country: "BTN" });
  await tellServer();
  for (const { story, shown } of [unpublished, withdrawn]) {
    expect(await (await request.get(`/en/stories/${story.slug}`)).text()).toContain(`Because of ${word}`);
    expect((await request.get(`/media/${shown!.photoId}/480.webp`)).status()).toBe(200);
  }
  const taking = { reason: "harm_feared" as const, privateReason: `Told in private: ${word}` };
  await unpublishStory(editor, { id: unpublished.story.id, ...taking, hideTitle: true });
  await withdrawStory(withdrawn.lead, { id: withdrawn.story.id, ...taking, hideTitle: false });
  const { id: revisionId } = returned.revision;
  const remark = { section: "need" as const, body: word, criterion: null, mustFix: true };
  await addComment(returned.reviewer, { revisionId, ...remark });
  await answerAll(returned.reviewer, returned.reviewId);
  await giveVerdict(returned.reviewer, {
    ...{ reviewId: returned.reviewId, verdict: "return", hash: returned.revision.hash! },
  });
  await declineStory(editor, { revisionId: declined.revision.id, reason: word });
  await discardDraft(discarded.author, { id: discarded.story.id, version: discarded.story.version });
  await tellServer();

  const all = [unpublished, withdrawn, returned, declined, discarded];
  const answers = await everythingPublic(request, [
    ...all.flatMap(({ story, library, shown }) => [
      ...["en", "fr", "ar"].flatMap((locale) => [
        `/${locale}/stories/${story.slug}`,
        `/${locale}/gone/${story.slug}`,
      ]),
      `/en/organisations/${library.slug}`,
      ...["480.webp", "960.webp", "480.avif"].map((file) => `/media/${shown!.photoId}/${file}`),
    ]),
    ...["/en/stories?country=BTN", "/en/countries/BTN", "/fr/stories?target=4.6", "/ar/goals/4"],
  ]);
  for (const { path, text } of answers) {
    const slugless = all.reduce((kept, { story }) => kept.replaceAll(story.slug, ""), text);
    // Of the withdrawn story the title stands on its tombstone, and nowhere else.
    const ofStone = path.includes(withdrawn.story.slug);
    const rest = ofStone ? slugless.replaceAll(`A title that says ${word}`, "") : slugless;
    expect(rest.includes(word), `${path} holds the word`).toBe(false);
  }
  for (const { story, shown } of all) {
    const gone = story === unpublished.story || story === withdrawn.story;
    const address = `/en/stories/${story.slug}`;
    expect((await request.get(address)).status(), address).toBe(gone ? 410 : 404);
    expect((await request.get(`/media/${shown!.photoId}/480.webp`)).status()).toBe(404);
  }
  const stone = await request.get(`/en/stories/${withdrawn.story.slug}`);
  expect(await stone.text()).toContain(`A title that says ${word}`);
});
