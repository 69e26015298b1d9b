import { describe, expect, test } from "vitest";
import { publicDb } from "@/db/client";
import { Problem } from "@/lib/open-data/problem";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { findStoryOrRefuse, openStoriesOf } from "@/lib/publications/open-data/lists";
import { findState } from "@/lib/publications/open-data/queries";
import { openStories, openStoryInFull } from "@/lib/publications/open-data/schema";
import { storyInFull } from "@/lib/publications/open-data/story";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { anEditor, aPublishedStory, aReadyStory, aSubmittedStory } from "../support/factories";
import { queriesOf } from "../support/queries";

const asked = (query: string) => openStoriesOf(new URLSearchParams(query));
const slugs = ({ data }: { data: { slug: string }[] }) => data.map(({ slug }) => slug);
const GONE = { reason: "error_found" as const, privateReason: "because", hideTitle: false };

describe("the list of stories", () => {
  test("holds what is public by the filters of the gallery, every field as described, nothing of drafts", async () => {
    const word = "wombatword";
    const { story } = await aPublishedStory({ word, country: "MLI" });
    await aReadyStory({ word, country: "MLI" });
    await aSubmittedStory({ word, country: "MLI" });
    const found = await asked("country=MLI");
    expect(slugs(found)).toEqual([story.slug]);
    expect(found.total).toBe(1);
    openStories.parse(found);
    for (const query of [`q=${word}`, "goal=4&country=MLI", "target=4.6&country=MLI", "region=africa"])
      expect(slugs(await asked(query)), query).toContain(story.slug);
    expect((await asked("goal=13&country=MLI")).total).toBe(0);
  });

  test("is read page by page: each once, though others are published and taken down meanwhile", async () => {
    const made = [];
    for (let n = 0; n < 4; n += 1) made.push(await aPublishedStory({ country: "PYF" }));
    const first = await asked("country=PYF&limit=2");
    expect(slugs(first)).toEqual([made[3]!.story.slug, made[2]!.story.slug]);
    expect(first.total).toBe(4);
    await aPublishedStory({ country: "PYF" });
    await unpublishStory(await anEditor(), { id: made[3]!.story.id, ...GONE });
    const second = await asked(`country=PYF&limit=2&cursor=${first.next}`);
    expect(slugs(second)).toEqual([made[1]!.story.slug, made[0]!.story.slug]);
    expect(second.next).toBeNull();
  });

  test("a cursor that is not ours is refused", async () => {
    for (const cursor of ["a", "%00", "e30.aaaaaaaaaaaaaaaaaaaaaa"])
      await expect(asked(`cursor=${cursor}`)).rejects.toMatchObject({ code: "cursor" });
  });

  test("asks the database as often for one story as for three", async () => {
    await aPublishedStory({ country: "VUT" });
    const one = await queriesOf(publicDb, () => asked("country=VUT"));
    await aPublishedStory({ country: "VUT" });
    await aPublishedStory({ country: "VUT" });
    const three = await queriesOf(publicDb, () => asked("country=VUT"));
    expect(three.value.total).toBe(3);
    expect(three.asked).toBe(one.asked);
  });
});

describe("one story", () => {
  test("comes with the photos and voices whose consents cover open data, and loses them at once", async () => {
    const { story, shown, author } = await aPublishedStory({ media: true, open: true });
    const before = storyInFull(await findStoryOrRefuse(story.slug));
    openStoryInFull.parse(before);
    expect(before.photos).toMatchObject([{ alternativeText: "A reader" }]);
    expect(before.voices).toMatchObject([{ quote: "I can read" }]);
    const state = await findState();
    await revokeConsent(author, { id: shown!.consentId });
    const after = await findStoryOrRefuse(story.slug);
    expect([after.photos, after.voices]).toEqual([[], []]);
    expect(after.changedAt.getTime()).toBeGreaterThan(Date.parse(before.changedAt));
    expect((await findState()).version).not.toBe(state.version);
    expect((await findState()).changed?.getTime()).toBeGreaterThanOrEqual(after.changedAt.getTime());
  });

  test("comes without those that are for our pages alone", async () => {
    const { story } = await aPublishedStory({ media: true });
    const { photos, voices } = await findStoryOrRefuse(story.slug);
    expect([photos, voices]).toEqual([[], []]);
  });

  test("that went says why and since when; one that never was, or is a draft, is not found", async () => {
    const { story } = await aPublishedStory();
    await unpublishStory(await anEditor(), { id: story.id, ...GONE });
    const gone = await findStoryOrRefuse(story.slug).catch((error: unknown) => error);
    expect(gone).toBeInstanceOf(Problem);
    expect(gone).toMatchObject({ code: "gone", more: { reason: "error_found" } });
    const draft = await aReadyStory();
    for (const slug of [draft.story.slug, "never-was", "%00", "../x", "x".repeat(9999)])
      await expect(findStoryOrRefuse(slug)).rejects.toMatchObject({ code: "not_found" });
  });
});
