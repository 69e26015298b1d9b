import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, mails, notices, settings } from "@/db/schema";
import { listNotices } from "@/lib/notices/queries";
import { RIGHTS } from "@/lib/notices/rights";
import type { Actor } from "@/lib/people/actor";
import { findInvitation } from "@/lib/people/invitation-queries";
import { invitePerson } from "@/lib/people/mutations/invite";
import { leaveOrganisation } from "@/lib/people/mutations/leave-organisation";
import { deactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { eraseOwnAccount } from "@/lib/reviews/mutations/erase-account";
import { declareConflict } from "@/lib/reviews/mutations/late-conflict";
import { reassignReview } from "@/lib/reviews/mutations/reassign-review";
import { takeUp } from "@/lib/reviews/mutations/take-up";
import { countWaiting, findWaiting } from "@/lib/reviews/waiting-queries";
import { askForSignOff } from "@/lib/stories/mutations/ask-for-sign-off";
import {
  again,
  aLibrary,
  anEditor,
  aPerson,
  aReadyStory,
  aReviewer,
  aStoryInReview,
  aSubmittedStory,
  codeOf,
} from "../support/factories";
import { tokenFor } from "../support/mailbox";

const anAdmin = () => aPerson({ roles: ["admin"] });
const toldOf = (reader: Actor, who: Actor) =>
  db
    .select()
    .from(notices)
    .where(and(eq(notices.personId, reader.id), eq(notices.subjectId, who.id)));
const leaderless = async (actor: Actor, id: string) =>
  (await findWaiting(actor))?.organisations.find((one) => one.id === id);

describe("leaving", () => {
  test("an author leaves: rights end, nobody is told, and there is nothing to leave twice", async () => {
    const { library, author } = await aLibrary();
    const admin = await anAdmin();
    await leaveOrganisation(author, { organisationId: library.id });
    expect((await again(author)).memberships).toEqual([]);
    expect(await codeOf(leaveOrganisation(author, { organisationId: library.id }))).toBe("not_found");
    expect(await toldOf(admin, author)).toEqual([]);
    const told = await db.select({ kind: events.kind }).from(events).where(eq(events.subjectId, author.id));
    expect(told.map(({ kind }) => kind)).toContain("member.left");
  });

  test("a stranger, also of the sponsor, has nothing to leave", async () => {
    const { library, sponsorLead } = await aLibrary();
    for (const actor of [sponsorLead, await aPerson(), await anAdmin()])
      expect(await codeOf(leaveOrganisation(actor, { organisationId: library.id }))).toBe("not_found");
  });

  test("the last lead leaves: admins and editors are told, and an admin appoints another", async () => {
    const { library, lead, author } = await aLibrary();
    const [admin, editor, reviewer] = [await anAdmin(), await anEditor(), await aReviewer()];
    expect(await leaderless(admin, library.id)).toBeUndefined();
    await leaveOrganisation(lead, { organisationId: library.id });
    for (const reader of [admin, editor])
      expect(await toldOf(reader, lead)).toMatchObject([
        { kind: "waiting_work", data: { count: "1", person: lead.name, organisation: library.name } },
      ]);
    expect(await toldOf(reviewer, lead)).toEqual([]);
    expect(await leaderless(admin, library.id)).toMatchObject({
      members: [{ id: author.id, name: author.name }],
    });
    await setMembership(admin, { personId: author.id, organisationId: library.id, role: "lead" });
    expect(await leaderless(admin, library.id)).toBeUndefined();
    expect(await toldOf(author, author)).toMatchObject([
      { kind: "lead_appointed", data: { organisation: library.name, person: author.name } },
    ]);
  });

  test("one of two leads leaves: nothing waits", async () => {
    const { library, lead, author } = await aLibrary();
    const admin = await anAdmin();
    await setMembership(lead, { personId: author.id, organisationId: library.id, role: "lead" });
    await leaveOrganisation(lead, { organisationId: library.id });
    expect(await toldOf(admin, lead)).toEqual([]);
  });

  test("both leads leave at once: the second is told of, whoever that is", async () => {
    const { library, lead, author } = await aLibrary();
    const admin = await anAdmin();
    await setMembership(lead, { personId: author.id, organisationId: library.id, role: "lead" });
    await Promise.all([lead, author].map((one) => leaveOrganisation(one, { organisationId: library.id })));
    expect([...(await toldOf(admin, lead)), ...(await toldOf(admin, author))]).toHaveLength(1);
  });

  test("an admin ends, demotes or deactivates the last lead: the same is told", async () => {
    const admin = await anAdmin();
    const other = await anAdmin();
    const end = (role: "author" | null) => async (lead: Actor, organisationId: string) =>
      setMembership(admin, { personId: lead.id, organisationId, role });
    for (const act of [
      end(null),
      end("author"),
      (lead: Actor) => deactivatePerson(admin, { personId: lead.id }),
    ]) {
      const { library, lead } = await aLibrary();
      await act(lead, library.id);
      expect(await toldOf(other, lead)).toHaveLength(1);
      expect(await leaderless(other, library.id)).toBeDefined();
    }
  });

  test("drafts that ask for a sign-off nobody can give are counted, never named", async () => {
    const { library, lead, author, story } = await aReadyStory({ word: "secretword" });
    const admin = await anAdmin();
    await askForSignOff(author, { id: story.id });
    await leaveOrganisation(lead, { organisationId: library.id });
    expect(await leaderless(admin, library.id)).toMatchObject({ asked: 1 });
    expect(JSON.stringify(await findWaiting(admin))).not.toContain("secretword");
  });
});

describe("a reviewer with open work", () => {
  test.each(["deactivated", "no reviewer any more"])(
    "is %s: editors are told, and give it to another",
    async (how) => {
      const made = await aStoryInReview({ country: "UGA" });
      const [admin, editor, next] = [await anAdmin(), await anEditor(), await aReviewer()];
      const listed = async (actor: Actor) =>
        (await findWaiting(actor))?.reviews.find(({ id }) => id === made.reviewId);
      expect(await listed(editor)).toBeUndefined();
      if (how === "deactivated") await deactivatePerson(admin, { personId: made.reviewer.id });
      else await setRoles(admin, { personId: made.reviewer.id, roles: [] });
      for (const reader of [admin, editor]) expect(await toldOf(reader, made.reviewer)).toHaveLength(1);
      expect(await listed(editor)).toMatchObject({
        reviewer: made.reviewer.name,
        organisation: made.library.name,
      });
      expect(await listed(admin)).toBeUndefined();
      const give = (actor: Actor, reviewerId: string) =>
        codeOf(reassignReview(actor, { reviewId: made.reviewId, revisionId: made.revision.id, reviewerId }));
      for (const actor of [admin, next, made.lead]) expect(await give(actor, next.id)).toBe("not_found");
      expect(await give(editor, next.id)).toBe("done");
      expect(await listed(editor)).toBeUndefined();
    },
  );

  test("an editor in conflict does not see it there", async () => {
    const made = await aStoryInReview({ country: "UGA" });
    const compatriot = await aPerson({
      roles: ["editor"],
      memberOf: [{ id: made.sponsor.id, role: "author" }],
    });
    await deactivatePerson(await anAdmin(), { personId: made.reviewer.id });
    expect((await findWaiting(compatriot))?.reviews.some(({ id }) => id === made.reviewId)).toBe(false);
  });

  test("is told to each of those who may know of it, in their own number", async () => {
    const country = "GAB";
    const made = await aStoryInReview({ country });
    const { reviewer, sponsor, reviewId } = made;
    const other = await aSubmittedStory({ country });
    await takeUp(reviewer, { revisionId: other.revision.id });
    const bound = (organisationId: string) =>
      aPerson({ roles: ["editor"], memberOf: [{ id: organisationId, role: "author" }] });
    await db.update(settings).set({ sameCountryRule: false });
    const [free, one, none] = [await anEditor(), await bound(sponsor.id), await anEditor()];
    for (const { revision } of [made, other]) await declareConflict(none, { revisionId: revision.id });
    const boss = await aPerson({ roles: ["admin", "editor"] });
    await declareConflict(boss, { revisionId: made.revision.id });
    await deactivatePerson(await anAdmin(), { personId: reviewer.id });
    const counts = async (reader: Actor) => (await toldOf(reader, reviewer)).map(({ data }) => data.count);
    expect([await counts(free), await counts(one), await counts(none)]).toEqual([["2"], ["1"], []]);
    expect(await counts(boss)).toEqual(["1"]);

    const known = async (reader: Actor) => {
      const [mail] = await db
        .select()
        .from(mails)
        .where(and(eq(mails.personId, reader.id), eq(mails.subjectId, reviewer.id)));
      const read = (await listNotices(await again(reader), "en", 1)).rows;
      return [read.length, await db.transaction((tx) => RIGHTS.mayKnow(tx, mail!))];
    };
    for (const reader of [free, one]) expect(await known(reader)).toEqual([1, true]);
    // A conflict from now on: what was told before is gone, by mail too.
    await declareConflict(await again(one), { revisionId: other.revision.id });
    expect(await known(one)).toEqual([0, false]);
    expect(await known(free)).toEqual([1, true]);
    const given = { reviewId, revisionId: made.revision.id, reviewerId: (await aReviewer()).id };
    await reassignReview(free, given);
    expect(await known(free)).toEqual([0, false]);
    await db.update(settings).set({ sameCountryRule: true });
  });

  test("one who has judged leaves nothing behind", async () => {
    const [admin, reviewer] = [await anAdmin(), await aReviewer()];
    await deactivatePerson(admin, { personId: reviewer.id });
    expect(await toldOf(admin, reviewer)).toEqual([]);
  });
});

test("what waits is seen by admins and editors alone", async () => {
  const { lead, author } = await aLibrary();
  for (const actor of [lead, author, await aPerson(), await aReviewer()]) {
    expect(await findWaiting(actor)).toBeNull();
    expect(await countWaiting(actor)).toBe(0);
  }
  expect((await findWaiting(await anEditor()))?.organisations).toEqual([]);
});

test("the open invitations of one who is deactivated die with the account", async () => {
  const { library, lead } = await aLibrary();
  const email = `left-${crypto.randomUUID()}@test.example`;
  await invitePerson(lead, {
    ...{ email, locale: "en", organisationId: library.id, memberRole: "author", platformRoles: [] },
  });
  const token = await tokenFor(email);
  expect(await findInvitation(token)).not.toBeNull();
  await deactivatePerson(await anAdmin(), { personId: lead.id });
  expect(await findInvitation(token)).toBeNull();
});

test("an erased last lead leaves work that is told without a name", async () => {
  const { library, lead } = await aLibrary();
  const admin = await anAdmin();
  await eraseOwnAccount(lead, { password: "a long password", email: lead.email });
  expect(await toldOf(admin, lead)).toMatchObject([{ data: { person: "", organisation: library.name } }]);
});
