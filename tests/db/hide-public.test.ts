import { expect, test } from "vitest";
import { findHideable } from "@/lib/publications/hideable";
import { hidePhoto, hideVoice } from "@/lib/publications/mutations/hide-media";
import { restorePhoto } from "@/lib/reviews/mutations/restore-media";
import { findReview } from "@/lib/reviews/queries";
import { anEditor, aPerson, aPublishedStory, aReviewer, aSubmittedStory, codeOf } from "../support/factories";

/** Any editor hides at once, also one with a conflict, who finds it by what is public alone. */
test("an editor in conflict finds the photos and voices of a public story by its address, and hides them", async () => {
  const { library, revision, shown, story } = await aPublishedStory({ country: "GAB", media: true });
  const bound = await aPerson({ roles: ["editor"], memberOf: [{ id: library.id, role: "author" }] });
  expect(await findReview(bound, revision.id)).toBeNull();
  for (const typed of [story.slug, ` https://x.example/fr/stories/${story.slug.toUpperCase()}/?a=1#b `]) {
    const found = (await findHideable(bound, typed))?.story;
    expect(found).toMatchObject({ slug: story.slug, photos: [{ id: shown!.photoId }] });
    expect(found?.voices).toHaveLength(1);
  }
  const { voices } = (await findHideable(bound, story.slug))!.story!;
  expect(await codeOf(hidePhoto(bound, { id: shown!.photoId, reason: "harm_feared" }))).toBe("done");
  expect(await codeOf(hideVoice(bound, { id: voices[0]!.id, reason: "harm_feared" }))).toBe("done");
  expect((await findHideable(bound, story.slug))?.story).toMatchObject({ photos: [], voices: [] });
  expect(await codeOf(restorePhoto(bound, { id: shown!.photoId }))).toBe("not_found");
  expect(await codeOf(restorePhoto(await anEditor(), { id: shown!.photoId }))).toBe("done");
});

test("what is not public is not found there, and who is no editor finds nothing", async () => {
  const submitted = await aSubmittedStory({ country: "GAB", media: true });
  const editor = await anEditor();
  for (const typed of [submitted.story.slug, submitted.story.id, "", "/", "%", "no-such-story"])
    expect(await findHideable(editor, typed)).toEqual({ story: null });
  const { author, reviewer, story } = await aPublishedStory({ country: "GAB", media: true });
  for (const actor of [author, reviewer, await aReviewer(), await aPerson({ roles: ["admin"] })])
    expect(await findHideable(actor, story.slug)).toBeNull();
});
