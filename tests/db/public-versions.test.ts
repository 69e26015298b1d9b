import { describe, expect, test } from "vitest";
import { hideVoice } from "@/lib/publications/mutations/hide-media";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { findStoryOrRefuse } from "@/lib/publications/open-data/lists";
import { openStoryInFull } from "@/lib/publications/open-data/schema";
import { storyInFull } from "@/lib/publications/open-data/story";
import { findPublication } from "@/lib/publications/public-queries";
import { changedParts } from "@/lib/publications/public-versions";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { docOf } from "@/lib/rich-text/schema";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { anEditor, answerAll, aPublishedStory, write } from "../support/factories";

type Published = Awaited<ReturnType<typeof aPublishedStory>>;
const REASON = { reason: "error_found" as const, privateReason: "a wrong count", hideTitle: true };

const LONG = "The count of the first year was set right, and the need with it. ".repeat(5).trim();

/** Writes, submits and approves the next version of a public story. */
async function publishNext(
  { author, lead, reviewer, story }: Published,
  change: Parameters<typeof write>[2],
) {
  await reviseStory(author, { id: story.id });
  const version = await write(author, story.id, change);
  const next = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
  const { reviewId } = await takeUp(reviewer, { revisionId: next.id });
  await answerAll(reviewer, reviewId);
  await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: next.hash ?? "" });
}

const listed = async (slug: string) =>
  (await findPublication(slug))?.content.versions?.map(({ number, changed }) => [number, changed]);

describe("the versions of a public story", () => {
  test("are listed with the parts that each changed, on the page and in data, without their words", async () => {
    const all = await aPublishedStory({ media: true, open: true });
    const { slug } = all.story;
    expect(await listed(slug)).toEqual([[1, null]]);
    const { title } = (await findPublication(slug))!;
    await publishNext(all, { title: "A count set right", need: docOf(LONG) });
    expect(await listed(slug)).toEqual([
      [1, null],
      [2, ["title", "need"]],
    ]);
    const open = openStoryInFull.parse(storyInFull(await findStoryOrRefuse(slug)));
    expect(open.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(open.versions[1]?.publishedAt).toBe(open.publishedAt);
    expect(JSON.stringify(open.versions)).not.toContain(title);
  });

  test("bring nothing back: a voice that was hidden, a version that was withdrawn, a draft between", async () => {
    const all = await aPublishedStory({ media: true, open: true });
    const { author, lead, story } = all;
    const editor = await anEditor();
    const [voice] = (await findPublication(story.slug))!.voices;
    await hideVoice(author, { id: voice!.id, reason: "harm_feared" });
    await publishNext(all, { lessons: docOf("What we would do otherwise.") });
    expect(await listed(story.slug)).toEqual([
      [1, null],
      [2, ["voices", "lessons"]],
    ]);
    expect(JSON.stringify(await findPublication(story.slug))).not.toContain("I can read");
    await unpublishStory(editor, { id: story.id, ...REASON });
    await republishStory(editor, { id: story.id });
    expect((await listed(story.slug))?.map(([number]) => number)).toEqual([1, 2]);
    const { title } = (await findPublication(story.slug))!;
    await withdrawStory(lead, { id: story.id, ...REASON });
    await publishNext(all, { title: "Told anew, with other words" });
    expect(await listed(story.slug)).toEqual([
      [1, null],
      [2, ["voices", "lessons"]],
      [3, ["title"]],
    ]);
    const text = JSON.stringify([await findPublication(story.slug), await findStoryOrRefuse(story.slug)]);
    for (const word of [title, "I can read", "a wrong count"]) expect(text).not.toContain(word);
  });
});

test("a field that earlier copies lack, or hold empty, is no change", () => {
  const bare = {
    ...{ title: "a", summary: "", need: null, action: null, claims: [{ findings: [{ n: 3 }] }] },
    ...{ voices: [], contributions: [], lessons: null, partners: [], photos: [], links: [], language: "en" },
    project: { title: "p", places: "", periodStart: "", periodEnd: null, beneficiaries: [] },
  };
  const fuller = { ...bare, claims: [{ findings: [{ n: 3, ethics: "", sampleSize: null, reportUrl: "" }] }] };
  expect(changedParts(bare, fuller)).toEqual([]);
  expect(changedParts(bare, { ...bare, claims: [{ findings: [{ n: 4 }] }] })).toEqual(["claims"]);
});
