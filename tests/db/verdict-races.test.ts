import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { CRITERIA, type RevisionState } from "@/db/enums";
import { events, letters, publications, reviewCriteria, revisions, settings, verdicts } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { confirmRest } from "@/lib/reviews/mutations/confirm-levels";
import { republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { recallStory } from "@/lib/stories/mutations/recall-story";
import { reviseStory } from "@/lib/stories/mutations/revise-story";
import { submitStory } from "@/lib/stories/mutations/submit-story";
import { anEditor, aReadyStory, aReviewer, codeOf } from "../support/factories";
import { restEditors } from "../support/rounds";

/** Verdicts that meet each other or the library's own moves, again and again: exactly one outcome, each time. */

const TIMES = 100;
const REASON = { reason: "error_found" as const, privateReason: "because", hideTitle: false };
const tally = (codes: string[]) =>
  Object.fromEntries(
    [...new Set(codes)].sort().map((code) => [code, codes.filter((c) => c === code).length]),
  );

let made: Awaited<ReturnType<typeof aReadyStory>>;
let reviewers: Actor[];
let editor: Actor;
let wake: () => Promise<void>;
beforeAll(async () => {
  wake = await restEditors();
  made = await aReadyStory({ country: "TON" });
  reviewers = await Promise.all(Array.from({ length: 5 }, aReviewer));
  editor = await anEditor();
});

const rounds = (state: RevisionState) =>
  db
    .select({ id: revisions.id, version: revisions.version })
    .from(revisions)
    .where(and(eq(revisions.storyId, made.story.id), eq(revisions.state, state)));

afterAll(() => wake());

/** The story's draft, submitted and taken up by so many, everything answered yes. */
async function inReview(number: number) {
  const { lead, story } = made;
  const [draft] = await rounds("draft");
  if (!draft) await reviseStory(made.author, { id: story.id });
  const { version } = draft ?? (await rounds("draft"))[0]!;
  const revision = await submitStory(lead, { id: story.id, version, licence: true, embargoUntil: null });
  await db.update(settings).set({ quorum: number });
  const judges: { actor: Actor; reviewId: string }[] = [];
  for (const actor of reviewers.slice(0, number))
    judges.push({ actor, ...(await takeUp(actor, { revisionId: revision.id })) });
  await db.update(settings).set({ quorum: 1 });
  await db
    .insert(reviewCriteria)
    .values(
      judges.flatMap(({ reviewId }) =>
        CRITERIA.map((criterion) => ({ reviewId, criterion, answer: "yes" as const })),
      ),
    );
  for (const { actor, reviewId } of judges) await confirmRest(actor, { reviewId });
  const approve = (at: number) => {
    const { actor, reviewId } = judges[at % number]!;
    return codeOf(giveVerdict(actor, { reviewId, verdict: "approve", hash: revision.hash! }));
  };
  return { revision, approve };
}

const decisions = (revisionId: string) =>
  db
    .select({ kind: events.kind })
    .from(events)
    .where(
      and(
        eq(events.revisionId, revisionId),
        inArray(events.kind, ["story.approved", "story.returned", "story.published", "story.recalled"]),
      ),
    )
    .orderBy(events.id);
const kinds = async (revisionId: string) => (await decisions(revisionId)).map(({ kind }) => kind);
const shown = async () =>
  (await db.select().from(publications).where(eq(publications.storyId, made.story.id))).map(
    ({ revisionId }) => revisionId,
  );

describe("100 verdicts at once on one revision", () => {
  test.each([1, 5])(
    "a quorum of %i: one outcome, and nothing but a conflict for the rest",
    async (quorum) => {
      const { revision, approve } = await inReview(quorum);
      const codes = await Promise.all(Array.from({ length: TIMES }, (_, at) => approve(at)));
      expect(tally(codes)).toEqual({ done: quorum, conflict: TIMES - quorum });
      expect(await kinds(revision.id)).toEqual(["story.approved", "story.published"]);
      expect(await shown()).toEqual([revision.id]);
      const given = await db.select().from(verdicts).where(eq(verdicts.revisionId, revision.id));
      expect(given.map(({ hash }) => hash)).toEqual(given.map(() => revision.hash));
      expect(given).toHaveLength(quorum);
    },
  );
});

test(`approving against recalling, ${TIMES} times`, { timeout: 300_000 }, async () => {
  for (let time = 0; time < TIMES; time += 1) {
    const { revision, approve } = await inReview(1);
    const recall = () => codeOf(recallStory(made.lead, { id: made.story.id }));
    // Whoever asks first has the better chance: each does half of the times.
    const asked = time % 2 ? [recall(), approve(0)] : [approve(0), recall()];
    const both = await Promise.all(asked);
    const [approved, recalled] = time % 2 ? [both[1], both[0]] : both;
    if (approved === "done") {
      expect(recalled).toBe("illegal_move");
      expect(await kinds(revision.id)).toEqual(["story.approved", "story.published"]);
      expect(await shown()).toEqual([revision.id]);
    } else {
      expect([approved, recalled]).toEqual(["conflict", "done"]);
      expect(await kinds(revision.id)).toEqual(["story.recalled"]);
      expect(await shown()).not.toContain(revision.id);
    }
  }
});

test(`two verdicts of a quorum of two, ${TIMES} times`, { timeout: 300_000 }, async () => {
  for (let time = 0; time < TIMES; time += 1) {
    const { revision, approve } = await inReview(2);
    expect(await Promise.all([approve(0), approve(1)])).toEqual(["done", "done"]);
    expect(await kinds(revision.id)).toEqual(["story.approved", "story.published"]);
    expect(await shown()).toEqual([revision.id]);
  }
  const open = await rounds("published");
  expect(open).toHaveLength(1);
  expect(await db.select().from(letters).where(eq(letters.revisionId, open[0]!.id))).toHaveLength(1);
});

test(`publishing again against unpublishing, ${TIMES} times`, { timeout: 300_000 }, async () => {
  const { id } = made.story;
  for (let time = 0; time < TIMES; time += 1) {
    const down = () => codeOf(unpublishStory(editor, { id, ...REASON }));
    const up = () => codeOf(republishStory(editor, { id }));
    const codes = await Promise.all(time % 2 ? [down(), up()] : [up(), down()]);
    expect(codes).toContain("done");
    for (const code of codes) expect(["done", "illegal_move"]).toContain(code);
    expect(await shown()).toEqual((await rounds("published")).map(({ id }) => id));
  }
});
