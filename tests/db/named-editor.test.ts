import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import type { MailKind } from "@/db/enums";
import { declaredConflicts, mails, notices, organisations, reports, settings, stories } from "@/db/schema";
import { mayKeepProfile } from "@/lib/countries/policy";
import { readPrivatePhoto } from "@/lib/media/queries";
import { knownTo } from "@/lib/notices/known-to";
import { RIGHTS } from "@/lib/notices/rights";
import { wishableFor } from "@/lib/notices/wishable";
import type { Actor } from "@/lib/people/actor";
import { editsInListSql, editsSql } from "@/lib/people/editor-sql";
import { editsAny } from "@/lib/people/policy";
import { listCollections } from "@/lib/publications/collections/queries";
import { hidePhoto, hideVoice } from "@/lib/publications/mutations/hide-media";
import { findPublication } from "@/lib/publications/public-queries";
import { loadConflictFacts, mayEdit } from "@/lib/reviews/conflict";
import { findFigures } from "@/lib/reviews/figures-queries";
import { findHistory, findHistoryOf } from "@/lib/reviews/history-queries";
import { listLateConflicts } from "@/lib/reviews/late-conflict-queries";
import { findLetterSteps } from "@/lib/reviews/letter-steps";
import { listMentionable } from "@/lib/reviews/mentions";
import { addComment, closeComment } from "@/lib/reviews/mutations/comment";
import { unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { decideSplit, giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { restorePhoto } from "@/lib/reviews/mutations/restore-media";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { listNamedStories } from "@/lib/reviews/named-queries";
import { listPublished } from "@/lib/reviews/published-queries";
import { findReview } from "@/lib/reviews/queries";
import { listQueue } from "@/lib/reviews/queue-queries";
import { countReports, listReports } from "@/lib/reviews/report-queries";
import { findWaiting } from "@/lib/reviews/waiting-queries";
import { listFreeEditors } from "@/lib/stories/emails";
import { listCountriesForEditors } from "@/lib/vnr/overview-queries";
import { listUsesToCheck } from "@/lib/vnr/use-queries";
import { aStoryAtWork, seen } from "../support/at-work";
import {
  again,
  anEditor,
  answerAll,
  aPerson,
  aPublishedStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
} from "../support/factories";
import { aNaming } from "../support/named";

/**
 * Who is named to edit story A has an editor's rights to it in every list, count, mail, file and history, and to any
 * other story those of a reviewer. The verbs stand in tests/db/permissions.test.ts.
 */

const TAKING = { reason: "error_found" as const, privateReason: "because", hideTitle: false };

/** A public story with a report, a photo that was hidden, and a conflict that came to light late. */
async function aPublicStory() {
  const made = await aPublishedStory({ country: "BLZ", media: true });
  const { story, author, shown } = made;
  const report = { storyId: story.id, kind: "harm" as const, item: "story" as const, locale: "en" };
  await db.insert(reports).values({ ...report, words: "It hurts" });
  await hidePhoto(author, { id: shown!.photoId, reason: "member_wish" });
  const { id: personId } = await aReviewer();
  await db.insert(declaredConflicts).values({ personId, storyId: story.id, foundLate: true });
  return made;
}

async function namedFor({ story }: { story: { id: string } }): Promise<Actor> {
  const person = await aReviewer();
  await aNaming(story.id, person);
  return again(person);
}

describe("of a public story", () => {
  let a: Awaited<ReturnType<typeof aPublicStory>>;
  let b: Awaited<ReturnType<typeof aPublicStory>>;
  let named: Actor;
  beforeAll(async () => {
    a = await aPublicStory();
    b = await aPublicStory();
    named = await namedFor(a);
  });

  test("lists and counts hold that one alone", async () => {
    const only = [a.story.id];
    expect((await listPublished(named)).rows.map(({ storyId }) => storyId)).toEqual(only);
    expect((await listNamedStories(named)).map(({ revisionId }) => revisionId)).toEqual([a.revision.id]);
    expect(await listNamedStories(await anEditor())).toEqual([]);
    expect((await listReports(named))?.map(({ slug }) => slug)).toEqual([a.story.slug]);
    expect(await countReports(named)).toBe(1);
    expect((await listLateConflicts(named)).map(({ revisionId }) => revisionId)).toEqual([a.revision.id]);
    const waiting = await findWaiting(named);
    expect(waiting).toMatchObject({ organisations: [], stories: [], named: [], reviews: [] });
    expect(waiting?.conflicts).toHaveLength(1);
    const editors = (storyId: string) => db.transaction((tx) => listFreeEditors(tx, storyId));
    expect([
      (await editors(a.story.id)).includes(named.id),
      (await editors(b.story.id)).includes(named.id),
    ]).toEqual([true, false]);
  });

  test("its page, its history and its hidden photo are there, those of another are not", async () => {
    expect((await findReview(named, a.revision.id))?.stage).toBe("editing");
    expect(await findReview(named, b.revision.id)).toBeNull();
    expect((await findHistory(named, a.story.id))?.as).toBe("editor");
    expect([await findHistory(named, b.story.id), await findHistoryOf(named, b.revision.id)]).toEqual([
      null,
      null,
    ]);
    expect(await readPrivatePhoto(named, a.shown!.photoId, 480)).not.toBeNull();
    expect(await readPrivatePhoto(named, b.shown!.photoId, 480)).toBeNull();
  });

  test("its photos and voices are theirs to hide and to show again, those of another are not", async () => {
    const voiceOf = async (slug: string) => (await findPublication(slug))!.voices[0]!.id;
    const hide = async ({ shown, story }: typeof a) => [
      await codeOf(hidePhoto(named, { id: shown!.photoId, reason: "harm_feared" })),
      await codeOf(hideVoice(named, { id: await voiceOf(story.slug), reason: "harm_feared" })),
      await codeOf(restorePhoto(named, { id: shown!.photoId })),
    ];
    expect(await hide(b)).toEqual(["not_found", "not_found", "not_found"]);
    expect(await hide(a)).toEqual(["done", "done", "done"]);
    await hidePhoto(a.author, { id: a.shown!.photoId, reason: "member_wish" });
  });

  test("what belongs to the platform stays with its editors", async () => {
    expect(await findFigures(named)).toBeNull();
    expect(await listCountriesForEditors(named, 2026)).toBeNull();
    expect(await listUsesToCheck(named)).toBeNull();
    expect(await listCollections(named)).toBeNull();
    expect(mayKeepProfile(named, "BLZ")).toBe(false);
  });

  test("every kind of notice and mail to editors is known of it alone", async () => {
    const kinds = [
      ...["submitted", "language_unread", "assignment_declined", "withdrawn", "unpublished"],
      ...["problem_reported", "consent_ended", "conflict_found", "editor_named"],
    ] as (MailKind & "submitted")[];
    const data = { moment: "named", organisation: "x", title: "x", slug: "x", person: "x", word: "x" };
    const knows = async (kind: MailKind & "submitted", { story, revision }: typeof a) => {
      const [late] = await db
        .select({ id: declaredConflicts.personId })
        .from(declaredConflicts)
        .where(and(eq(declaredConflicts.storyId, story.id), eq(declaredConflicts.foundLate, true)));
      const row = {
        kind,
        personId: named.id,
        storyId: story.id,
        revisionId: revision.id,
        subjectId: late!.id,
      };
      const [notice] = await db
        .insert(notices)
        .values({ ...row, data })
        .returning({ id: notices.id });
      const [mail] = await db
        .insert(mails)
        .values({ ...row, data, locale: "en" })
        .returning();
      const listed = await db
        .select({ id: notices.id })
        .from(notices)
        .where(and(eq(notices.id, notice!.id), knownTo(named, notices, [kind])));
      const sent = await db.transaction((tx) => RIGHTS.mayKnow(tx, mail!));
      await db.delete(mails).where(eq(mails.id, mail!.id));
      return [listed.length === 1, sent];
    };
    for (const kind of kinds)
      expect([kind, ...(await knows(kind, a)), ...(await knows(kind, b))]).toEqual([
        kind,
        true,
        true,
        false,
        false,
      ]);
    expect(wishableFor(named)).toEqual(expect.arrayContaining(["submitted", "problem_reported"]));
  });

  test("the right goes with the naming and with a conflict", async () => {
    const other = await aPublicStory();
    const person = await namedFor(other);
    expect((await listPublished(person)).rows).toHaveLength(1);
    await declareConflict(person, { revisionId: other.revision.id });
    expect([(await listPublished(person)).rows, await listNamedStories(person)]).toEqual([[], []]);
    expect([await countReports(person), await findReview(person, other.revision.id)]).toEqual([0, null]);
    expect(await codeOf(unpublishStory(person, { id: other.story.id, ...TAKING }))).toBe("not_found");
    expect(await codeOf(hidePhoto(person, { id: other.shown!.photoId, reason: "harm_feared" }))).toBe(
      "not_found",
    );
  });
});

describe("of a story under review", () => {
  test("everything of it is there, and nothing of another once the conflict is declared", async () => {
    const made = await aStoryAtWork();
    const person = await namedFor(made);
    const stranger = await namedFor(await aSubmittedStory({ country: "BLZ" }));
    expect(await seen(person, made)).toMatchObject({
      review: "editing",
      file: true,
      photo: true,
      queue: true,
    });
    expect(await seen(stranger, made)).toMatchObject({ review: "deciding", file: false, photo: false });
    await declareConflict(person, { revisionId: made.revision.id });
    expect(await seen(person, made)).toMatchObject({
      ...{ review: null, file: false, photo: false, queue: false, published: false },
      ...{ unread: 0, notices: 0, waiting: false, data: false },
    });
  });

  test("they read and write what editors do, of that story alone, and beside it what they review themselves", async () => {
    const a = await aStoryAtWork();
    const b = await aStoryInReview({ country: "BLZ" });
    await db.update(settings).set({ quorum: 2 });
    const c = await aStoryInReview({ country: "BLZ" });
    await db.update(settings).set({ quorum: 1 });
    const named = await namedFor(a);
    const own = await takeUp(named, { revisionId: c.revision.id });
    const remark = { section: "need" as const, mustFix: false, criterion: null };
    const { id: others } = await addComment(c.reviewer, {
      revisionId: c.revision.id,
      body: "Theirs",
      ...remark,
    });

    const asEditor = await findReview(named, a.revision.id);
    expect(asEditor).toMatchObject({ stage: "editing", asEditor: true, mayJudge: false });
    if (asEditor?.stage !== "editing") throw new Error("not an editor");
    expect([asEditor.comments.length, asEditor.reviewers[0]?.note]).toEqual([1, "A note"]);
    const asReviewer = await findReview(named, c.revision.id);
    if (asReviewer?.stage !== "judging") throw new Error("not a reviewer");
    expect([asReviewer.asEditor, asReviewer.comments, asReviewer.reviewers, asReviewer.suggestions]).toEqual([
      false,
      [],
      [],
      [],
    ]);
    expect((await findReview(named, b.revision.id))?.stage).toBe("deciding");
    expect((await listQueue(named)).find(({ revisionId }) => revisionId === c.revision.id)?.myReviewId).toBe(
      own.reviewId,
    );

    const hidden = async ({ revision }: { revision: typeof asEditor.revision }) =>
      (await findLetterSteps(named, revision)).returned.others;
    expect([await hidden(asEditor), await hidden(asReviewer)]).toEqual([0, 1]);
    const turnTo = async ({ revision, library, reviewer }: typeof b) => {
      const { id, storyId, decidedAt } = revision;
      const all = await listMentionable(db, named, { id, storyId, decidedAt, organisationId: library.id });
      return all.some((one) => one.id === reviewer.id);
    };
    expect([await turnTo(a), await turnTo(c)]).toEqual([true, false]);
    const heard = await listMentionable(db, a.reviewer, { ...a.revision, organisationId: a.library.id });
    expect(heard.some(({ id }) => id === named.id)).toBe(true);
    const heardThere = await listMentionable(db, b.reviewer, { ...b.revision, organisationId: b.library.id });
    expect(heardThere.some(({ id }) => id === named.id)).toBe(false);

    for (const refused of [
      () => closeComment(named, { commentId: others, word: "No" }),
      () => releaseReview(named, { reviewId: c.reviewId }),
      () => releaseReview(named, { reviewId: b.reviewId }),
      () => addComment(named, { revisionId: b.revision.id, body: "x", ...remark }),
    ])
      expect(await codeOf(refused())).toBe("not_found");
    expect(await codeOf(closeComment(named, { commentId: a.commentId, word: "Settled" }))).toBe("done");
  });

  test("they settle a split of it and of no other", async () => {
    await db.update(settings).set({ quorum: 2 });
    const split = async () => {
      const made = await aStoryInReview({ country: "BLZ" });
      const second = await aReviewer();
      const { reviewId } = await takeUp(second, { revisionId: made.revision.id });
      await answerAll(made.reviewer, made.reviewId);
      await answerAll(second, reviewId);
      const { id: commentId } = await addComment(second, {
        ...{ revisionId: made.revision.id, section: "need", body: "x", mustFix: true, criterion: null },
      });
      const hash = made.revision.hash!;
      await giveVerdict(second, { reviewId, verdict: "return", hash });
      return { ...made, commentId };
    };
    const [a, b] = [await split(), await split()];
    await db.update(settings).set({ quorum: 1 });
    const named = await namedFor(a);
    expect(await codeOf(closeComment(named, { commentId: a.commentId, word: "Done" }))).toBe("done");
    const editor = await anEditor();
    expect(await codeOf(closeComment(editor, { commentId: b.commentId, word: "Done" }))).toBe("done");
    for (const { reviewer, reviewId, revision } of [a, b])
      await giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash! });
    const settle = (revisionId: string) =>
      codeOf(decideSplit(named, { revisionId, verdict: "approve", reason: "It holds" }));
    expect([await settle(b.revision.id), await settle(a.revision.id)]).toEqual(["not_found", "done"]);
  });
});

test("predicate and SQL agree on who edits a story", async () => {
  const a = await aSubmittedStory({ country: "BLZ" });
  const b = await aSubmittedStory({ country: "BRB" });
  const inConflict = await namedFor(b);
  await declareConflict(inConflict, { revisionId: b.revision.id });
  const none = await aPerson({ roles: ["reviewer"] });
  const cast: [Actor, boolean, boolean][] = [
    [await namedFor(a), true, false],
    [await again(inConflict), false, false],
    [await anEditor(), true, true],
    [await aPerson({ roles: ["editor"], memberOf: [{ id: a.library.id, role: "author" }] }), false, true],
    [none, false, false],
    [a.lead, false, false],
    [await aPerson({ roles: ["admin"] }), false, false],
  ];
  for (const [actor, ofA, ofB] of cast)
    for (const [{ story }, edits] of [
      [a, ofA],
      [b, ofB],
    ] as const) {
      const [row] = await db
        .select({ one: editsSql(actor), many: editsInListSql(actor) })
        .from(stories)
        .innerJoin(organisations, eq(organisations.id, stories.organisationId))
        .where(eq(stories.id, story.id));
      const said = mayEdit(actor, story.id, await loadConflictFacts(db, story.id));
      expect([said, row]).toEqual([edits, { one: edits, many: edits }]);
    }
  expect(editsAny(none)).toBe(false);
});
