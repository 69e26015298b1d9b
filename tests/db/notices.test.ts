import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import type { MailWish, MemberRole } from "@/db/enums";
import { declaredConflicts, events, mails, mailWishes, memberships, notices } from "@/db/schema";
import { notify } from "@/lib/email/notify";
import { sendMail } from "@/lib/email/send-mail";
import { unsubscribeToken } from "@/lib/email/unsubscribe-token";
import { isDue, queueDigests } from "@/lib/notices/digest";
import { readAllNotices, readNotice } from "@/lib/notices/mutations/read-notice";
import { saveWishes, stopMail } from "@/lib/notices/mutations/save-wishes";
import { countUnread, listNotices, listWishes } from "@/lib/notices/queries";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { deactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { releaseReview } from "@/lib/reviews/mutations/release-review";
import { assignReviewer } from "@/lib/reviews/mutations/take-up";
import {
  again,
  anEditor,
  aPerson,
  aReadyStory,
  aReviewer,
  aSubmittedStory,
  codeOf,
} from "../support/factories";
import { aMailbox, type Mailbox } from "../support/mail-server";
import { queriesOf } from "../support/queries";

const about = (story: { id: string }, organisationId: string) => ({ storyId: story.id, organisationId });
const tellReturned = (person: Actor, to: ReturnType<typeof about>, title = "Reading") =>
  db.transaction((tx) => notify(tx, { kind: "returned", personId: person.id, data: { title }, about: to }));
const noticesOf = (person: Actor) => db.select().from(notices).where(eq(notices.personId, person.id));
const mailsOf = (person: Actor) => db.select().from(mails).where(eq(mails.personId, person.id));
const wish = (person: Actor, wanted: MailWish) => saveWishes(person, { wishes: { returned: wanted } });
const leave = (person: Actor, organisationId: string) =>
  db
    .update(memberships)
    .set({ endedAt: new Date() })
    .where(and(eq(memberships.personId, person.id), eq(memberships.organisationId, organisationId)));
const join = (person: Actor, organisationId: string, role: MemberRole = "author") =>
  db.insert(memberships).values({ personId: person.id, organisationId, role });

let library: Awaited<ReturnType<typeof aReadyStory>>;
beforeEach(async () => {
  library = await aReadyStory();
});
const here = () => about(library.story, library.library.id);

describe("reading", () => {
  test("the unread come first, then the newest; in the language of the page", async () => {
    const { author } = library;
    for (const title of ["one", "two", "three"]) await tellReturned(author, here(), title);
    const before = await listNotices(author, "en", 1);
    expect(before.rows.map(({ line }) => line)).toEqual(
      ["three", "two", "one"].map((title) => `“${title}” came back with requests`),
    );
    await readNotice(author, { id: before.rows[0]!.id, locale: "en" });
    const after = await listNotices(author, "fr", 1);
    expect(after.rows.map(({ line, readAt }) => [line, readAt !== null])).toEqual([
      ["« two » revient avec des demandes", false],
      ["« one » revient avec des demandes", false],
      ["« three » revient avec des demandes", true],
    ]);
    expect(await countUnread(author)).toBe(2);
  });

  test("a notice leads to where one goes on, in the language of the page", async () => {
    const { author, story } = library;
    await tellReturned(author, here());
    const [notice] = await noticesOf(author);
    expect(await readNotice(author, { id: notice!.id, locale: "ar" })).toEqual({
      href: `/ar/desk/stories/${story.id}`,
    });
  });

  test("all at once", async () => {
    const { author } = library;
    for (const title of ["one", "two"]) await tellReturned(author, here(), title);
    await readAllNotices(author);
    expect(await countUnread(author)).toBe(0);
  });

  test("somebody else's notice is not there", async () => {
    await tellReturned(library.author, here());
    const [notice] = await noticesOf(library.author);
    expect(await codeOf(readNotice(library.lead, { id: notice!.id, locale: "en" }))).toBe("not_found");
    await readAllNotices(library.lead);
    expect((await noticesOf(library.author))[0]!.readAt).toBeNull();
  });

  test("pages hold thirty", async () => {
    for (let number = 0; number < 31; number += 1) await tellReturned(library.author, here(), `${number}`);
    const [first, second] = [
      await listNotices(library.author, "en", 1),
      await listNotices(library.author, "en", 2),
    ];
    expect([first.rows.length, first.more, second.rows.length, second.more]).toEqual([30, true, 1, false]);
  });

  test("one notice and three ask the database equally often", async () => {
    const asked = async () => (await queriesOf(db, () => listNotices(library.author, "en", 1))).asked;
    await tellReturned(library.author, here());
    const one = await asked();
    for (const title of ["two", "three"]) await tellReturned(library.author, here(), title);
    expect(await asked()).toBe(one);
  });
});

describe("what one may no longer know of", () => {
  let box: Mailbox;
  const all = async (person: Actor) => {
    box = await aMailbox();
    process.env.SMTP_URL = box.url;
    try {
      for (const { id } of await mailsOf(person)) await sendMail(id, RIGHTS);
    } finally {
      delete process.env.SMTP_URL;
      await box.close();
    }
    const actor = await again(person);
    const { rows } = await listNotices(actor, "en", 1);
    const states = (await mailsOf(person)).map(({ state }) => state);
    return { arrived: box.received.length, states, listed: rows.length, unread: await countUnread(actor) };
  };
  const NOTHING = { arrived: 0, states: ["cancelled"], listed: 0, unread: 0 };
  const ALL = { arrived: 1, states: ["sent"], listed: 1, unread: 1 };

  test("a member is told; one who left is not, in mail, list or count", async () => {
    const stays = await aPerson();
    await join(stays, library.library.id);
    for (const person of [library.author, stays]) await tellReturned(person, here());
    await leave(library.author, library.library.id);
    expect(await all(library.author)).toEqual(NOTHING);
    expect(await all(stays)).toEqual(ALL);
    const [notice] = await noticesOf(library.author);
    const gone = readNotice(await again(library.author), { id: notice!.id, locale: "en" });
    expect(await codeOf(gone)).toBe("not_found");
  });

  test("a lead who is one no more is not asked for a sign-off", async () => {
    const { lead } = library;
    const data = { by: "Author", title: "Reading" };
    await db.transaction((tx) =>
      notify(tx, { kind: "sign_off_asked", personId: lead.id, data, about: here() }),
    );
    await db.update(memberships).set({ role: "author" }).where(eq(memberships.personId, lead.id));
    expect(await all(lead)).toEqual(NOTHING);
  });

  test("an editor whose conflict came to light is not told of a submission", async () => {
    const [free, conflicted] = [await anEditor(), await anEditor()];
    const { story } = await aSubmittedStory();
    await db.delete(notices).where(eq(notices.personId, free.id));
    await db.delete(mails).where(eq(mails.personId, free.id));
    const data = { organisation: "A", title: "Reading" };
    const aboutIt = { storyId: story.id };
    for (const { id } of [free, conflicted]) {
      await db.delete(notices).where(eq(notices.personId, id));
      await db.delete(mails).where(eq(mails.personId, id));
      await db.transaction((tx) => notify(tx, { kind: "submitted", personId: id, data, about: aboutIt }));
    }
    await db.insert(declaredConflicts).values({ personId: conflicted.id, storyId: story.id });
    expect(await all(conflicted)).toEqual(NOTHING);
    expect(await all(free)).toEqual(ALL);
  });

  test("an editor who is one no more is told of nothing", async () => {
    const editor = await anEditor();
    await aSubmittedStory();
    await setRoles(null, { personId: editor.id, roles: [] });
    expect(await all(editor)).toEqual(NOTHING);
  });

  test("a reviewer from whom the review was taken is not told of it", async () => {
    const editor = await anEditor();
    const [given, taken] = [await aReviewer(), await aReviewer()];
    for (const reviewer of [given, taken]) {
      const { revision } = await aSubmittedStory();
      const { reviewId } = await assignReviewer(editor, { revisionId: revision.id, reviewerId: reviewer.id });
      if (reviewer === taken) await releaseReview(editor, { reviewId });
    }
    expect(await all(given)).toEqual(ALL);
    expect(await all(taken)).toEqual(NOTHING);
  });

  test("a request for an account is for admins alone", async () => {
    const [stays, goes] = [await aPerson({ roles: ["admin"] }), await aPerson({ roles: ["admin"] })];
    const data = { person: "Amina", organisation: "Library" };
    await db.transaction((tx) => notify(tx, { kind: "join_received", personIds: [stays.id, goes.id], data }));
    await setRoles(null, { personId: goes.id, roles: ["editor"] });
    expect(await all(goes)).toEqual(NOTHING);
    expect(await all(stays)).toEqual(ALL);
  });

  test("one whose account is closed is written nothing", async () => {
    const { author } = library;
    await tellReturned(author, here());
    await deactivatePerson(await aPerson({ roles: ["admin"] }), { personId: author.id });
    box = await aMailbox();
    process.env.SMTP_URL = box.url;
    for (const { id } of await mailsOf(author)) await sendMail(id, RIGHTS);
    delete process.env.SMTP_URL;
    await box.close();
    expect(box.received).toEqual([]);
  });
});

describe("the daily summary", () => {
  const NOON = new Date("2026-11-25T12:00:00Z");
  const digestsOf = async (person: Actor) => (await mailsOf(person)).filter(({ kind }) => kind === "digest");
  const deliver = async (person: Actor) => {
    const box = await aMailbox();
    process.env.SMTP_URL = box.url;
    for (const { id } of await digestsOf(person)) await sendMail(id, RIGHTS);
    delete process.env.SMTP_URL;
    await box.close();
    return box.received;
  };

  test("everything that waits comes in one mail, each thing with its link", async () => {
    const { author, story } = library;
    await wish(author, "daily");
    for (const title of ["one", "two"]) await tellReturned(author, here(), title);
    await queueDigests(NOON);
    expect(await mailsOf(author)).toHaveLength(1);
    const [mail] = await deliver(author);
    expect(mail!.subject).toBe("2 things happened on SDG Stories");
    for (const title of ["one", "two"]) expect(mail!.text).toContain(`“${title}” came back with requests`);
    expect(mail!.text).toContain(`http://localhost:3000/en/desk/stories/${story.id}`);
    expect(mail!.headers.get("list-unsubscribe-post")).toBeUndefined();
    expect(mail!.headers.has("list")).toBe(true);
  });

  test("what was told is not told again", async () => {
    await wish(library.author, "daily");
    await tellReturned(library.author, here());
    await queueDigests(NOON);
    await queueDigests(new Date("2026-11-27T12:00:00Z"));
    expect(await digestsOf(library.author)).toHaveLength(1);
  });

  test("two at the same time make one", async () => {
    await wish(library.author, "daily");
    await tellReturned(library.author, here());
    await Promise.all([queueDigests(NOON), queueDigests(NOON), queueDigests(NOON)]);
    expect(await digestsOf(library.author)).toHaveLength(1);
  });

  test("what was read meanwhile, or may no longer be known, is not in it; empty, it is not sent", async () => {
    const { author, lead } = library;
    for (const person of [author, lead]) {
      await wish(person, "daily");
      await tellReturned(person, here(), "one");
    }
    await queueDigests(NOON);
    await readAllNotices(lead);
    await leave(author, library.library.id);
    expect([await deliver(author), await deliver(lead)]).toEqual([[], []]);
    expect([...(await digestsOf(author)), ...(await digestsOf(lead))].map(({ state }) => state)).toEqual([
      ...["cancelled", "cancelled"],
    ]);
  });

  test.each([
    ["06:59 there", "2026-11-25T03:59:00Z", "Africa/Nairobi", null, false],
    ["07:00 there", "2026-11-25T04:00:00Z", "Africa/Nairobi", null, true],
    ["seven there, on the day before ours", "2026-11-25T17:30:00Z", "Pacific/Honolulu", null, true],
    ["one today already", "2026-11-25T12:00:00Z", "UTC", "2026-11-25T07:00:00Z", false],
    ["one yesterday evening, there", "2026-11-25T07:00:00Z", "UTC", "2026-11-24T23:00:00Z", true],
    [
      "one today there, yesterday here",
      "2026-11-25T09:00:00Z",
      "Pacific/Kiritimati",
      "2026-11-24T20:00:00Z",
      false,
    ],
  ] as const)("%s", (_, now, zone, last, due) => {
    expect(isDue(new Date(now), zone, last === null ? null : new Date(last))).toBe(due);
  });
});

describe("wishes", () => {
  test("each role is asked about what can reach it", async () => {
    const kinds = async (person: Actor) => (await listWishes(person)).map(({ kind }) => kind);
    expect(await kinds(library.author)).toEqual([
      ...["mentioned", "returned", "published", "declined", "withdrawn", "unpublished"],
      ...["draft_resting", "news_due"],
    ]);
    expect(await kinds(library.sponsorLead)).toEqual(
      expect.arrayContaining(["sign_off_asked", "edits_suggested"]),
    );
    expect(await kinds(await aReviewer())).toEqual([
      ...["recalled", "assigned", "mentioned", "edits_answered", "review_due", "review_released"],
    ]);
    expect(await kinds(await anEditor())).toEqual([
      ...["submitted", "language_unread", "recalled", "assigned", "assignment_declined", "mentioned"],
      ...["edits_answered", "withdrawn", "unpublished", "problem_reported", "review_due", "review_late"],
      ...["review_released", "story_waiting", "conflict_found", "decision_needed"],
    ]);
    expect(await kinds(await aPerson({ roles: ["admin"] }))).toEqual(["join_received"]);
  });

  test("what was chosen holds, is shown, and stands on record", async () => {
    await saveWishes(library.author, { wishes: { returned: "off", published: "daily" } });
    const shown = Object.fromEntries(
      (await listWishes(library.author)).map(({ kind, wish }) => [kind, wish]),
    );
    expect(shown).toMatchObject({ returned: "off", published: "daily", declined: "at_once" });
    await tellReturned(library.author, here());
    expect(await mailsOf(library.author)).toEqual([]);
    await wish(library.author, "at_once");
    await tellReturned(library.author, here());
    expect(await mailsOf(library.author)).toHaveLength(1);
    const recorded = await db.$count(
      events,
      and(eq(events.actorId, library.author.id), eq(events.kind, "mail.wishes_changed")),
    );
    expect(recorded).toBe(2);
  });

  test("switched off, what waited for the summary waits no longer", async () => {
    await wish(library.author, "daily");
    await tellReturned(library.author, here());
    await wish(library.author, "off");
    expect((await noticesOf(library.author))[0]!.digestFrom).toBeNull();
  });

  test("two changes at once: one of them stands", async () => {
    await Promise.all([wish(library.author, "off"), wish(library.author, "daily")]);
    const rows = await db.select().from(mailWishes).where(eq(mailWishes.personId, library.author.id));
    expect(rows).toHaveLength(1);
  });
});

describe("the link that stops mail", () => {
  const wishesOf = (person: Actor) =>
    db.select().from(mailWishes).where(eq(mailWishes.personId, person.id)).orderBy(mailWishes.kind);

  test("stops this kind, for this person; used again it changes nothing", async () => {
    const token = unsubscribeToken(library.author.id, "returned");
    await stopMail(token);
    await stopMail(token);
    expect(await wishesOf(library.author)).toMatchObject([{ kind: "returned", wish: "off" }]);
    expect(await wishesOf(library.lead)).toEqual([]);
  });

  test("of a summary stops what was in it, and leaves the rest", async () => {
    await saveWishes(library.author, {
      wishes: { returned: "daily", published: "daily", declined: "at_once" },
    });
    await stopMail(unsubscribeToken(library.author.id, "digest"));
    expect((await wishesOf(library.author)).map(({ kind, wish }) => [kind, wish])).toEqual([
      ["declined", "at_once"],
      ["published", "off"],
      ["returned", "off"],
    ]);
  });

  test("that we did not make does nothing", async () => {
    expect(await codeOf(stopMail("anything.at-all"))).toBe("not_found");
    expect(await codeOf(stopMail(unsubscribeToken(crypto.randomUUID(), "returned")))).toBe("not_found");
  });

  test("stands in the header of what can be stopped, and of nothing else", async () => {
    const box = await aMailbox();
    process.env.SMTP_URL = box.url;
    const { author } = library;
    await tellReturned(author, here());
    const data = { title: "Reading" };
    const organisation = { organisationId: library.library.id };
    await db.transaction((tx) =>
      notify(tx, { kind: "consent_ended", personId: author.id, data, about: organisation }),
    );
    for (const { id } of await mailsOf(author)) await sendMail(id, RIGHTS);
    delete process.env.SMTP_URL;
    await box.close();
    const lines = (subject: RegExp) =>
      box.received
        .find((mail) => subject.test(mail.subject ?? ""))!
        .headerLines.map(({ line }) => line)
        .filter((line) => /^list-unsubscribe/i.test(line));
    const token = unsubscribeToken(author.id, "returned");
    expect(lines(/came back/).map((line) => line.replace(/\r?\n\s+/g, " "))).toEqual([
      `List-Unsubscribe: <http://localhost:3000/api/unsubscribe/${token}>`,
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ]);
    expect(lines(/consent/)).toEqual([]);
  });
});
