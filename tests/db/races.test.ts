import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { consents, findings, photos, publications, voices } from "@/db/schema";
import { photoHash } from "@/lib/media/photo-hash";
import type { Actor } from "@/lib/people/actor";
import { lockProject } from "@/lib/projects/mutations/lock";
import { hidePhoto, putPhotoAway, putVoiceAway } from "@/lib/publications/mutations/hide-media";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { withdrawStory } from "@/lib/publications/mutations/take-down";
import { findPublication, findTombstone } from "@/lib/publications/public-queries";
import { judgedContent } from "@/lib/publications/verify-hash";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { restorePhoto } from "@/lib/reviews/mutations/restore-media";
import { createStory } from "@/lib/stories/mutations/create-story";
import { lockRevision } from "@/lib/stories/mutations/lock";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { findStory } from "@/lib/stories/queries";
import {
  aLibrary,
  anEditor,
  anEvaluatedProject,
  answerAll,
  aPublishedStory,
  aReadyStory,
  aReviewer,
  aStoryInReview,
  codeOf,
  stateOf,
} from "../support/factories";
import { meanwhile } from "../support/meanwhile";
import { atWork, meet, nextRound, restEditors } from "../support/rounds";

/** What two people do at the same moment: one wins, the other is told, nothing is lost or half done. */

const REASON = { reason: "error_found" as const, privateReason: "because", hideTitle: false };
const TIMES = 100;
const SLOW = { timeout: 900_000 };

/** What is public agrees with the states: one publication or one tombstone. */
async function whatStands(storyId: string, slug: string) {
  const shown = await db.select().from(publications).where(eq(publications.storyId, storyId));
  const stone = await findTombstone(slug);
  expect(shown.length + (stone ? 1 : 0)).toBe(1);
  return shown[0]?.revisionId ?? null;
}

describe(`${TIMES} times`, () => {
  let made: Awaited<ReturnType<typeof aReadyStory>>;
  let reviewer: Actor;
  let editors: [Actor, Actor];
  let wake: () => Promise<void>;
  beforeAll(async () => {
    wake = await restEditors();
    made = await aReadyStory({ country: "BWA", media: true });
    [reviewer, editors] = [await aReviewer(), [await anEditor(), await anEditor()]];
  });
  afterAll(() => wake());

  /** The next revision in review, all but the verdict given. */
  async function aNextInReview() {
    const next = await nextRound(made);
    return { next, approve: (await atWork(reviewer, next)).approve };
  }

  /** The consent holds, and what rests on it can be shown, as if nobody had ever taken it back. */
  async function consentAgain() {
    const { consentId, photoId } = made.shown!;
    const shown = { hiddenAt: null, hiddenReason: null };
    await db.update(consents).set({ revokedAt: null }).where(eq(consents.id, consentId));
    await db.update(photos).set(shown).where(eq(photos.id, photoId));
    await db.update(voices).set(shown).where(eq(voices.consentId, consentId));
  }

  test(
    "a consent is revoked while its story is approved; then the next revision is approved while the story is withdrawn",
    SLOW,
    async () => {
      const { author, lead, story, shown } = made;
      for (let time = 0; time < TIMES; time += 1) {
        const { next: revision, ...first } = await aNextInReview();
        const revoke = () => revokeConsent(author, { id: shown!.consentId });
        expect(await meet(time, first.approve, revoke)).toEqual(["done", "done"]);
        const found = await findPublication(story.slug);
        expect([found?.photos, found?.voices]).toEqual([[], []]);
        await consentAgain();

        const { next, approve } = await aNextInReview();
        const withdraw = () => withdrawStory(lead, { id: story.id, ...REASON });
        const [approved, withdrawn] = await meet(time, approve, withdraw);
        expect(withdrawn).toBe("done");
        expect(["done", "conflict"]).toContain(approved);
        expect(await whatStands(story.id, story.slug)).toBeNull();
        const states = [await stateOf(revision.id), await stateOf(next.id)];
        expect(states).toEqual(approved === "done" ? ["superseded", "withdrawn"] : ["withdrawn", "recalled"]);
      }
    },
  );

  test("approving the next revision against unpublishing the one before", SLOW, async () => {
    const { story } = made;
    const { next: first, approve } = await aNextInReview();
    await approve();
    let before = first;
    for (let time = 0; time < TIMES; time += 1) {
      const { next, approve } = await aNextInReview();
      const unpublish = () => unpublishStory(editors[0], { id: story.id, ...REASON });
      const [approved, unpublished] = await meet(time, approve, unpublish);
      expect(approved).toBe("done");
      expect(["done", "illegal_move"]).toContain(unpublished);
      const shown = await whatStands(story.id, story.slug);
      expect(await stateOf(before.id)).toBe("superseded");
      expect(await stateOf(next.id)).toBe(shown ? "published" : "unpublished");
      before = next;
    }
  });

  test("two editors republish, and two unpublish: one wins each time", SLOW, async () => {
    const { story } = await aPublishedStory({ country: "BWA" });
    for (let time = 0; time < TIMES; time += 1) {
      const down = editors.map((one) => codeOf(unpublishStory(one, { id: story.id, ...REASON })));
      expect((await Promise.all(down)).sort()).toEqual(["done", "illegal_move"]);
      const up = editors.map((one) => codeOf(republishStory(one, { id: story.id })));
      expect((await Promise.all(up)).sort()).toEqual(["done", "illegal_move"]);
      expect(await whatStands(story.id, story.slug)).not.toBeNull();
    }
  });

  test("two stories of one title are begun at once: both stand, each at its own address", SLOW, async () => {
    const libraries = [await aLibrary({ country: "BWA" }), await aLibrary({ country: "BWA" })];
    const projects = await Promise.all(libraries.map(anEvaluatedProject));
    for (let time = 0; time < TIMES; time += 1) {
      const title = `The same title ${crypto.randomUUID()}`;
      const begun = await Promise.all(
        projects.map(({ project }, at) =>
          createStory(libraries[at]!.author, { projectId: project.id, title, language: "en" }),
        ),
      );
      expect(new Set(begun.map(({ slug }) => slug)).size).toBe(2);
    }
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
