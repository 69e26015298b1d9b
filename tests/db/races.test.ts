import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consents, findings, photos, publications, revisions } from "@/db/schema";
import { photoHash } from "@/lib/media/photo-hash";
import { lockProject } from "@/lib/projects/mutations/lock";
import { hidePhoto, putPhotoAway, putVoiceAway } from "@/lib/publications/mutations/hide-media";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { findPublication, findTombstone } from "@/lib/publications/public-queries";
import { judgedContent } from "@/lib/publications/verify-hash";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { restorePhoto } from "@/lib/reviews/mutations/restore-media";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { createStory } from "@/lib/stories/mutations/create-story";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import {
  aLibrary,
  anEditor,
  anEvaluatedProject,
  answerAll,
  aPublishedStory,
  aReadyStory,
  aStoryInReview,
  codeOf,
} from "../support/factories";
import { meanwhile } from "../support/meanwhile";

/** What two people do at the same moment: one wins, the other is told, nothing is lost or half done. */

const REASON = { reason: "error_found" as const, privateReason: "because", hideTitle: false };
const TIMES = [1, 2, 3];

const stateOf = async (id: string) =>
  (await db.select().from(revisions).where(eq(revisions.id, id)))[0]?.state;

/** A published story whose next revision is in review, every criterion answered. */
async function aNextInReview() {
  const made = await aPublishedStory({ media: true });
  await reviseStory(made.author, { id: made.story.id });
  const { version } = (await findStory(made.author, made.story.id))!.revision;
  const next = await submitStory(made.lead, {
    ...{ id: made.story.id, version, licence: true, embargoUntil: null },
  });
  const { reviewId } = await takeUp(made.reviewer, { revisionId: next.id });
  await answerAll(made.reviewer, reviewId);
  const approve = () =>
    codeOf(giveVerdict(made.reviewer, { reviewId, verdict: "approve", hash: next.hash! }));
  return { ...made, next, approve };
}

/** What is public agrees with the states: one publication or one tombstone. */
async function whatStands(storyId: string, slug: string) {
  const shown = await db.select().from(publications).where(eq(publications.storyId, storyId));
  const stone = await findTombstone(slug);
  expect(shown.length + (stone ? 1 : 0)).toBe(1);
  return shown[0]?.revisionId ?? null;
}

describe.each(TIMES)("time %i", () => {
  test("approving the next revision against withdrawing the story: never public and withdrawn at once", async () => {
    const { lead, story, revision, next, approve } = await aNextInReview();
    const withdraw = codeOf(withdrawStory(lead, { id: story.id, ...REASON }));
    const codes = await Promise.all([approve(), withdraw]);
    expect(codes[1]).toBe("done");
    expect(["done", "conflict"]).toContain(codes[0]);
    expect(await whatStands(story.id, story.slug)).toBeNull();
    const states = [await stateOf(revision.id), await stateOf(next.id)];
    expect(states).toEqual(codes[0] === "done" ? ["superseded", "withdrawn"] : ["withdrawn", "recalled"]);
  });

  test("approving the next revision against unpublishing the one before", async () => {
    const { story, revision, next, approve } = await aNextInReview();
    const codes = await Promise.all([
      approve(),
      codeOf(unpublishStory(await anEditor(), { id: story.id, ...REASON })),
    ]);
    expect(codes[0]).toBe("done");
    expect(["done", "illegal_move"]).toContain(codes[1]);
    const shown = await whatStands(story.id, story.slug);
    expect(await stateOf(revision.id)).toBe("superseded");
    expect(await stateOf(next.id)).toBe(shown ? "published" : "unpublished");
  });

  test("two editors republish, and two unpublish: one wins each time", async () => {
    const { story } = await aPublishedStory();
    const editors = [await anEditor(), await anEditor()];
    const down = await Promise.all(
      editors.map((one) => codeOf(unpublishStory(one, { id: story.id, ...REASON }))),
    );
    expect(down.sort()).toEqual(["done", "illegal_move"]);
    const up = await Promise.all(editors.map((one) => codeOf(republishStory(one, { id: story.id }))));
    expect(up.sort()).toEqual(["done", "illegal_move"]);
    expect(await whatStands(story.id, story.slug)).not.toBeNull();
  });

  test("a consent is revoked while its story is approved", async () => {
    const { author, reviewer, reviewId, revision, shown, story } = await aStoryInReview({ media: true });
    await answerAll(reviewer, reviewId);
    const codes = await Promise.all([
      codeOf(giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! })),
      codeOf(revokeConsent(author, { id: shown!.consentId })),
    ]);
    expect(codes).toEqual(["done", "done"]);
    const found = await findPublication(story.slug);
    expect([found?.photos, found?.voices]).toEqual([[], []]);
  });

  test("two stories of one title are begun at once: both stand, each at its own address", async () => {
    const [one, other] = [await aLibrary(), await aLibrary()];
    const title = `The same title ${crypto.randomUUID()}`;
    const begun = await Promise.all(
      [one, other].map(async (library) => {
        const { project } = await anEvaluatedProject(library);
        return createStory(library.author, { projectId: project.id, title, language: "en" });
      }),
    );
    expect(new Set(begun.map(({ slug }) => slug)).size).toBe(2);
  });
});

describe("one has written and not yet committed when the other begins", () => {
  test("a photo is hidden while its story is approved: it is not public", async () => {
    const { author, reviewer, reviewId, revision, shown, story } = await aStoryInReview({ media: true });
    await answerAll(reviewer, reviewId);
    const later = await meanwhile(
      async (tx) => {
        await tx.select().from(photos).where(eq(photos.id, shown!.photoId)).for("update");
        await putPhotoAway(tx, author, shown!.photoId, "member_wish");
      },
      () => giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! }),
    );
    expect(later).toMatchObject({ status: "fulfilled", value: { state: "published" } });
    expect((await findPublication(story.slug))?.photos).toEqual([]);
  });

  test("a voice is hidden while its story is republished: it is not public", async () => {
    const { author, story } = await aPublishedStory({ media: true });
    const editor = await anEditor();
    await unpublishStory(editor, { id: story.id, ...REASON });
    const [voice] = (await findStory(author, story.id))!.parts.voices;
    const later = await meanwhile(
      (tx) => putVoiceAway(tx, author, voice!.id, "member_wish"),
      () => republishStory(editor, { id: story.id }),
    );
    expect(later.status).toBe("fulfilled");
    expect((await findPublication(story.slug))?.voices).toEqual([]);
  });

  test("a consent is revoked while an editor restores its photo: it is not public", async () => {
    const { author, shown, story } = await aPublishedStory({ media: true });
    await hidePhoto(author, { id: shown!.photoId, reason: "member_wish" });
    const editor = await anEditor();
    const later = await meanwhile(
      (tx) => tx.update(consents).set({ revokedAt: new Date() }).where(eq(consents.id, shown!.consentId)),
      () => restorePhoto(editor, { id: shown!.photoId }),
    );
    expect(later.status).toBe("fulfilled");
    expect((await findPublication(story.slug))?.photos).toEqual([]);
    await revokeConsent(author, { id: shown!.consentId });
    await hidePhoto(author, { id: shown!.photoId, reason: "member_wish" });
  });

  test("a photo's texts change while its story is submitted: what is stored is what the hash says", async () => {
    const { lead, shown, story } = await aReadyStory({ media: true });
    const later = await meanwhile(
      (tx) => tx.update(photos).set({ caption: "Other words" }).where(eq(photos.id, shown!.photoId)),
      () => submitStory(lead, { id: story.id, version: story.version, licence: true, embargoUntil: null }),
    );
    expect(later.status).toBe("fulfilled");
    const [photo] = (await findStory(lead, story.id))!.parts.photos;
    expect(photo?.caption).toBe("Other words");
    expect(photo?.hash).toBe(photoHash(photo!));
  });

  test("a finding changes while its story is submitted: what is stored is what the hash says", async () => {
    const { finding, lead, project, story } = await aReadyStory();
    const later = await meanwhile(
      async (tx) => {
        await lockProject(tx, lead, project.id);
        await tx.update(findings).set({ resultValue: 77 }).where(eq(findings.id, finding.id));
      },
      () => submitStory(lead, { id: story.id, version: story.version, licence: true, embargoUntil: null }),
    );
    expect(later.status).toBe("fulfilled");
    const { id } = (await findStory(lead, story.id))!.revision;
    const { content, intact } = await db.transaction(async (tx) =>
      judgedContent(tx, await lockRevision(tx, id)),
    );
    expect([intact, content.claims[0]?.findings[0]?.resultValue]).toEqual([true, 77]);
  });
});
