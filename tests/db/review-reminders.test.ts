import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mails, memberships, reviews, revisions, settings } from "@/db/schema";
import { sendMail } from "@/lib/email/send-mail";
import { saveWishes } from "@/lib/notices/mutations/save-wishes";
import { listNotices, listWishes } from "@/lib/notices/queries";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { deactivatePerson } from "@/lib/people/mutations/save-person";
import { giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { releaseOverdue } from "@/lib/reviews/mutations/release-overdue";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { remindReviewers } from "@/lib/reviews/reminders";
import { dayAfter } from "@/lib/today";
import { again, anEditor, answerAll, aPerson } from "../support/factories";
import { aQuietHouse, aReviewDue, DUE, toldOf } from "../support/time";

/** The day is given: nothing waits for a clock. */
aQuietHouse();

const passing = async (...days: number[]) => {
  for (const day of days) await remindReviewers(dayAfter(DUE, day));
};
const one = (...lines: string[]) => ({ mail: lines.sort(), notices: lines.sort() });
const away = async (...people: Actor[]) => {
  const admin = await aPerson({ roles: ["admin"] });
  for (const { id } of people) await deactivatePerson(admin, { personId: id });
};

describe("a review without a verdict", () => {
  test("is told of before its day and after it, once each; editors without a conflict hear that it is late", async () => {
    const made = await aReviewDue();
    const { reviewer, story, library } = made;
    const [free, conflicted] = [await anEditor(), await anEditor()];
    await db
      .insert(memberships)
      .values({ personId: conflicted.id, organisationId: library.id, role: "lead" });
    await passing(-20, -6);
    expect(await toldOf(story.id, "review_due")).toEqual(one());
    await passing(-5, -5, -4, 0);
    expect(await toldOf(story.id, "review_due")).toEqual(one(`${reviewer.id} soon`));
    expect(await toldOf(story.id, "review_late")).toEqual(one());
    await passing(1, 1, 2, 6, 7);
    expect(await toldOf(story.id, "review_due")).toEqual(one(`${reviewer.id} late`, `${reviewer.id} soon`));
    expect(await toldOf(story.id, "review_late")).toEqual(one(free.id));
    const lines = (await listNotices(reviewer, "en", 1)).rows.map(({ line }) => line);
    expect(lines).toContain(`Your review of a story by ${library.name} is due on 20 March 2015`);
    expect(lines.join()).not.toContain("A title");
    await away(free, conflicted);
  });

  test("that was judged or given back is told to nobody", async () => {
    const [judged, back] = [await aReviewDue(), await aReviewDue()];
    await answerAll(judged.reviewer, judged.reviewId);
    const { hash } = judged.revision;
    await giveVerdict(judged.reviewer, { reviewId: judged.reviewId, verdict: "approve", hash: hash! });
    await releaseReview(back.reviewer, { reviewId: back.reviewId });
    await passing(-3, 3);
    for (const { story } of [judged, back]) expect(await toldOf(story.id, "review_due")).toEqual(one());
  });

  test("goes back by itself after the days of grace; its reviewer and free editors are told once", async () => {
    const { reviewer, reviewId, revision, story } = await aReviewDue();
    const editor = await anEditor();
    for (const day of [1, 7]) expect(await releaseOverdue(dayAfter(DUE, day))).toBe(0);
    await Promise.all([8, 8, 9].map((day) => releaseOverdue(dayAfter(DUE, day))));
    const [row] = await db.select().from(revisions).where(eq(revisions.id, revision.id));
    expect(row).toMatchObject({ state: "submitted", quorum: null });
    expect(await toldOf(story.id, "review_released")).toEqual(
      one(`${reviewer.id} reviewer`, `${editor.id} editor`),
    );
    const released = and(eq(events.revisionId, revision.id), eq(events.kind, "story.released"));
    expect((await db.select().from(events).where(released)).map(({ actorId }) => actorId)).toEqual([null]);
    const titles = (await db.select().from(mails).where(eq(mails.subjectId, reviewId))).map((mail) => [
      ...[mail.personId, mail.data.title !== ""],
    ]);
    expect(titles.sort()).toEqual(
      [
        [reviewer.id, false],
        [editor.id, true],
      ].sort(),
    );
    expect(await takeUp(reviewer, { revisionId: revision.id })).toHaveProperty("reviewId");
    await away(editor);
  });

  test("without grace goes back on the day after", async () => {
    const { revision, reviewId } = await aReviewDue();
    await db.update(settings).set({ graceDays: 0 });
    expect(await releaseOverdue(dayAfter(DUE, 1))).toBe(1);
    await db.update(settings).set({ graceDays: 7 });
    const [ended] = await db.select().from(reviews).where(eq(reviews.id, reviewId));
    expect([ended!.revisionId, ended!.releasedAt !== null]).toEqual([revision.id, true]);
  });
});

describe("who must not hear of it", () => {
  test("a reviewer whose conflict is known by now, or who left, gets nothing; editors still do", async () => {
    const [joined, gone] = [await aReviewDue(), await aReviewDue()];
    const member = { personId: joined.reviewer.id, organisationId: joined.library.id };
    await db.insert(memberships).values({ ...member, role: "author" });
    await away(gone.reviewer);
    const editor = await anEditor();
    await passing(-3, 3);
    await releaseOverdue(dayAfter(DUE, 20));
    for (const { story } of [joined, gone]) {
      expect(await toldOf(story.id, "review_due")).toEqual(one());
      expect(await toldOf(story.id, "review_late")).toEqual(one(editor.id));
      expect(await toldOf(story.id, "review_released")).toEqual(one(`${editor.id} editor`));
    }
    await away(editor);
  });

  test("a mail that waits is not sent once the conflict is declared, nor shown; nor once there is a verdict", async () => {
    const [made, judged] = [await aReviewDue(), await aReviewDue()];
    const editor = await anEditor();
    await passing(1);
    await declareConflict(made.reviewer, { revisionId: made.revision.id });
    await declareConflict(editor, { revisionId: made.revision.id });
    await answerAll(judged.reviewer, judged.reviewId);
    const verdict = { reviewId: judged.reviewId, verdict: "approve" as const, hash: judged.revision.hash! };
    await giveVerdict(judged.reviewer, verdict);
    for (const { reviewId } of [made, judged]) {
      const queued = await db.select().from(mails).where(eq(mails.subjectId, reviewId));
      expect(queued.map(({ kind }) => kind).sort()).toEqual(["review_due", "review_late"]);
      for (const { id } of queued) await sendMail(id, RIGHTS);
      const states = await db.select().from(mails).where(eq(mails.subjectId, reviewId));
      expect(states.map(({ state, data }) => [state, data])).toEqual([
        ["cancelled", {}],
        ["cancelled", {}],
      ]);
    }
    for (const actor of [made.reviewer, editor, judged.reviewer]) {
      const lines = (await listNotices(await again(actor), "en", 1)).rows.map(({ line }) => line);
      expect(lines.filter((line) => /review of/.test(line))).toEqual([]);
    }
    await away(editor);
  });

  test("wishes hold, and each is asked only of those whom it can reach", async () => {
    const { reviewer, story, lead } = await aReviewDue();
    const editor = await anEditor();
    const kinds = async (actor: Actor) => (await listWishes(actor)).map(({ kind }) => String(kind));
    expect(await kinds(reviewer)).toEqual(expect.arrayContaining(["review_due", "review_released"]));
    expect(await kinds(editor)).toEqual(
      expect.arrayContaining(["review_late", "review_released", "story_waiting"]),
    );
    expect(await kinds(lead)).toEqual(expect.arrayContaining(["draft_resting", "news_due"]));
    for (const kind of ["review_due", "review_late", "story_waiting"])
      expect(await kinds(lead)).not.toContain(kind);
    await saveWishes(reviewer, { wishes: { review_due: "off" } });
    await saveWishes(editor, { wishes: { review_late: "daily" } });
    await passing(1);
    expect(await toldOf(story.id, "review_due")).toEqual({ mail: [], notices: [`${reviewer.id} late`] });
    expect(await toldOf(story.id, "review_late")).toEqual({ mail: [], notices: [editor.id] });
    await away(editor);
  });
});
