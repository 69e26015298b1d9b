import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, notices } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { findInvitation } from "@/lib/people/invitation-queries";
import { invitePerson } from "@/lib/people/mutations/invite";
import { leaveOrganisation } from "@/lib/people/mutations/leave-organisation";
import { deactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { eraseOwnAccount } from "@/lib/reviews/mutations/erase-account";
import { reassignReview } from "@/lib/reviews/mutations/reassign-review";
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
