import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, invitations, joinRequests, organisations } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import {
  countJoinRequests,
  findConfirmable,
  listJoinRequests,
  listKnownOrganisations,
} from "@/lib/people/join-queries";
import { limitAsking } from "@/lib/people/joining-limits";
import { joinForm } from "@/lib/people/joining-schema";
import { acceptAsNew } from "@/lib/people/mutations/accept-invitation";
import { askToJoin, clearUnconfirmed, confirmJoin } from "@/lib/people/mutations/ask-to-join";
import { acceptJoin, declineJoin } from "@/lib/people/mutations/decide-join";
import { again, aLibrary, anOrganisation, aPerson, codeOf } from "../support/factories";
import { mailsTo, tokenFor } from "../support/mailbox";

let number = 0;
const anAddress = () => `asking-${process.pid}-${++number}@library.example`;
const anAdmin = () => aPerson({ roles: ["admin"] });

const asked = (more: Record<string, unknown> = {}) =>
  joinForm.parse({
    ...{ locale: "fr", name: "Amina B.", email: anAddress(), organisationId: "other" },
    ...{ newName: "Town Library", newKind: "public", newCountry: "KEN", newSite: "https://library.example" },
    ...{ role: "author", why: "Our reading project" },
    ...more,
  });

/** A request whose address is confirmed. */
async function aRequest(more: Record<string, unknown> = {}) {
  const input = asked(more);
  await askToJoin(input);
  await confirmJoin({ token: await tokenFor(input.email) });
  const [row] = await db.select().from(joinRequests).where(eq(joinRequests.email, input.email));
  return { ...row!, email: input.email };
}

const answer = (token: string) => ({
  ...{ token, name: "Amina B.", password: "four words no one joins", locale: "fr" as const },
});

describe("asking", () => {
  test("mails a link to the address; nobody sees the request before it is confirmed, and only admins after", async () => {
    const admin = await anAdmin();
    const input = asked();
    await askToJoin(input);
    expect(await mailsTo(input.email)).toMatchObject([{ kind: "join_confirm" }]);
    const sees = async (actor: Actor) =>
      (await listJoinRequests(actor))?.some(({ email }) => email === input.email) ?? null;
    expect(await sees(admin)).toBe(false);
    const before = await countJoinRequests(admin);
    const token = await tokenFor(input.email);
    expect(await findConfirmable(token)).toMatchObject({ email: input.email, proposer: "" });
    await confirmJoin({ token });
    expect(await findConfirmable(token)).toBeNull();
    expect(await sees(admin)).toBe(true);
    expect(await countJoinRequests(admin)).toBe(before + 1);
    const { lead } = await aLibrary();
    for (const other of [lead, await aPerson({ roles: ["editor", "reviewer"] })]) {
      expect(await sees(other)).toBeNull();
      expect(await countJoinRequests(other)).toBe(0);
    }
    expect((await mailsTo(input.email)).map(({ kind }) => kind)).toEqual(["join_confirm"]);
  });

  test("does the same for an address that somebody has, and for one that asks again", async () => {
    const known = await aPerson();
    for (const email of [anAddress(), known.email, known.email.toUpperCase()]) {
      const before = (await mailsTo(email)).length;
      expect(await askToJoin(asked({ email }))).toEqual({ asked: true });
      expect((await mailsTo(email)).length).toBe(before + 1);
    }
  });

  test("the link confirms once, not after its hours, and not by a guess", async () => {
    const input = asked();
    await askToJoin(input);
    const token = await tokenFor(input.email);
    const [row] = await db.select().from(joinRequests).where(eq(joinRequests.email, input.email));
    for (const guess of ["", "guess", row!.tokenHash])
      expect(await codeOf(confirmJoin({ token: guess }))).toBe("link_dead");
    await db
      .update(joinRequests)
      .set({ expiresAt: new Date(0) })
      .where(eq(joinRequests.id, row!.id));
    expect(await codeOf(confirmJoin({ token }))).toBe("link_dead");
    await db
      .update(joinRequests)
      .set({ expiresAt: new Date(Date.now() + 1000_000) })
      .where(eq(joinRequests.id, row!.id));
    const both = await Promise.all([codeOf(confirmJoin({ token })), codeOf(confirmJoin({ token }))]);
    expect(both.sort()).toEqual(["done", "link_dead"]);
  });

  test("what was never confirmed is cleared away after a week; what was confirmed stays", async () => {
    const [fresh, old, kept] = [asked(), asked(), await aRequest()];
    await askToJoin(fresh);
    await askToJoin(old);
    const aged = { createdAt: new Date(Date.now() - 8 * 86_400_000) };
    for (const email of [old.email, kept.email])
      await db.update(joinRequests).set(aged).where(eq(joinRequests.email, email));
    expect(await clearUnconfirmed()).toBe(1);
    const left = async (email: string) => db.$count(joinRequests, eq(joinRequests.email, email));
    expect([await left(fresh.email), await left(old.email), await left(kept.email)]).toEqual([1, 0, 1]);
  });

  test("the list of organisations tells name and country, and nothing else", async () => {
    await aLibrary();
    for (const row of await listKnownOrganisations())
      expect(Object.keys(row)).toEqual(["id", "name", "country"]);
  });
});

test("an address is mailed three times a day at most, whether somebody has it or not", async () => {
  const known = await aPerson();
  for (const email of [anAddress(), known.email]) {
    const ask = (as: string, n: number) => codeOf(limitAsking({ email: as, address: `${email} ${n}` }));
    expect([await ask(email, 1), await ask(email, 2), await ask(email.toUpperCase(), 3)]).toEqual([
      ...["done", "done", "done"],
    ]);
    expect(await ask(email, 4)).toBe("too_many_tries");
  }
});

describe("accepting", () => {
  test("a new organisation: it is made, and the one who asked chooses a password by the link", async () => {
    const request = await aRequest({ role: "lead" });
    await acceptJoin(await anAdmin(), { id: request.id, organisation: "new", role: "lead" });
    expect((await mailsTo(request.email)).at(-1)).toMatchObject({ kind: "join_accepted" });
    const person = await again(await acceptAsNew(answer(await tokenFor(request.email))));
    expect(person.memberships).toMatchObject([
      { name: "Town Library", kind: "public", country: "KEN", role: "lead" },
    ]);
    const [made] = await db
      .select()
      .from(organisations)
      .where(eq(organisations.id, person.memberships[0]!.organisationId));
    expect(made).toMatchObject({ site: "https://library.example", isSample: false });
  });

  test("a known organisation, as the admin decides and not as was asked", async () => {
    const organisation = await anOrganisation();
    const request = await aRequest({ organisationId: organisation.id, role: "lead" });
    await acceptJoin(await anAdmin(), { id: request.id, organisation: organisation.id, role: "author" });
    const person = await again(await acceptAsNew(answer(await tokenFor(request.email))));
    expect(person.memberships).toMatchObject([{ organisationId: organisation.id, role: "author" }]);
    expect(person.roles).toEqual([]);
  });

  test("a reviewer: of an organisation, so that its stories stay a conflict; or of none", async () => {
    const organisation = await anOrganisation();
    const [of, alone] = [await aRequest({ role: "reviewer" }), await aRequest({ role: "reviewer" })];
    const admin = await anAdmin();
    await acceptJoin(admin, { id: of.id, organisation: organisation.id, role: "reviewer" });
    await acceptJoin(admin, { id: alone.id, organisation: "none", role: "reviewer" });
    const [first, second] = [
      await again(await acceptAsNew(answer(await tokenFor(of.email)))),
      await again(await acceptAsNew(answer(await tokenFor(alone.email)))),
    ];
    expect([first.roles, first.memberships.map(({ role }) => role)]).toEqual([["reviewer"], ["author"]]);
    expect([second.roles, second.memberships]).toEqual([["reviewer"], []]);
  });

  test("one who has an account and belongs there already is not invited again, and nothing is decided", async () => {
    const { library, author } = await aLibrary();
    const request = await aRequest({ email: author.email, organisationId: library.id });
    const admin = await anAdmin();
    expect(
      await codeOf(acceptJoin(admin, { id: request.id, organisation: library.id, role: "author" })),
    ).toBe("already_member");
    expect(await codeOf(acceptJoin(admin, { id: request.id, organisation: "new", role: "author" }))).toBe(
      "invalid",
    );
    expect(await codeOf(declineJoin(admin, { id: request.id, word: "You belong there already." }))).toBe(
      "done",
    );
  });

  test("new organisations are not made twice when two accept at once", async () => {
    const name = `Library ${anAddress()}`;
    const request = await aRequest({ newName: name });
    const [first, second] = [await anAdmin(), await anAdmin()];
    const accept = (actor: Actor) =>
      codeOf(acceptJoin(actor, { id: request.id, organisation: "new", role: "author" }));
    expect((await Promise.all([accept(first), accept(second)])).sort()).toEqual(["done", "request_decided"]);
    expect(await db.$count(organisations, eq(organisations.name, name))).toBe(1);
    expect(await db.$count(invitations, eq(invitations.email, request.email))).toBe(1);
  });
});

describe("declining", () => {
  test("tells the one who asked, in the admin's words; then it is decided", async () => {
    const request = await aRequest();
    const admin = await anAdmin();
    await declineJoin(admin, { id: request.id, word: "Please ask the national library." });
    expect((await mailsTo(request.email)).at(-1)).toMatchObject({
      ...{ kind: "join_declined", data: { word: "Please ask the national library." } },
    });
    expect(await codeOf(declineJoin(admin, { id: request.id, word: "x" }))).toBe("request_decided");
    expect(await codeOf(acceptJoin(admin, { id: request.id, organisation: "new", role: "author" }))).toBe(
      "request_decided",
    );
  });

  test("accepting against declining: one wins", async () => {
    const request = await aRequest();
    const admin = await anAdmin();
    const both = await Promise.all([
      codeOf(declineJoin(admin, { id: request.id, word: "No" })),
      codeOf(acceptJoin(admin, { id: request.id, organisation: "new", role: "author" })),
    ]);
    expect(both.sort()).toEqual(["done", "request_decided"]);
  });
});

test("nobody but an admin decides, and nobody what was not confirmed", async () => {
  const request = await aRequest();
  const { lead, author } = await aLibrary();
  for (const actor of [lead, author, await aPerson(), await aPerson({ roles: ["editor", "reviewer"] })]) {
    expect(await codeOf(acceptJoin(actor, { id: request.id, organisation: "new", role: "author" }))).toBe(
      "not_found",
    );
    expect(await codeOf(declineJoin(actor, { id: request.id, word: "x" }))).toBe("not_found");
  }
  const input = asked();
  await askToJoin(input);
  const [row] = await db.select().from(joinRequests).where(eq(joinRequests.email, input.email));
  expect(await codeOf(declineJoin(await anAdmin(), { id: row!.id, word: "x" }))).toBe("not_found");
  const told = await db.select().from(events).where(eq(events.subjectId, request.id)).orderBy(events.id);
  expect(told.map(({ kind, data }) => [kind, data])).toEqual([
    ["join.asked", {}],
    ["join.confirmed", {}],
  ]);
});
