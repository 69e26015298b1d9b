import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { GET as getEmbed } from "@/app/[locale]/(public)/embed/[slug]/route";
import { GET as getFile } from "@/app/data/stories/[slug]/[file]/route";
import { db } from "@/db/client";
import { publicationPhotos, publications } from "@/db/schema";
import { hidePhoto } from "@/lib/publications/mutations/hide-media";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { restorePhoto } from "@/lib/reviews/mutations/restore-media";
import { anEditor, aPublishedStory, aReadyStory, aSubmittedStory } from "../support/factories";
import { openPdf, wordsIn } from "../support/words-in";

const PAPERS = ["one-page-en.pdf", "one-page-fr.pdf", "one-page-ar.pdf"];
const GOING = { reason: "harm_feared" as const, privateReason: "zzprivate", hideTitle: true };

const fileOf = (slug: string, file: string, headers: Record<string, string> = {}) =>
  getFile(new Request(`https://x.example/data/stories/${slug}/${file}`, { headers }), {
    params: Promise.resolve({ slug, file }),
  });
const embedOf = (slug: string, locale = "en", headers: Record<string, string> = {}) =>
  getEmbed(new Request(`https://x.example/${locale}/embed/${slug}`, { headers }), {
    params: Promise.resolve({ slug, locale }),
  });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

/** Alternative texts of the pictures on a paper. */
async function picturesOn(slug: string): Promise<string[]> {
  const pdf = await openPdf(await bytesOf(await fileOf(slug, "one-page-en.pdf")));
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  return [...tree.matchAll(/"alt":"([^"]*)"/g)].map(([, alt]) => alt ?? "");
}

describe("the files of a public story", () => {
  test("are a card and one page in each language, told from others by what they hold", async () => {
    const { story } = await aPublishedStory({ country: "NIU", word: "kingfisher" });
    const card = await fileOf(story.slug, "card.png");
    expect([card.status, card.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(card.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect((await bytesOf(card)).subarray(1, 4).toString()).toBe("PNG");
    const tags = new Set<string | null>();
    for (const file of PAPERS) {
      const paper = await fileOf(story.slug, file);
      expect(paper.headers.get("content-type")).toBe("application/pdf");
      expect(await wordsIn("pdf", await bytesOf(paper))).toContain("kingfisher");
      tags.add(paper.headers.get("etag"));
    }
    expect(tags.size).toBe(3);
    for (const file of ["card.jpg", "one-page-xx.pdf", "one-page-en.pdf.exe"])
      expect((await fileOf(story.slug, file)).status, file).toBe(404);
  });

  test("are not sent again to whoever has them, until something on them changes", async () => {
    const { story } = await aPublishedStory({ country: "NIU" });
    for (const file of ["card.png", "one-page-en.pdf"]) {
      const etag = (await fileOf(story.slug, file)).headers.get("etag") ?? "";
      const known = { "if-none-match": etag };
      expect((await fileOf(story.slug, file, known)).status).toBe(304);
      await db
        .update(publications)
        .set({ title: `Another ${file}` })
        .where(eq(publications.slug, story.slug));
      expect((await fileOf(story.slug, file, known)).status).toBe(200);
    }
    const etag = (await embedOf(story.slug)).headers.get("etag") ?? "";
    expect((await embedOf(story.slug, "en", { "if-none-match": etag })).status).toBe(304);
    expect((await embedOf(story.slug, "fr", { "if-none-match": etag })).status).toBe(200);
  });
});

describe("a photo", () => {
  test("stands on the page only where its consents cover open data, and goes with them at once", async () => {
    const open = await aPublishedStory({ country: "NIU", media: true, open: true });
    const here = await aPublishedStory({ country: "NIU", media: true });
    expect(await picturesOn(open.story.slug)).toEqual(["A reader"]);
    expect(await picturesOn(here.story.slug)).toEqual([]);
    await revokeConsent(open.author, { id: open.shown!.consentId });
    expect(await picturesOn(open.story.slug)).toEqual([]);
  });

  test("that is hidden is gone at the next request, and back when it is restored", async () => {
    const { story, shown, author } = await aPublishedStory({ country: "NIU", media: true, open: true });
    expect(await picturesOn(story.slug)).toEqual(["A reader"]);
    await hidePhoto(author, { id: shown!.photoId, reason: "harm_feared" });
    expect(await picturesOn(story.slug)).toEqual([]);
    await restorePhoto(await anEditor(), { id: shown!.photoId });
    expect(await picturesOn(story.slug)).toEqual(["A reader"]);
  });

  test("whose consent ended yesterday is not on it", async () => {
    const { story, shown } = await aPublishedStory({ country: "NIU", media: true, open: true });
    await db
      .update(publicationPhotos)
      .set({ shownUntil: new Date(Date.now() - 36 * 3_600_000).toISOString().slice(0, 10) })
      .where(eq(publicationPhotos.photoId, shown!.photoId));
    expect(await picturesOn(story.slug)).toEqual([]);
  });
});

describe("the card for the pages of others", () => {
  test("shows title, finding and library, nobody's photo or voice, and may be framed", async () => {
    const { story, shown, library } = await aPublishedStory({ country: "NIU", media: true, open: true });
    const answer = await embedOf(story.slug, "fr");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors *");
    expect(policy).not.toContain("script-src");
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toContain('<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">');
    for (const words of ["A title that says word", "passed", library.name, "Niué", "58"])
      expect(html).toContain(words);
    for (const nobody of ["Akiru", "I can read", shown!.photoId, "<script", "<img"])
      expect(html).not.toContain(nobody);
  });
});

test("a story that goes takes its card, papers and frame with it; a draft never had any", async () => {
  const word = "cormorantword";
  const gone = await aPublishedStory({ country: "NIU", word, media: true, open: true });
  const drafts = [
    await aReadyStory({ country: "NIU", word }),
    await aSubmittedStory({ country: "NIU", word }),
  ];
  const everything = async (slug: string) => [
    ...(await Promise.all(["card.png", ...PAPERS].map((file) => fileOf(slug, file)))),
    ...(await Promise.all(["en", "ar"].map((locale) => embedOf(slug, locale)))),
  ];
  for (const answer of await everything(gone.story.slug)) expect(answer.status).toBe(200);
  await withdrawStory(gone.lead, { id: gone.story.id, ...GOING });
  for (const [{ slug }, status] of [
    [gone.story, 410],
    ...drafts.map(({ story }) => [story, 404] as const),
  ] as const)
    for (const answer of await everything(slug)) {
      expect(answer.status).toBe(status);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).not.toMatch(/cormorantword\d|title that says|zzprivate/);
    }
  for (const odd of ["%00", "..", "a b"]) expect((await embedOf(odd)).status).toBe(404);
  expect((await embedOf(gone.story.slug, "xx")).status).toBe(404);
});
