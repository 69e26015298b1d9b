import { and, eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { declaredConflicts, events, mails, revisions } from "@/db/schema";
import { sendMail } from "@/lib/email/send-mail";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { listNotices } from "@/lib/notices/queries";
import { RIGHTS } from "@/lib/notices/rights";
import { closeComment, replyToComment } from "@/lib/reviews/mutations/comment";
import { giveWaiver, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { answerCriterion, savePrivateNote } from "@/lib/reviews/mutations/judge";
import { declareConflict, settleConflict } from "@/lib/reviews/mutations/late-conflict";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer, confirmNoConflict } from "@/lib/reviews/mutations/take-up";
import { countWaiting, findWaiting } from "@/lib/reviews/waiting-queries";
import { aStoryAtWork, hasRow, seen } from "../support/at-work";
import {
  again,
  anEditor,
  aPerson,
  aPublishedStory,
  aReadyStory,
  aReviewer,
  aSubmittedStory,
  codeOf,
} from "../support/factories";
import { atWork, meet, nextRound } from "../support/rounds";
import { aQuietHouse, COUNTRY, toldOf } from "../support/time";

/** A conflict that somebody finds after they had a part in a review: before the decision and after it. */
aQuietHouse();
const country = COUNTRY;
const one = (...ids: string[]) => ({ mail: ids.sort(), notices: ids.sort() });
/** Editors of one test are not those of the next. */
afterEach(() =>
  db.execute(sql`update people set active = false where id in (
    select person_id from platform_roles where role = 'editor')`),
);
const NOTHING = {
  ...{ queue: false, published: false, review: null, file: false, photo: false },
  ...{ unread: 0, notices: 0, waiting: false, data: false, quoted: false },
};

describe("before the decision", () => {
  test("everything of the story is gone for them at once, the mail that waits too; editors are told", async () => {
    const made = await aStoryAtWork();
    const { editor, reviewer, reviewId, revision, story, commentId } = made;
    expect(await seen(reviewer, made)).toEqual({
      ...NOTHING,
      ...{ queue: true, review: "judging", file: true, photo: true, unread: 2, notices: 2, data: true },
    });
    await declareConflict(reviewer, { revisionId: revision.id });
    expect(await seen(reviewer, made)).toEqual(NOTHING);
    for (const { id } of await db.select().from(mails).where(eq(mails.personId, reviewer.id)))
      await sendMail(id, RIGHTS);
    const states = await db.select().from(mails).where(eq(mails.personId, reviewer.id));
    expect(states.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    const hash = revision.hash!;
    for (const verb of [
      () => answerCriterion(reviewer, { reviewId, criterion: "care", answer: "yes" }),
      () => giveVerdict(reviewer, { reviewId, verdict: "return", hash }),
      () => savePrivateNote(reviewer, { reviewId, version: 2, note: "x" }),
      () => replyToComment(reviewer, { commentId, body: "x" }),
      () => closeComment(reviewer, { commentId, word: "x" }),
      () => releaseReview(reviewer, { reviewId }),
      () => confirmNoConflict(reviewer, { reviewId }),
      () => declareConflict(reviewer, { revisionId: revision.id }),
    ])
      expect(await codeOf(verb())).toBe("not_found");
    const [row] = await db.select().from(revisions).where(eq(revisions.id, revision.id));
    expect(row?.state).toBe("submitted");
    expect(await toldOf(story.id, "conflict_found")).toEqual(one(editor.id));
    expect(await seen(editor, made)).toMatchObject({ waiting: true, review: "editing" });
  });

  test("who says so before they take part leaves nothing to look at", async () => {
    const editor = await anEditor();
    const { revision, story } = await aSubmittedStory({ country });
    const [asked, assigned] = [await aReviewer(), await aReviewer()];
    await assignReviewer(editor, { revisionId: revision.id, reviewerId: assigned.id });
    for (const reviewer of [asked, assigned]) await declareConflict(reviewer, { revisionId: revision.id });
    expect(await toldOf(story.id, "conflict_found")).toEqual(one());
    expect(hasRow((await findWaiting(editor))!.conflicts, revision.id)).toBe(false);
  });

  test("an editor who had a part in it is a stranger from then on, and the other editors are told", async () => {
    const made = await aStoryAtWork({ letterBy: "editor" });
    const { editor, revision, story } = made;
    const other = await anEditor();
    expect((await seen(editor, made)).data).toBe(true);
    await giveWaiver(editor, { revisionId: revision.id, reason: "Nobody else reads it" });
    await declareConflict(editor, { revisionId: revision.id });
    expect(await seen(editor, made)).toEqual(NOTHING);
    expect(await toldOf(story.id, "conflict_found")).toEqual(one(other.id));
  });

  test("a verdict at the same moment is either decided, and looked at, or not given, a hundred times", {
    timeout: 600_000,
  }, async () => {
    const editor = await anEditor();
    const made = await aReadyStory({ country });
    let revision = await nextRound(made);
    for (let time = 0; time < 100; time += 1) {
      const reviewer = await aReviewer();
      const { approve } = await atWork(reviewer, revision);
      const ref = { revisionId: revision.id };
      const [verdict, declared] = await meet(time, approve, () => declareConflict(reviewer, ref));
      const [row] = await db.select().from(revisions).where(eq(revisions.id, revision.id));
      expect([
        ["done", "published"],
        ["not_found", "submitted"],
      ]).toContainEqual([verdict, row?.state]);
      expect(declared).toBe("done");
      const { conflicts } = (await findWaiting(editor))!;
      expect(conflicts.filter(({ personId }) => personId === reviewer.id)).toMatchObject([ref]);
      await settleConflict(editor, { ...ref, personId: reviewer.id, word: "Seen" });
      if (verdict === "done") revision = await nextRound(made);
    }
    expect(await listBreaches()).toEqual([]);
  });
});

describe("after the decision", () => {
  test("it is brought before an editor, who may unpublish and says what follows; it rewrites nothing", async () => {
    const { lead, library, reviewer, revision, story } = await aPublishedStory({ country });
    const [editor, second] = [await anEditor(), await anEditor()];
    const conflicted = await aPerson({ roles: ["editor"], memberOf: [{ id: library.id, role: "lead" }] });
    const before = await countWaiting(editor);
    await declareConflict(reviewer, { revisionId: revision.id });
    expect(await toldOf(story.id, "conflict_found")).toEqual(one(editor.id, second.id));
    expect((await db.select().from(revisions).where(eq(revisions.id, revision.id)))[0]?.state).toBe(
      "published",
    );
    expect(await countWaiting(editor)).toBe(before + 1);
    const [row] = (await findWaiting(editor))!.conflicts.filter((found) => found.revisionId === revision.id);
    expect(row).toMatchObject({ personId: reviewer.id, verdict: "approve", state: "published" });
    expect(hasRow((await findWaiting(conflicted))!.conflicts, revision.id)).toBe(false);

    const settling = { revisionId: revision.id, personId: reviewer.id, word: "Judged anew" };
    for (const stranger of [reviewer, lead, conflicted, await aPerson({ roles: ["admin", "reviewer"] })])
      expect(await codeOf(settleConflict(await again(stranger), settling))).toBe("not_found");
    const nobody = { ...settling, personId: editor.id };
    expect(await codeOf(settleConflict(editor, nobody))).toBe("not_found");
    const reason = { reason: "error_found" as const, privateReason: "x", hideTitle: false };
    await unpublishStory(editor, { id: story.id, ...reason });
    const both = await Promise.all([editor, second].map((one) => codeOf(settleConflict(one, settling))));
    expect(both.sort()).toEqual(["already_settled", "done"]);
    expect(await countWaiting(editor)).toBe(before);
    expect((await listNotices(editor, "en", 1)).rows.filter(({ line }) => /conflict/.test(line))).toEqual([]);
    const settled = and(eq(events.storyId, story.id), eq(events.kind, "review.conflict_settled"));
    expect(await db.$count(events, settled)).toBe(1);
    expect(await listBreaches()).toEqual([]);
  });

  test("of two editors who settle it at once one does, a hundred times", { timeout: 300_000 }, async () => {
    const { reviewer, revision, story } = await aPublishedStory({ country });
    const [editor, second] = [await anEditor(), await anEditor()];
    await declareConflict(reviewer, { revisionId: revision.id });
    const ref = { revisionId: revision.id, personId: reviewer.id };
    const its = eq(declaredConflicts.storyId, story.id);
    for (let time = 0; time < 100; time += 1) {
      const codes = await meet(
        time,
        () => settleConflict(editor, { ...ref, word: "One" }),
        () => settleConflict(second, { ...ref, word: "Two" }),
      );
      expect([...codes].sort()).toEqual(["already_settled", "done"]);
      const [settled] = await db.select().from(declaredConflicts).where(its);
      expect(settled?.settledWord).toBe(codes[0] === "done" ? "One" : "Two");
      await db
        .update(declaredConflicts)
        .set({ settledAt: null, settledBy: null, settledWord: "" })
        .where(its);
    }
    const done = and(eq(events.storyId, story.id), eq(events.kind, "review.conflict_settled"));
    expect(await db.$count(events, done)).toBe(100);
  });

  test("where no editor is free it waits for the next one", async () => {
    const { reviewer, revision, story } = await aPublishedStory({ country });
    await declareConflict(reviewer, { revisionId: revision.id });
    expect(await toldOf(story.id, "conflict_found")).toEqual(one());
    const [declared] = await db
      .select()
      .from(declaredConflicts)
      .where(eq(declaredConflicts.personId, reviewer.id));
    expect(declared?.foundLate).toBe(true);
    const editor = await anEditor();
    expect(hasRow((await findWaiting(editor))!.conflicts, revision.id)).toBe(true);
  });
});
