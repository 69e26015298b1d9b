import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { consents, photoConsents, publicationPhotos, publications, publicationVoices } from "@/db/schema";
import { recordConsent } from "@/lib/media/mutations/save-consent";
import { consentChange } from "@/lib/media/schema";
import { changeConsent } from "@/lib/publications/mutations/change-consent";
import { findOpenStory } from "@/lib/publications/open-data/queries";
import { aPublishedStory, codeOf } from "../support/factories";

const ENTRY = {
  ...{ person: "Akiru", uses: ["photo", "quote"], obtainedBy: "A", obtainedOn: "2023-01-01" },
  ...{ isChild: false, guardian: "", childAssented: false },
};
const change = (id: string, expiresOn: string, doors = ["web", "open_data"]) =>
  consentChange.parse({ id, ...ENTRY, expiresOn, doors });

/** A public story with a photo and a voice under CC BY whose consent ends on 1 January 2030. */
async function anEndingStory() {
  const made = await aPublishedStory({ country: "DZA", media: true, open: true });
  const { consentId, photoId } = made.shown!;
  await db.update(consents).set({ expiresOn: "2030-01-01" }).where(eq(consents.id, consentId));
  await db
    .update(publicationPhotos)
    .set({ shownUntil: "2030-01-01" })
    .where(eq(publicationPhotos.photoId, photoId));
  const [story] = await db.select().from(publications).where(eq(publications.slug, made.story.slug));
  await db
    .update(publicationVoices)
    .set({ shownUntil: "2030-01-01" })
    .where(eq(publicationVoices.publicationId, story!.id));
  const read = async () => {
    const own = { until: publicationPhotos.shownUntil, open: publicationPhotos.inOpenData };
    const [photo] = await db
      .select(own)
      .from(publicationPhotos)
      .where(eq(publicationPhotos.photoId, photoId));
    const [voice] = await db
      .select({ until: publicationVoices.shownUntil, open: publicationVoices.inOpenData })
      .from(publicationVoices)
      .where(eq(publicationVoices.publicationId, story!.id));
    return [photo, voice];
  };
  return { ...made, consentId, photoId, read };
}

test("what is public on a consent is shown as long as it is extended, and harvesters are told", async () => {
  const { author, story, consentId, read } = await anEndingStory();
  const before = (await findOpenStory(story.slug))!;
  await changeConsent(author, change(consentId, "2031-02-03"));
  expect(await read()).toEqual([
    { until: "2031-02-03", open: true },
    { until: "2031-02-03", open: true },
  ]);
  const after = (await findOpenStory(story.slug))!;
  expect(after.changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime());
  await changeConsent(author, { ...change(consentId, "2031-02-03"), person: "Akiru Ekal" });
  expect((await findOpenStory(story.slug))!.changedAt).toEqual(after.changedAt);
  expect(await codeOf(changeConsent(author, change(consentId, "2030-01-01")))).toBe("consent_relied_on");
  await changeConsent(author, change(consentId, ""));
  expect(await read()).toEqual([
    { until: null, open: true },
    { until: null, open: true },
  ]);
});

test("a photo of two people goes when the first of their consents ends", async () => {
  const { author, library, consentId, photoId, read } = await anEndingStory();
  const other = await recordConsent(author, {
    ...change(consentId, "2030-06-01"),
    id: undefined,
    organisationId: library.id,
  } as never);
  await db.insert(photoConsents).values({ photoId, consentId: other.id });
  await Promise.all([
    changeConsent(author, change(consentId, "2032-01-01")),
    changeConsent(author, change(other.id, "2033-01-01")),
  ]);
  expect(await read()).toEqual([
    { until: "2032-01-01", open: true },
    { until: "2032-01-01", open: true },
  ]);
});

test("one that is widened to open data lets the quote into data; a photo goes by its own licence", async () => {
  const { author, story, shown, library } = await aPublishedStory({ country: "DZA", media: true });
  expect(library.id).toBeTruthy();
  await changeConsent(author, change(shown!.consentId, ""));
  const { photos, voices } = (await findOpenStory(story.slug))!;
  expect([photos.length, voices.length]).toEqual([0, 1]);
});
