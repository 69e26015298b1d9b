import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { publicationPhotos, publicationVoices } from "@/db/schema";
import { listPublications } from "@/lib/publications/gallery/public-queries";
import { listInFull } from "@/lib/publications/open-data/queries";
import { findPublication, findShownPhoto } from "@/lib/publications/public-queries";
import { filters } from "@/lib/search/filters";
import { aPublishedStory } from "../support/factories";

afterEach(() => {
  delete process.env.STATIC_COPY;
});

/** What people see of a story's photo and voice: its page, its card, the picture itself. */
async function seen(slug: string, photoId: string) {
  const story = await findPublication(slug);
  const { rows } = await listPublications(filters.parse({ country: "COK" }));
  const data = (await listInFull(filters.parse({ country: "COK" }), 100, null)).find(
    (row) => row.slug === slug,
  );
  return {
    page: [story?.photos.length, story?.voices.length],
    data: [data?.photos.length, data?.voices.length],
    card: Boolean(rows.find((row) => row.slug === slug)?.photo),
    picture: Boolean(await findShownPhoto(photoId)),
  };
}

const ALL = { page: [1, 1], data: [1, 1], card: true, picture: true };
const NONE = { page: [0, 0], data: [0, 0], card: false, picture: false };

test("a copy holds what the consents let leave our pages, our pages hold what they are for", async () => {
  const open = await aPublishedStory({ country: "COK", media: true, open: true });
  const web = await aPublishedStory({ country: "COK", media: true });
  const both = async () => [
    await seen(open.story.slug, open.shown!.photoId),
    await seen(web.story.slug, web.shown!.photoId),
  ];
  expect(await both()).toEqual([ALL, { ...ALL, data: [0, 0] }]);
  process.env.STATIC_COPY = "1";
  expect(await both()).toEqual([ALL, NONE]);
});

test("what ends before the next copy is made is not in this one", async () => {
  const { story, shown } = await aPublishedStory({ country: "COK", media: true, open: true });
  const until = async (day: string) => {
    const shownUntil = sql`current_date + ${day}::integer`;
    await db
      .update(publicationPhotos)
      .set({ shownUntil })
      .where(eq(publicationPhotos.photoId, shown!.photoId));
    const { voices } = (await findPublication(story.slug)) ?? {};
    for (const { id } of voices ?? [])
      await db.update(publicationVoices).set({ shownUntil }).where(eq(publicationVoices.voiceId, id));
  };
  await until("1");
  expect(await seen(story.slug, shown!.photoId)).toEqual(ALL);
  process.env.STATIC_COPY = "1";
  expect(await seen(story.slug, shown!.photoId)).toEqual(NONE);
  delete process.env.STATIC_COPY;
  await until("2");
  process.env.STATIC_COPY = "1";
  expect(await seen(story.slug, shown!.photoId)).toEqual(ALL);
});
