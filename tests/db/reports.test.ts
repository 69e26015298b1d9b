import { and, eq, inArray, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { MAIL_KINDS } from "@/db/enums";
import {
  consents,
  events,
  limits,
  mails,
  memberships,
  notices,
  photos,
  reportHides,
  reports,
} from "@/db/schema";
import { sendMail } from "@/lib/email/send-mail";
import { listBreaches } from "@/lib/invariants/list-breaches";
import { makeSlip } from "@/lib/media/mutations/make-slip";
import { knownTo } from "@/lib/notices/known-to";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { forgetReporters } from "@/lib/publications/mutations/forget-reporters";
import { hidePhoto } from "@/lib/publications/mutations/hide-media";
import { HIDES_PER_HOUR } from "@/lib/publications/mutations/hide-reported";
import { reportProblem } from "@/lib/publications/mutations/report-problem";
import { revokeConsent } from "@/lib/publications/mutations/revoke-consent";
import { findPublication } from "@/lib/publications/public-queries";
import { problemReport } from "@/lib/publications/report-schema";
import { answerReport, closeReport } from "@/lib/reviews/mutations/answer-report";
import { restorePhoto } from "@/lib/reviews/mutations/restore-media";
import { countReports, listReports } from "@/lib/reviews/report-queries";
import { again, anEditor, aPerson, aPublishedStory, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";
import { meet, restEditors } from "../support/rounds";

/** Only the owner of the database can make a hiding older: the application never changes one. */
const owner = postgres(process.env.MIGRATE_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
beforeEach(async () => {
  await owner`update report_hides set created_at = created_at - interval '2 hours'`;
});
afterAll(() => owner.end());

const SLOW = { timeout: 300_000 };
type Story = Awaited<ReturnType<typeof aPublishedStory>>;

const report = (slug: string, part: Record<string, string> = {}, address: string = crypto.randomUUID()) => {
  const form = { kind: "harm", about: "story", words: "It hurts", email: "", code: "", locale: "fr" };
  return reportProblem({ ...problemReport.parse({ ...form, slug, ...part }), address });
};
const photoOf = ({ shown }: Story) => `photo:${shown!.photoId}`;
const voiceOf = async ({ story }: Story) => `voice:${(await findPublication(story.slug))!.voices[0]!.id}`;
/** A public story whose photo and voice are those of a child. */
async function withChild(options: Parameters<typeof aPublishedStory>[0] = {}) {
  const made = await aPublishedStory({ media: true, ...options });
  await db
    .update(consents)
    .set({ isChild: true, guardian: "Her mother", childAssented: true })
    .where(eq(consents.id, made.shown!.consentId));
  return made;
}
/** Shown, as it was before anybody reported it: what is once for ever, and at most so often, begins anew. */
async function asBefore({ shown, story }: Story, editor: Actor) {
  const { photoId } = shown!;
  await owner`delete from report_hides where subject_id = ${photoId}`;
  await db.delete(reports).where(eq(reports.storyId, story.id));
  await db.delete(limits);
  const [photo] = await db.select().from(photos).where(eq(photos.id, photoId));
  if (photo?.hiddenAt) await restorePhoto(editor, { id: photoId });
  expect((await findPublication(story.slug))?.photos).toHaveLength(1);
}
const shownOf = async ({ story }: Story) => {
  const found = await findPublication(story.slug);
  return [found?.photos.length, found?.voices.length];
};
const rowsOf = ({ story }: Story) =>
  db.select().from(reports).where(eq(reports.storyId, story.id)).orderBy(reports.createdAt);
const lastOf = async (made: Story) => {
  const { id, version } = (await rowsOf(made)).at(-1)!;
  return { id, version };
};
const kindsOf = async (actor: Actor) =>
  (
    await db
      .select({ kind: notices.kind })
      .from(notices)
      .where(and(eq(notices.personId, actor.id), knownTo(await again(actor), notices, MAIL_KINDS)))
  ).map(({ kind }) => kind);

describe("a report", () => {
  test("waits for an editor: nothing is hidden, editors and leads are told what, and nobody who", async () => {
    const editor = await anEditor();
    const made = await aPublishedStory({ media: true });
    const email = `quokka-${crypto.randomUUID()}@test.example`;
    const part = { about: photoOf(made), words: "quokkawords", email, kind: "accuracy" };
    expect(await report(made.story.slug, part)).toEqual({ hid: 0 });
    expect(await shownOf(made)).toEqual([1, 1]);
    expect(await rowsOf(made)).toMatchObject([
      { kind: "accuracy", item: "photo", subjectId: made.shown!.photoId, words: "quokkawords", email },
    ]);
    const told = await db.select().from(events).where(eq(events.storyId, made.story.id));
    expect(told.find(({ kind }) => kind === "problem.reported")).toMatchObject({
      actorId: null,
      data: { kind: "accuracy", item: "photo", hid: 0 },
    });
    const sent = [
      ...(await db.select().from(notices).where(eq(notices.storyId, made.story.id))),
      ...(await db.select().from(mails).where(eq(mails.storyId, made.story.id))),
    ];
    const readers = (which: string) =>
      sent.filter(({ kind }) => kind === which).map(({ personId }) => personId);
    expect(readers("problem_reported")).toContain(editor.id);
    expect(new Set(readers("story_reported"))).toEqual(new Set([made.lead.id, made.sponsorLead.id]));
    expect(readers("problem_reported")).not.toContain(made.lead.id);
    for (const text of [JSON.stringify(told), JSON.stringify(sent)]) {
      expect(text).not.toContain("quokka");
      expect(text).not.toContain(email);
    }
    expect(await kindsOf(made.lead)).toContain("story_reported");
    expect(await kindsOf(editor)).toContain("problem_reported");
  });

  test("of what a child is in hides it at once, once: shown again, it waits", async () => {
    const editor = await anEditor();
    const made = await withChild();
    expect(await report(made.story.slug, { about: photoOf(made), kind: "consent" })).toEqual({ hid: 1 });
    expect(await shownOf(made)).toEqual([0, 1]);
    expect(await report(made.story.slug, { about: photoOf(made) })).toEqual({ hid: 0 });
    const [first] = await rowsOf(made);
    await closeReport(editor, { id: first!.id, version: first!.version, outcome: "restored" });
    expect(await shownOf(made)).toEqual([1, 1]);
    expect(await report(made.story.slug, { about: photoOf(made) })).toEqual({ hid: 0 });
    expect(await shownOf(made)).toEqual([1, 1]);
    expect(await rowsOf(made)).toHaveLength(3);
    expect(await listBreaches()).toEqual([]);
  });

  test("with the code on a slip hides the photo or voice that rests on it, and no other; text never", async () => {
    const [made, other] = [await aPublishedStory({ media: true }), await aPublishedStory({ media: true })];
    const { code } = await makeSlip(made.author, { id: made.shown!.consentId });
    expect(await report(other.story.slug, { about: photoOf(other), code })).toEqual({ hid: 0 });
    expect(await shownOf(other)).toEqual([1, 1]);
    expect(await report(made.story.slug, { about: await voiceOf(made), code })).toEqual({ hid: 1 });
    expect(await shownOf(made)).toEqual([1, 0]);
    expect(await report(made.story.slug, { code: code.toLowerCase() })).toEqual({ hid: 1 });
    expect(await shownOf(made)).toEqual([0, 0]);
    const standing = await findPublication(made.story.slug);
    expect(standing?.title).toContain("A title");
    expect((await rowsOf(made)).map(({ byCode }) => byCode)).toEqual([true, true]);
    expect((await rowsOf(other)).map(({ byCode }) => byCode)).toEqual([false]);
    expect(await listBreaches()).toEqual([]);
  });

  test("of the whole story hides nothing, even where a child is in it", async () => {
    const made = await withChild();
    expect(await report(made.story.slug)).toEqual({ hid: 0 });
    expect(await shownOf(made)).toEqual([1, 1]);
  });

  test("is answered the same where there is no such story, photo, or photo of this story", async () => {
    const [made, other] = [await withChild(), await withChild()];
    const nobody = crypto.randomUUID();
    for (const [slug, about] of [
      [`nothing-${nobody}`, "story"],
      [made.story.slug, `photo:${nobody}`],
      [made.story.slug, photoOf(other)],
      [made.story.slug, photoOf(made).replace("photo", "voice")],
    ])
      expect(await report(slug!, { about: about! })).toEqual({ hid: 0 });
    expect(await rowsOf(made)).toEqual([]);
    expect([await shownOf(made), await shownOf(other)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("with a code that is on no slip is refused alike for every story, and ten of them end it for an hour", async () => {
    const made = await aPublishedStory();
    const address = crypto.randomUUID();
    for (const slug of [made.story.slug, "nothing", ...Array<string>(8).fill("nothing")])
      expect(await codeOf(report(slug, { code: "AAAA-BBBB-CCCC" }, address))).toBe("code_unknown");
    expect(await codeOf(report("nothing", { code: "AAAA-BBBB-CCCC" }, address))).toBe("too_many_tries");
    expect(await rowsOf(made)).toEqual([]);
  });

  test("is limited by address and by story, yet whoever holds a slip is heard", async () => {
    const made = await aPublishedStory({ media: true });
    const { code } = await makeSlip(made.author, { id: made.shown!.consentId });
    const address = crypto.randomUUID();
    for (let n = 0; n < 10; n += 1) await report(made.story.slug, {}, address);
    expect(await codeOf(report(made.story.slug, {}, address))).toBe("too_many_tries");
    for (let n = 10; n < 30; n += 1) await report(made.story.slug);
    expect(await codeOf(report(made.story.slug))).toBe("too_many_tries");
    expect(await report(made.story.slug, { about: photoOf(made), code })).toEqual({ hid: 1 });
  });

  test("four at once of one photo hide it once, a hundred times", SLOW, async () => {
    const [wake, editor, made] = [await restEditors(), await anEditor(), await withChild()];
    const hidden = and(eq(events.kind, "photo.hidden"), eq(events.subjectId, made.shown!.photoId));
    for (let time = 1; time <= 100; time += 1) {
      const four = [1, 2, 3, 4].map(() => report(made.story.slug, { about: photoOf(made) }));
      expect((await Promise.all(four)).map(({ hid }) => hid).sort()).toEqual([0, 0, 0, 1]);
      expect(await db.$count(events, hidden)).toBe(time);
      expect(await rowsOf(made)).toHaveLength(4);
      await asBefore(made, editor);
    }
    await wake();
  });

  test("while an editor shows the photo again, both come through, a hundred times", SLOW, async () => {
    const [wake, editor, made] = [await restEditors(), await anEditor(), await withChild()];
    for (let time = 0; time < 100; time += 1) {
      await report(made.story.slug, { about: photoOf(made) });
      const ref = await lastOf(made);
      const hide = () => hidePhoto(made.author, { id: made.shown!.photoId, reason: "member_wish" });
      const [closed, [reported, hidden]] = await Promise.all([
        codeOf(closeReport(editor, { ...ref, outcome: "restored" })),
        meet(time, () => report(made.story.slug, { about: photoOf(made) }), hide),
      ]);
      expect([closed, reported, hidden]).toEqual(["done", "done", "done"]);
      expect((await rowsOf(made)).at(-1)).toMatchObject({ closedAt: null });
      await asBefore(made, editor);
    }
    await wake();
    expect(await listBreaches()).toEqual([]);
  });

  test("hides no more than the cap in an hour, however many come at once", async () => {
    const made = await Promise.all(Array.from({ length: 3 }, () => withChild()));
    const [first] = made;
    const { code } = await makeSlip(first!.author, { id: first!.shown!.consentId });
    const spent = HIDES_PER_HOUR - 2;
    const [row] = await rowsOf(first!).then(async (rows) =>
      rows.length > 0 ? rows : [await report(first!.story.slug).then(() => lastOf(first!))],
    );
    await db.insert(reportHides).values(
      Array.from({ length: spent }, () => ({
        ...{ subjectId: crypto.randomUUID(), item: "photo" as const, reportId: row!.id },
      })),
    );
    const hid = await Promise.all(made.map((one) => report(one.story.slug, { about: photoOf(one) })));
    expect(hid.reduce((sum, one) => sum + one.hid, 0)).toBe(2);
    expect(await report(first!.story.slug, { code })).toEqual({ hid: 0 });
    await owner`update report_hides set created_at = created_at - interval '2 hours'`;
    const left = (await Promise.all(made.map(shownOf))).findIndex(([count]) => count === 1);
    expect(await report(made[left]!.story.slug, { about: photoOf(made[left]!) })).toEqual({ hid: 1 });
  });

  test("asks for its kind, its part and words, and takes no odd address", () => {
    const form = { kind: "harm", about: "story", words: "x", email: "", code: "", locale: "ar", slug: "a" };
    expect(problemReport.safeParse(form).success).toBe(true);
    for (const wrong of [
      ...[{ kind: "fun" }, { about: "photo" }, { about: "consent:1" }, { about: undefined }],
      ...[
        { words: "  " },
        { words: "x".repeat(4001) },
        { email: "x" },
        { slug: "../x" },
        { code: "x".repeat(101) },
      ],
    ])
      expect(problemReport.safeParse({ ...form, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });
});

describe("an editor", () => {
  test("answers once, by mail to an address that stands with the report alone", async () => {
    const editor = await anEditor();
    const made = await aPublishedStory();
    const email = `r-${crypto.randomUUID()}@test.example`;
    await report(made.story.slug, { email });
    const ref = await lastOf(made);
    const answer = "We have changed it";
    expect(await codeOf(answerReport(editor, { ...ref, version: 9, answer }))).toBe("conflict");
    const answered = await answerReport(editor, { ...ref, answer });
    const [mail] = await db.select().from(mails).where(eq(mails.subjectId, ref.id)).orderBy(mails.createdAt);
    const [own] = await db
      .select()
      .from(mails)
      .where(and(eq(mails.subjectId, ref.id), eq(mails.kind, "report_answered")));
    expect(own).toMatchObject({ personId: null, address: null, locale: "fr", data: { word: answer } });
    expect(JSON.stringify([mail, own])).not.toContain(email);
    expect(await codeOf(answerReport(editor, { ...answered, answer }))).toBe("report_answered");
    await sendMail(own!.id, RIGHTS);
    expect((await db.select().from(mails).where(eq(mails.id, own!.id)))[0]?.state).toBe("kept");
    const [row] = (await listReports(editor))!.filter(({ id }) => id === ref.id);
    expect(row).toMatchObject({ canAnswer: true, answer });
    expect(JSON.stringify(row)).not.toContain(email);
  });

  test("cannot answer where there is no address, and an erased one is written to no more", async () => {
    const editor = await anEditor();
    const made = await aPublishedStory();
    await report(made.story.slug);
    expect(await codeOf(answerReport(editor, { ...(await lastOf(made)), answer: "x" }))).toBe(
      "report_no_address",
    );
    await report(made.story.slug, { email: "gone@test.example" });
    const ref = await lastOf(made);
    await answerReport(editor, { ...ref, answer: "x" });
    await db.update(reports).set({ email: null }).where(eq(reports.id, ref.id));
    const which = and(eq(mails.subjectId, ref.id), eq(mails.kind, "report_answered"));
    const [mail] = await db.select().from(mails).where(which);
    await sendMail(mail!.id, RIGHTS);
    expect((await db.select().from(mails).where(which))[0]).toMatchObject({ state: "cancelled", data: {} });
  });

  test("has 90 days after the decision to answer: then the address is forgotten", async () => {
    const editor = await anEditor();
    const made = await aPublishedStory();
    await report(made.story.slug, { email: "later@test.example" });
    await closeReport(editor, { ...(await lastOf(made)), outcome: "settled" });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await forgetReporters(inDays(89));
    expect((await rowsOf(made))[0]?.email).toBe("later@test.example");
    await forgetReporters(inDays(91));
    expect((await rowsOf(made))[0]?.email).toBeNull();
  });

  test("keeps hidden or shows again what was hidden at once, and cannot leave it undecided", async () => {
    const editor = await anEditor();
    const [kept, back] = [await withChild(), await withChild()];
    for (const made of [kept, back]) await report(made.story.slug, { about: photoOf(made) });
    for (const outcome of ["settled", "unfounded"] as const)
      expect(await codeOf(closeReport(editor, { ...(await lastOf(kept)), outcome }))).toBe(
        "report_undecided",
      );
    const closed = await closeReport(editor, { ...(await lastOf(kept)), outcome: "hidden" });
    await closeReport(editor, { ...(await lastOf(back)), outcome: "restored" });
    expect([await shownOf(kept), await shownOf(back)]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(await codeOf(closeReport(editor, { ...closed, outcome: "settled" }))).toBe("report_closed");
    const told = await db.select().from(events).where(eq(events.subjectId, closed.id));
    expect(told.find(({ kind }) => kind === "problem.closed")).toMatchObject({
      actorId: editor.id,
      data: { outcome: "hidden" },
    });
  });

  test("hides what waited, and shows again only what a consent still allows", async () => {
    const editor = await anEditor();
    const made = await aPublishedStory({ media: true });
    await report(made.story.slug);
    expect(await codeOf(closeReport(editor, { ...(await lastOf(made)), outcome: "hidden" }))).toBe(
      "report_whole_story",
    );
    await report(made.story.slug, { about: photoOf(made) });
    const ref = await lastOf(made);
    expect(await codeOf(closeReport(editor, { ...ref, outcome: "restored" }))).toBe("report_not_hidden");
    await closeReport(editor, { ...ref, outcome: "hidden" });
    expect(await shownOf(made)).toEqual([0, 1]);
    await revokeConsent(made.author, { id: made.shown!.consentId });
    await report(made.story.slug, { about: photoOf(made) });
    const again = { ...(await lastOf(made)), outcome: "restored" as const };
    await db.update(photos).set({ hiddenReason: "consent_ended" }).where(eq(photos.id, made.shown!.photoId));
    expect(await codeOf(closeReport(editor, again))).toBe("consent_revoked");
    expect(await listBreaches()).toEqual([]);
  });

  test("of two who decide at once, one does, a hundred times", SLOW, async () => {
    const wake = await restEditors();
    const [one, other, made] = [await anEditor(), await anEditor(), await withChild()];
    for (let time = 0; time < 100; time += 1) {
      await report(made.story.slug, { about: photoOf(made) });
      const ref = await lastOf(made);
      const codes = await meet(
        time,
        () => closeReport(one, { ...ref, outcome: "hidden" }),
        () => closeReport(other, { ...ref, outcome: "restored" }),
      );
      expect([...codes].sort()).toEqual(["conflict", "done"]);
      expect((await shownOf(made))[0]).toBe(codes[0] === "done" ? 0 : 1);
      await asBefore(made, one);
    }
    await wake();
  });

  test("with a conflict is a stranger: not listed, counted, told, answered or closed; they may hide", async () => {
    const made = await withChild();
    const free = await anEditor();
    const conflicted = await aPerson({
      roles: ["editor"],
      memberOf: [{ id: made.library.id, role: "lead" }],
    });
    await report(made.story.slug, { about: photoOf(made), email: "a@test.example" });
    const ref = await lastOf(made);
    expect((await listReports(free))!.map(({ id }) => id)).toContain(ref.id);
    expect((await listReports(conflicted))!.map(({ id }) => id)).not.toContain(ref.id);
    const strangers = [made.author, made.lead, made.reviewer, await aPerson({ roles: ["admin"] })];
    for (const stranger of [conflicted, ...strangers]) {
      expect(await codeOf(answerReport(stranger, { ...ref, answer: "x" }))).toBe("not_found");
      expect(await codeOf(closeReport(stranger, { ...ref, outcome: "hidden" }))).toBe("not_found");
      expect(await kindsOf(stranger)).not.toContain("problem_reported");
    }
    for (const stranger of strangers)
      expect([await listReports(stranger), await countReports(stranger)]).toEqual([null, 0]);
    const before = await countReports(free);
    expect(await countReports(conflicted)).toBeLessThan(before);
    const own = await aPublishedStory({ media: true });
    const joined = await anEditor();
    await report(own.story.slug);
    expect(await kindsOf(joined)).toContain("problem_reported");
    await db
      .insert(memberships)
      .values({ personId: joined.id, organisationId: own.library.id, role: "author" });
    expect(await kindsOf(joined)).not.toContain("problem_reported");
    await hidePhoto(await again(joined), { id: own.shown!.photoId, reason: "harm_feared" });
    expect(await shownOf(own)).toEqual([0, 1]);
  });

  test("reads the list in as many queries for one report as for three", async () => {
    const editor = await anEditor();
    const made = await aPublishedStory({ media: true });
    await report(made.story.slug);
    const one = await queriesOf(db, () => listReports(editor));
    await report(made.story.slug, { about: photoOf(made) });
    await report(made.story.slug, { about: await voiceOf(made) });
    const three = await queriesOf(db, () => listReports(editor));
    expect(three.asked).toBe(one.asked);
    const rows = three.value!.filter(({ slug }) => slug === made.story.slug);
    expect(rows.map(({ item, photo, quote }) => [item, photo, quote])).toEqual([
      ["story", null, null],
      ["photo", "A reader", null],
      ["voice", null, "I can read"],
    ]);
  });
});

test("a hiding at once is never undone by the application", async () => {
  await expect(db.update(reportHides).set({ item: "voice" })).rejects.toThrow();
  await expect(db.delete(reportHides)).rejects.toThrow();
  expect(await db.$count(reports, inArray(reports.outcome, ["hidden"]))).toBeGreaterThan(0);
  await expect(db.execute(sql`update reports set outcome = 'fun'`)).rejects.toThrow();
});
