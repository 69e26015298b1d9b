import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import type { PlatformRole } from "@/db/enums";
import { events, invitations, platformRoles } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { findInvitation, findMembers, listInvitations } from "@/lib/people/invitation-queries";
import { newInvitation } from "@/lib/people/joining-schema";
import { acceptAsNew, acceptAsPerson } from "@/lib/people/mutations/accept-invitation";
import { invitePerson, resendInvitation, revokeInvitation } from "@/lib/people/mutations/invite";
import { inviteFirstAdmin } from "@/lib/people/mutations/invite-first-admin";
import { deactivatePerson } from "@/lib/people/mutations/save-person";
import { setMembership } from "@/lib/people/mutations/set-membership";
import { passwordMatches } from "@/lib/people/password";
import { findActor, findCredentials } from "@/lib/people/queries";
import { again, aLibrary, aPerson, codeOf } from "../support/factories";
import { mailsTo, tokenFor } from "../support/mailbox";

let number = 0;
const anAddress = () => `invited-${process.pid}-${++number}@test.example`;
const toMember = (organisationId: string, email = anAddress()) =>
  newInvitation.parse({ email, locale: "fr", organisationId, memberRole: "author", platformRoles: [] });
const toRole = (role: PlatformRole, email = anAddress()) =>
  newInvitation.parse({
    email,
    locale: "en",
    organisationId: null,
    memberRole: null,
    platformRoles: [role],
  });
const answer = (token: string) => ({
  token,
  name: "Invited Person",
  password: "four words no one joins",
  locale: "ar" as const,
});
const anAdmin = () => aPerson({ roles: ["admin"] });

async function anInvitation(email = anAddress()) {
  const made = await aLibrary();
  const { id } = await invitePerson(made.lead, toMember(made.library.id, email));
  return { ...made, id, email, token: await tokenFor(email) };
}

describe("inviting", () => {
  test("a lead invites to their own organisation; the link works once and makes a member", async () => {
    const { library, lead, email, token } = await anInvitation();
    expect(await mailsTo(email)).toMatchObject([{ kind: "invitation" }]);
    expect(await findInvitation(token)).toMatchObject({
      ...{ email, memberRole: "author", organisation: library.name, inviter: lead.name, hasAccount: false },
    });
    const { id } = await acceptAsNew(answer(token));
    const person = await again({ id });
    expect(person).toMatchObject({ email, name: "Invited Person", locale: "ar", roles: [] });
    expect(person.memberships).toMatchObject([{ organisationId: library.id, role: "author" }]);
    expect(await passwordMatches((await findCredentials(email))!.passwordHash, answer("").password)).toBe(
      true,
    );
    expect(await findInvitation(token)).toBeNull();
    expect(await codeOf(acceptAsNew(answer(token)))).toBe("link_dead");
    const kinds = await db.select({ kind: events.kind }).from(events).where(eq(events.actorId, id));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      "invitation.accepted",
      "member.added",
      "person.added",
    ]);
  });

  test("an admin invites to any organisation and to roles on the platform", async () => {
    const [{ library }, admin, email] = [await aLibrary(), await anAdmin(), anAddress()];
    await invitePerson(admin, {
      ...toMember(library.id, email),
      memberRole: "lead",
      platformRoles: ["reviewer"],
    });
    const person = await again(await acceptAsNew(answer(await tokenFor(email))));
    expect(person.roles).toEqual(["reviewer"]);
    expect(person.memberships).toMatchObject([{ organisationId: library.id, role: "lead" }]);
  });

  test.each([
    ["author", "not_found"],
    ["sponsorLead", "not_found"],
    ["sponsorAuthor", "not_found"],
    ["stranger", "not_found"],
    ["reviewer", "not_found"],
    ["editor", "not_found"],
    ["lead", "done"],
    ["admin", "done"],
  ])("the %s of a library: invite, resend, revoke and list say %s", async (role, expected) => {
    const made = await anInvitation();
    const cast: Record<string, Actor> = {
      ...{
        author: made.author,
        sponsorLead: made.sponsorLead,
        sponsorAuthor: made.sponsorAuthor,
        lead: made.lead,
      },
      ...{ stranger: await aPerson(), admin: await anAdmin() },
      ...{ reviewer: await aPerson({ roles: ["reviewer"] }), editor: await aPerson({ roles: ["editor"] }) },
    };
    const actor = cast[role]!;
    expect(await codeOf(invitePerson(actor, toMember(made.library.id)))).toBe(expected);
    expect(await codeOf(resendInvitation(actor, { id: made.id }))).toBe(expected);
    expect(await codeOf(revokeInvitation(actor, { id: made.id }))).toBe(expected);
    expect((await findMembers(actor, made.library.id)) !== null).toBe(expected === "done");
    expect((await listInvitations(actor)) !== null).toBe(role === "admin");
    expect(await codeOf(invitePerson(actor, toRole("reviewer")))).toBe(
      role === "admin" ? "done" : "not_found",
    );
  });

  test("a lead gives no roles on the platform, and touches no invitation that does", async () => {
    const { library, lead } = await aLibrary();
    const email = anAddress();
    const both = { ...toMember(library.id, email), platformRoles: ["editor" as const] };
    expect(await codeOf(invitePerson(lead, both))).toBe("forbidden");
    const { id } = await invitePerson(await anAdmin(), both);
    expect(await codeOf(resendInvitation(lead, { id }))).toBe("not_found");
    expect(await codeOf(revokeInvitation(lead, { id }))).toBe("not_found");
  });

  test("an address is invited once at a time; a member is not invited again", async () => {
    const { library, lead, author, email } = await anInvitation();
    const twice = toMember(library.id, email.toUpperCase());
    expect(await codeOf(invitePerson(lead, twice))).toBe("already_invited");
    expect(await codeOf(invitePerson(lead, toMember(library.id, author.email)))).toBe("already_member");
    const fresh = anAddress();
    const race = await Promise.all([
      codeOf(invitePerson(lead, toMember(library.id, fresh))),
      codeOf(invitePerson(lead, toMember(library.id, fresh))),
    ]);
    expect(race.sort()).toEqual(["already_invited", "done"]);
  });

  test("the answer does not tell whether somebody has the address", async () => {
    const { library, lead } = await aLibrary();
    const known = await aPerson();
    for (const email of [known.email, anAddress()]) {
      expect(await codeOf(invitePerson(lead, toMember(library.id, email)))).toBe("done");
      expect(await mailsTo(email)).toMatchObject([{ kind: "invitation" }]);
    }
  });
});

describe("the link", () => {
  test("sent anew, only the new one works, for seven days from then", async () => {
    const { lead, id, email, token } = await anInvitation();
    await db
      .update(invitations)
      .set({ expiresAt: new Date(0) })
      .where(eq(invitations.id, id));
    expect(await findInvitation(token)).toBeNull();
    expect(await codeOf(acceptAsNew(answer(token)))).toBe("link_dead");
    await resendInvitation(lead, { id });
    const renewed = await tokenFor(email);
    expect(renewed).not.toBe(token);
    expect(await codeOf(acceptAsNew(answer(token)))).toBe("link_dead");
    const days = (await findInvitation(renewed))!.expiresAt.getTime() - Date.now();
    expect(Math.round(days / 86_400_000)).toBe(7);
    expect(await codeOf(acceptAsNew(answer(renewed)))).toBe("done");
  });

  test("taken back, it is dead, and cannot be sent anew or taken back twice", async () => {
    const { lead, id, token } = await anInvitation();
    await revokeInvitation(lead, { id });
    expect(await findInvitation(token)).toBeNull();
    expect(await codeOf(acceptAsNew(answer(token)))).toBe("link_dead");
    expect(await codeOf(resendInvitation(lead, { id }))).toBe("invitation_closed");
    expect(await codeOf(revokeInvitation(lead, { id }))).toBe("invitation_closed");
  });

  test("used twice at once: one account, one is told", async () => {
    const { token, email } = await anInvitation();
    const both = await Promise.all([codeOf(acceptAsNew(answer(token))), codeOf(acceptAsNew(answer(token)))]);
    expect(both.sort()).toEqual(["done", "link_dead"]);
    expect(await findCredentials(email)).not.toBeNull();
  });

  test("used while it is taken back: one of both happens", async () => {
    const { lead, id, token, email } = await anInvitation();
    const [used, revoked] = await Promise.all([
      codeOf(acceptAsNew(answer(token))),
      codeOf(revokeInvitation(lead, { id })),
    ]);
    expect([
      ["done", "invitation_closed"],
      ["link_dead", "done"],
    ]).toContainEqual([used, revoked]);
    expect((await findCredentials(email)) !== null).toBe(used === "done");
  });

  test("two invitations of one address, used at once, make one account", async () => {
    const email = anAddress();
    const [first, second] = [await anInvitation(email), await anInvitation(email)];
    const both = await Promise.all([
      codeOf(acceptAsNew(answer(first.token))),
      codeOf(acceptAsNew(answer(second.token))),
    ]);
    expect(both.sort()).toEqual(["account_exists", "done"]);
  });

  test("a guess, a hash and an empty token are dead links", async () => {
    const { id } = await anInvitation();
    const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
    for (const token of ["", "guess", row!.tokenHash, "' or true --", "x".repeat(200)])
      expect(await codeOf(acceptAsNew(answer(token)))).toBe("link_dead");
  });

  test("the table holds a hash alone: nothing in the database is the token", async () => {
    const { token, id } = await anInvitation();
    const rows = await db.execute(
      sql`select row_to_json(i)::text as all from invitations i where id = ${id}`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    const told = await db.execute(
      sql`select count(*)::int as n from events where data::text like ${`%${token}%`}`,
    );
    expect(told).toEqual([{ n: 0 }]);
  });
});

describe("one who has an account", () => {
  test("signs in and accepts; nothing they had is lost", async () => {
    const { library, lead } = await aLibrary();
    const person = await aPerson({ roles: ["reviewer"] });
    await invitePerson(lead, toMember(library.id, person.email.toUpperCase()));
    const token = await tokenFor(person.email);
    expect(await findInvitation(token)).toMatchObject({ hasAccount: true });
    expect(await codeOf(acceptAsNew(answer(token)))).toBe("account_exists");
    await acceptAsPerson(person, { token });
    const now = await again(person);
    expect(now.memberships).toMatchObject([{ organisationId: library.id, role: "author" }]);
    expect([now.roles, now.name]).toEqual([["reviewer"], person.name]);
    expect(await codeOf(acceptAsPerson(person, { token }))).toBe("link_dead");
  });

  test("cannot use what was sent to another address", async () => {
    const { token, library } = await anInvitation();
    const other = await aPerson();
    expect(await codeOf(acceptAsPerson(other, { token }))).toBe("other_address");
    expect((await again(other)).memberships).toEqual([]);
    expect(await findInvitation(token)).toMatchObject({ organisation: library.name });
  });

  test("comes back after having left, and keeps the higher role where they are a member already", async () => {
    const { library, lead, author } = await aLibrary();
    await setMembership(lead, { personId: author.id, organisationId: library.id, role: null });
    await invitePerson(lead, toMember(library.id, author.email));
    const admin = await anAdmin();
    await setMembership(admin, { personId: author.id, organisationId: library.id, role: "lead" });
    await acceptAsPerson(author, { token: await tokenFor(author.email) });
    expect((await again(author)).memberships).toMatchObject([{ role: "lead" }]);
  });

  test("a deactivated account is not brought back by an invitation", async () => {
    const { library, lead } = await aLibrary();
    const person = await aPerson();
    await deactivatePerson(await anAdmin(), { personId: person.id });
    await invitePerson(lead, toMember(library.id, person.email));
    expect(await codeOf(acceptAsNew(answer(await tokenFor(person.email))))).toBe("account_exists");
    expect(await findActor(person.id)).toBeNull();
  });
});

describe("members", () => {
  test("a lead leaves at least one lead; two who end each other leave one", async () => {
    const { library, lead, author } = await aLibrary();
    const end = (actor: Actor, personId: string) =>
      codeOf(setMembership(actor, { personId, organisationId: library.id, role: null }));
    const demote = setMembership(lead, { personId: lead.id, organisationId: library.id, role: "author" });
    expect(await codeOf(demote)).toBe("last_lead");
    await setMembership(lead, { personId: author.id, organisationId: library.id, role: "lead" });
    const second = await again(author);
    expect((await Promise.all([end(lead, second.id), end(second, lead.id)])).sort()).toEqual([
      "done",
      "last_lead",
    ]);
  });

  test("a deactivated lead does not count", async () => {
    const { library, lead, author } = await aLibrary();
    const admin = await anAdmin();
    await setMembership(lead, { personId: author.id, organisationId: library.id, role: "lead" });
    await deactivatePerson(admin, { personId: author.id });
    const demote = (actor: Actor) =>
      codeOf(setMembership(actor, { personId: lead.id, organisationId: library.id, role: "author" }));
    expect(await demote(lead)).toBe("last_lead");
    expect(await demote(admin)).toBe("done");
  });

  test("the list names members and open invitations, never a token", async () => {
    const { library, lead, author, email, token } = await anInvitation();
    const found = (await findMembers(lead, library.id))!;
    expect(found.members.map(({ id }) => id).sort()).toEqual([author.id, lead.id].sort());
    expect(found.invitations).toMatchObject([{ email, memberRole: "author", inviter: lead.name }]);
    expect(JSON.stringify(found)).not.toContain(token);
  });
});

describe("the first admin", () => {
  test("is invited while there is none; asked again, the link before is dead; then refused", async () => {
    await db.delete(platformRoles).where(eq(platformRoles.role, "admin"));
    const email = anAddress();
    const before = await inviteFirstAdmin({ email, locale: "en" });
    const { token } = await inviteFirstAdmin({ email, locale: "en" });
    expect(await codeOf(acceptAsNew(answer(before.token)))).toBe("link_dead");
    const person = await again(await acceptAsNew(answer(token)));
    expect(person.roles).toEqual(["admin"]);
    expect(await codeOf(inviteFirstAdmin({ email: anAddress(), locale: "en" }))).toBe("admin_exists");
  });

  test("two commands at once leave one link that works", async () => {
    await db.delete(platformRoles).where(eq(platformRoles.role, "admin"));
    const both = await Promise.all([
      inviteFirstAdmin({ email: anAddress(), locale: "en" }),
      inviteFirstAdmin({ email: anAddress(), locale: "en" }),
    ]);
    const found = await Promise.all(both.map(({ token }) => findInvitation(token)));
    expect(found.filter((one) => one !== null)).toHaveLength(1);
  });
});
