import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { claims, letters, mails, people, settings } from "@/db/schema";
import { mailParts } from "@/lib/email/mail-parts";
import { mailAsText } from "@/lib/email/render-mail";
import { sendMail, textOf } from "@/lib/email/send-mail";
import { listMails } from "@/lib/notices/outbox-queries";
import { RIGHTS } from "@/lib/notices/rights";
import { listLetters } from "@/lib/reviews/letter-queries";
import { addComment } from "@/lib/reviews/mutations/comment";
import { confirmKind } from "@/lib/reviews/mutations/confirm-levels";
import { declineStory, republishStory, unpublishStory } from "@/lib/reviews/mutations/edit-desk";
import { decideSplit, giveVerdict } from "@/lib/reviews/mutations/give-verdict";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { findReview } from "@/lib/reviews/queries";
import { verdict } from "@/lib/reviews/schema";
import {
  anEditor,
  answerAll,
  aPerson,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
} from "../support/factories";
import { aMailbox } from "../support/mail-server";
import { aStoryIn, aWorld, type Role } from "../support/permission-world";

const mustFix = (revisionId: string, body: string) => ({
  ...{ revisionId, section: "need" as const, body, mustFix: true, criterion: null },
});
const letterOf = async (id: string) =>
  (await db.select().from(letters).where(eq(letters.revisionId, id)))[0] ?? null;
const steps = async (actor: Parameters<typeof findReview>[0], id: string) => {
  const seen = await findReview(actor, id);
  return seen && "letterSteps" in seen ? seen.letterSteps : null;
};

beforeAll(() => db.update(settings).set({ namesAfterVerdict: false }).then());

/** A story in review with one must-fix, ready to be returned. */
async function toReturn() {
  const made = await aStoryInReview({ country: "TON" });
  await answerAll(made.reviewer, made.reviewId);
  await addComment(made.reviewer, mustFix(made.revision.id, "Say for whom"));
  const give = (letter?: { locale: "en" | "fr" | "ar"; body: string }) =>
    giveVerdict(made.reviewer, {
      ...{ reviewId: made.reviewId, verdict: "return", hash: made.revision.hash!, letter },
    });
  return { ...made, give };
}

describe("the letter with a return", () => {
  test("is composed for whoever gives the last verdict, and goes as they wrote it", async () => {
    const { author, sponsorLead, reviewer, revision, story, give } = await toReturn();
    const step = (await steps(reviewer, revision.id))!;
    expect(step.isLast).toBe(true);
    expect(step.returned.drafts.map(({ locale }) => locale)).toEqual(["en"]);
    expect(step.returned.drafts[0].after).toContain("– Say for whom");
    await give({ locale: "en", body: "Dear friends,\n\nsay for whom it was." });
    for (const reader of [author, sponsorLead]) {
      const [letter] = await listLetters(reader, story.id);
      expect(letter).toMatchObject({
        body: "Dear friends,\n\nsay for whom it was.",
        version: 1,
        author: null,
      });
    }
  });

  test("may go in the library's language or in that of the story", async () => {
    const made = await aSubmittedStory({ country: "ASM" });
    await db.update(people).set({ locale: "fr" }).where(eq(people.id, made.lead.id));
    const reviewer = await aReviewer();
    await takeUp(reviewer, { revisionId: made.revision.id });
    const step = (await steps(reviewer, made.revision.id))!;
    expect(step.returned.drafts.map(({ locale }) => locale)).toEqual(["fr", "en"]);
    expect(step.returned.drafts[0].before).toContain("Merci");
  });

  test("goes as composed from one who wrote none", async () => {
    const { revision, give } = await toReturn();
    await give();
    expect((await letterOf(revision.id))?.body).toContain("The need\n– Say for whom");
  });

  test("is never empty", () => {
    const given = { reviewId: crypto.randomUUID(), verdict: "return", hash: "0".repeat(64) };
    for (const body of ["", " \n "])
      expect(verdict.safeParse({ ...given, letter: { locale: "en", body } }).success).toBe(false);
    expect(verdict.safeParse({ ...given, letter: { locale: "xx", body: "x" } }).success).toBe(false);
  });

  test("names its author where the house shows names", async () => {
    const { author, reviewer, story, give } = await toReturn();
    await give();
    await db.update(settings).set({ namesAfterVerdict: true });
    expect((await listLetters(author, story.id))[0]?.author).toBe(reviewer.name);
    await db.update(settings).set({ namesAfterVerdict: false });
    expect((await listLetters(author, story.id))[0]?.author).toBeNull();
  });

  test("stays as it was sent", async () => {
    const { revision, give } = await toReturn();
    await give();
    const change = db.update(letters).set({ body: "x" }).where(eq(letters.revisionId, revision.id));
    await expect(change).rejects.toThrow();
  });
});

describe("a quorum of two", () => {
  async function two() {
    await db.update(settings).set({ quorum: 2 });
    const made = await aSubmittedStory({ country: "TON" });
    const [first, second] = [await aReviewer(), await aReviewer()];
    const one = await takeUp(first, { revisionId: made.revision.id });
    const other = await takeUp(second, { revisionId: made.revision.id });
    await db.update(settings).set({ quorum: 1 });
    const judge = (actor: typeof first, reviewId: string, verdict: "approve" | "return", body?: string) =>
      giveVerdict(actor, {
        ...{ reviewId, verdict, hash: made.revision.hash! },
        ...(body && { letter: { locale: "en" as const, body } }),
      });
    return { ...made, first, second, one, other, judge };
  }

  test("only the last one writes, without having read the other's remarks, which are added", async () => {
    const { first, second, one, other, revision, judge } = await two();
    expect((await steps(first, revision.id))?.isLast).toBe(false);
    await addComment(first, mustFix(revision.id, "a remark of the first"));
    await addComment(second, mustFix(revision.id, "a remark of the second"));
    await judge(first, one.reviewId, "return", "not the last one's letter");
    expect(await letterOf(revision.id)).toBeNull();
    const step = (await steps(second, revision.id))!;
    expect(step.isLast).toBe(true);
    expect(step.returned).toMatchObject({ others: 1, shared: true });
    expect(JSON.stringify(await findReview(second, revision.id))).not.toContain("a remark of the first");
    await judge(second, other.reviewId, "return", "My own words");
    const body = (await letterOf(revision.id))!.body;
    expect(body).toMatch(/^My own words\n\nAnother reviewer adds:[\s\S]+– a remark of the first$/);
  });

  test("a split has no letter until an editor decides; a return then brings theirs", async () => {
    const { first, second, one, other, author, story, revision, judge } = await two();
    await answerAll(first, one.reviewId);
    await judge(first, one.reviewId, "approve");
    await addComment(second, mustFix(revision.id, "a remark of the second"));
    await judge(second, other.reviewId, "return", "It was not the last word");
    expect(await letterOf(revision.id)).toBeNull();
    const editor = await anEditor();
    const step = (await steps(editor, revision.id))!;
    expect(step.returned.others).toBe(0);
    expect(step.returned.drafts[0].after).toContain("a remark of the second");
    const decided = { revisionId: revision.id, verdict: "return" as const, reason: "The count is missing" };
    await decideSplit(editor, decided);
    const [letter] = await listLetters(author, story.id);
    expect(letter?.body).toContain("The count is missing");
  });
});

test("a decline goes with the editor's letter", async () => {
  const { revision, author, story } = await aStoryInReview({ country: "TON" });
  const letter = { locale: "fr" as const, body: "Chers collègues, merci." };
  await declineStory(await anEditor(), { revisionId: revision.id, reason: "No change", letter });
  expect(await listLetters(author, story.id)).toMatchObject([{ locale: "fr", body: letter.body }]);
});

describe("the letter with an approval", () => {
  /** A story whose claim was lowered; everything else is as an approval needs it. */
  async function toApprove() {
    const made = await aStoryInReview({ country: "TON" });
    const { reviewer, reviewId, revision } = made;
    const [claim] = await db.select().from(claims).where(eq(claims.revisionId, revision.id));
    const told = { kind: "told" as const, reason: "Nobody was measured before" };
    await confirmKind(reviewer, { reviewId, claimId: claim!.id, ...told });
    await answerAll(reviewer, reviewId);
    const give = (letter?: { locale: "en"; body: string }) =>
      giveVerdict(reviewer, { reviewId, verdict: "approve", hash: revision.hash!, letter });
    return { ...made, give };
  }
  const LOWERED =
    "– A reviewer lowered the kind of evidence of “More can read” from “Before and after” to “Told in interviews”: Nobody was measured before";

  test("says what was lowered and why, and goes with the first mail that says it is public", async () => {
    const { author, lead, reviewer, revision, story, give } = await toApprove();
    const step = (await steps(reviewer, revision.id))!;
    expect(step.approved.drafts[0].after).toContain(`WHAT WE LOWERED\n\n${LOWERED}`);
    expect(step.returned.drafts[0].after).toContain(LOWERED);
    await give();
    const [letter] = await listLetters(author, story.id);
    expect(letter?.body).toMatch(/We have read it with care, and approve it[\s\S]+WHAT WAS GOOD/);
    expect(letter?.body).toContain(LOWERED);
    const told = { id: story.id, reason: "error_found" as const, privateReason: "x", hideTitle: false };
    const editor = await anEditor();
    await unpublishStory(editor, told);
    await republishStory(editor, { id: story.id });
    const both = await db
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.personId, lead.id), eq(mails.revisionId, revision.id), eq(mails.kind, "published")))
      .orderBy(mails.createdAt);
    const box = await aMailbox();
    process.env.SMTP_URL = box.url;
    for (const { id } of both) await sendMail(id, RIGHTS);
    delete process.env.SMTP_URL;
    await box.close();
    expect(box.received.map(({ text }) => text?.includes("Nobody was measured before"))).toEqual([
      true,
      false,
    ]);
  });

  test("goes as whoever decides wrote it", async () => {
    const { author, story, give } = await toApprove();
    await give({ locale: "en", body: "Well done." });
    expect(await listLetters(author, story.id)).toMatchObject([{ body: "Well done." }]);
  });
});

describe("who reads it", () => {
  test("the library, those who judged, and editors without a conflict", async () => {
    const world = await aWorld();
    const made = await aStoryIn(world, "returned");
    for (const role of Object.keys(world.cast) as Role[]) {
      const actor = world.cast[role];
      const inside = ["author", "lead", "sponsorLead"].includes(role);
      expect((await listLetters(actor, made.storyId)).length, role).toBe(inside ? 1 : 0);
      const seen = await findReview(actor, made.revisionId);
      const reads = seen !== null && "letter" in seen && seen.letter !== null;
      expect(reads, `${role}: at the review desk`).toBe(["judge", "editor", "namedEditor"].includes(role));
    }
  });

  test("not the admin who looks after the outbox; its reader does, in the mail itself", async () => {
    const { lead, revision, give } = await toReturn();
    await give({ locale: "ar", body: "Dear friends,\n\nsecretletter" });
    const [mail] = await db
      .select()
      .from(mails)
      .where(and(eq(mails.personId, lead.id), eq(mails.revisionId, revision.id)));
    expect(JSON.stringify(mail)).not.toContain("secretletter");
    expect(mailAsText(mailParts(textOf(mail!, "", null)))).not.toContain("secretletter");
    const admin = await aPerson({ roles: ["admin"] });
    const kept = await listMails(admin, { kind: "returned", state: undefined, before: undefined });
    expect(JSON.stringify(kept)).not.toContain("secretletter");
    const box = await aMailbox();
    process.env.SMTP_URL = box.url;
    await sendMail(mail!.id, RIGHTS);
    delete process.env.SMTP_URL;
    await box.close();
    expect(box.received[0]?.text).toContain("> Dear friends,\n> secretletter");
    expect(box.received[0]?.html).toContain('lang="ar" dir="rtl"');
  });
});

test("strangers to a story cannot decide it with a letter", async () => {
  const { revision, lead } = await aStoryInReview({ country: "TON" });
  const letter = { locale: "en" as const, body: "x" };
  for (const actor of [lead, await aReviewer(), await aPerson({ roles: ["admin"] })])
    expect(await codeOf(declineStory(actor, { revisionId: revision.id, reason: "x", letter }))).toBe(
      "not_found",
    );
});
