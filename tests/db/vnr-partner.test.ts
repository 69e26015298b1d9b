import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, joinRequests } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { findConfirmable, listJoinRequests } from "@/lib/people/join-queries";
import { limitProposing } from "@/lib/people/joining-limits";
import { acceptAsNew } from "@/lib/people/mutations/accept-invitation";
import { clearUnconfirmed, confirmJoin } from "@/lib/people/mutations/ask-to-join";
import { acceptJoin, declineJoin } from "@/lib/people/mutations/decide-join";
import { deactivatePerson } from "@/lib/people/mutations/save-person";
import { findCredentials } from "@/lib/people/queries";
import { proposePartner, resendProposal, revokeProposal } from "@/lib/vnr/mutations/propose-partner";
import { listProposals } from "@/lib/vnr/partner-queries";
import { newPartner } from "@/lib/vnr/partner-schema";
import { workspacesOf } from "@/lib/vnr/policy";
import { again, anOrganisation, aPerson, codeOf } from "../support/factories";
import { mailsTo, tokenFor } from "../support/mailbox";
import { queriesOf } from "../support/queries";

const COUNTRY = "SLE";
let lead: Actor;
let admin: Actor;
let library: Awaited<ReturnType<typeof anOrganisation>>;
beforeAll(async () => {
  library = await anOrganisation({ country: COUNTRY });
  lead = await aPerson({ memberOf: [{ id: library.id, role: "lead" }] });
  admin = await aPerson({ roles: ["admin"] });
});

let number = 0;
const anAddress = () => `partner-${process.pid}-${++number}@association.example`;
const partner = (more: Record<string, unknown> = {}) =>
  newPartner.parse({
    ...{ country: COUNTRY, organisation: "library_association", newName: "Association of Libraries" },
    ...{ name: "Neo T.", email: anAddress(), locale: "fr", why: "Let us do it together", ...more },
  });
const rowOf = async (email: string) =>
  (await db.select().from(joinRequests).where(eq(joinRequests.email, email)))[0];
const stateOf = async (email: string) =>
  (await listProposals(lead, COUNTRY))?.find((one) => one.email === email)?.state;

test("proposed, confirmed, accepted: the person leads a new association and works in the workspace", async () => {
  const input = partner();
  await proposePartner(lead, input);
  expect(await mailsTo(input.email)).toMatchObject([
    {
      kind: "join_proposed",
      locale: "fr",
      data: { by: lead.name, organisation: library.name, word: input.why },
    },
  ]);
  expect(await stateOf(input.email)).toBe("sent");
  const listed = async () => (await listJoinRequests(admin))?.find(({ email }) => email === input.email);
  expect(await listed()).toBeUndefined();
  const token = await tokenFor(input.email);
  expect(await findConfirmable(token)).toMatchObject({
    ...{ name: "Neo T.", organisation: "Association of Libraries", proposer: lead.name },
    proposerOf: library.name,
  });
  await confirmJoin({ token });
  expect(await stateOf(input.email)).toBe("confirmed");
  const request = await listed();
  expect(request).toMatchObject({
    ...{ proposer: lead.name, proposerOf: library.name, role: "lead", kind: "library_association" },
    country: COUNTRY,
  });
  await acceptJoin(admin, { id: request!.id, organisation: "new", role: "lead" });
  expect(await stateOf(input.email)).toBe("accepted");
  await acceptAsNew({
    ...{
      token: await tokenFor(input.email),
      name: "Neo T.",
      password: "four words no one joins",
      locale: "fr",
    },
  });
  const { id } = (await findCredentials(input.email))!;
  const neo = await again({ id });
  expect(neo.memberships).toMatchObject([
    { kind: "library_association", country: COUNTRY, role: "lead", name: "Association of Libraries" },
  ]);
  expect(workspacesOf(neo)).toEqual([COUNTRY]);
  expect(await stateOf(input.email)).toBeUndefined();
  const said = await db
    .select({ kind: events.kind, data: events.data })
    .from(events)
    .where(eq(events.subjectId, request!.id))
    .orderBy(events.id);
  expect(said.map(({ kind }) => kind)).toEqual(["join.proposed", "join.confirmed", "join.accepted"]);
  expect(JSON.stringify(said)).not.toContain("Let us");
});

test("an organisation that is here without anybody is proposed as it is; one that works here is not", async () => {
  const empty = await anOrganisation({ kind: "library_association", country: COUNTRY });
  const input = partner({ organisation: empty.id, newName: "" });
  await proposePartner(lead, input);
  expect(await rowOf(input.email)).toMatchObject({ organisationId: empty.id, newName: "" });
  expect(await codeOf(proposePartner(lead, partner({ organisation: library.id })))).toBe("partner_present");
  const abroad = await anOrganisation({ country: "FJI" });
  const school = await anOrganisation({ kind: "school", country: COUNTRY });
  for (const { id } of [abroad, school])
    expect(await codeOf(proposePartner(lead, partner({ organisation: id })))).toBe("not_found");
});

describe("strangers", () => {
  test("propose nobody and find nothing; who was named is told that leads do it", async () => {
    const abroad = await anOrganisation({ country: "FJI" });
    const others = [
      await aPerson({ memberOf: [{ id: abroad.id, role: "lead" }] }),
      await aPerson({ memberOf: [{ id: library.id, role: "author" }] }),
      await aPerson({ roles: ["admin", "editor"] }),
    ];
    const input = partner();
    const { id } = await proposePartner(lead, input);
    for (const other of others) {
      expect(await codeOf(proposePartner(other, partner()))).toBe("not_found");
      expect(await codeOf(resendProposal(other, { id }))).toBe("not_found");
      expect(await codeOf(revokeProposal(other, { id }))).toBe("not_found");
      expect(await listProposals(other, COUNTRY)).toBeNull();
    }
    const named = { ...others[1]!, named: [library.id] };
    expect(await codeOf(proposePartner(named, partner()))).toBe("forbidden");
    expect(await codeOf(revokeProposal(named, { id }))).toBe("forbidden");
    expect(await listProposals(named, COUNTRY)).not.toBeNull();
  });

  test("the answer and the work are the same whether somebody has the address or not", async () => {
    const known = await aPerson();
    for (const email of [anAddress(), known.email]) {
      const answer = await proposePartner(lead, partner({ email }));
      expect(Object.keys(answer)).toEqual(["id"]);
      expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(["join_proposed"]);
    }
  });
});

describe("a proposal", () => {
  test("of one address by two at once: one is written, the other told that it is", async () => {
    const input = partner();
    const codes = await Promise.all([
      codeOf(proposePartner(lead, input)),
      codeOf(proposePartner(lead, input)),
    ]);
    expect(codes.sort()).toEqual(["already_invited", "done"]);
    expect(await mailsTo(input.email)).toHaveLength(1);
    expect(await codeOf(proposePartner(lead, { ...input, email: input.email.toUpperCase() }))).toBe(
      "already_invited",
    );
  });

  test("sent anew has a new link, and the old one is dead", async () => {
    const input = partner();
    const { id } = await proposePartner(lead, input);
    const old = await tokenFor(input.email);
    await db
      .update(joinRequests)
      .set({ expiresAt: new Date(0) })
      .where(eq(joinRequests.id, id));
    expect(await stateOf(input.email)).toBe("expired");
    await resendProposal(lead, { id });
    expect(await findConfirmable(old)).toBeNull();
    expect(await findConfirmable(await tokenFor(input.email))).not.toBeNull();
    expect(await stateOf(input.email)).toBe("sent");
  });

  test("taken back is gone with what was typed; confirmed it is with the admins, whichever comes first", async () => {
    const input = partner();
    const { id } = await proposePartner(lead, input);
    const token = await tokenFor(input.email);
    await revokeProposal(lead, { id });
    expect([await rowOf(input.email), await findConfirmable(token)]).toEqual([undefined, null]);
    expect(await codeOf(confirmJoin({ token }))).toBe("link_dead");
    const [event] = await db.select().from(events).where(eq(events.subjectId, id)).orderBy(desc(events.id));
    expect(event).toMatchObject({ kind: "join.proposal_revoked", actorId: lead.id });

    const other = partner();
    const raced = await proposePartner(lead, other);
    const codes = await Promise.all([
      codeOf(confirmJoin({ token: await tokenFor(other.email) })),
      codeOf(revokeProposal(lead, raced)),
    ]);
    expect([["done", "proposal_settled"].join(), ["link_dead", "done"].join()]).toContain(codes.join());
    expect(await codeOf(resendProposal(lead, raced))).toMatch(/proposal_settled|not_found/);
  });

  test("declined says so to its leads, and the person is told why", async () => {
    const input = partner();
    await proposePartner(lead, input);
    await confirmJoin({ token: await tokenFor(input.email) });
    const { id } = (await rowOf(input.email))!;
    await declineJoin(admin, { id, word: "We know another association" });
    expect(await stateOf(input.email)).toBe("declined");
    expect((await mailsTo(input.email)).at(-1)).toMatchObject({ kind: "join_declined" });
  });

  test("dies with the account of whoever made it, and a month after its link", async () => {
    const leaving = await aPerson({ memberOf: [{ id: library.id, role: "lead" }] });
    const [gone, old] = [partner(), partner()];
    await proposePartner(leaving, gone);
    await proposePartner(lead, old);
    await deactivatePerson(admin, { personId: leaving.id });
    expect(await rowOf(gone.email)).toBeUndefined();
    const longAgo = new Date(Date.now() - 40 * 86_400_000);
    await db.update(joinRequests).set({ createdAt: longAgo }).where(eq(joinRequests.email, old.email));
    await clearUnconfirmed();
    expect(await rowOf(old.email)).toBeDefined();
    await db.update(joinRequests).set({ expiresAt: longAgo }).where(eq(joinRequests.email, old.email));
    await clearUnconfirmed();
    expect(await rowOf(old.email)).toBeUndefined();
  });
});

test("twenty are proposed a day, three times to one address", async () => {
  const someone = await aPerson();
  const email = anAddress();
  const codes = [];
  for (let times = 0; times < 4; times += 1) codes.push(await codeOf(limitProposing(someone, { email })));
  expect(codes).toEqual(["done", "done", "done", "too_many_tries"]);
  for (let times = 0; times < 16; times += 1) await limitProposing(someone, { email: anAddress() });
  expect(await codeOf(limitProposing(someone, { email: anAddress() }))).toBe("too_many_tries");
});

test("proposals are listed with one query, however many there are", async () => {
  const { asked, value } = await queriesOf(db, () => listProposals(lead, COUNTRY));
  expect(asked).toBe(1);
  expect(value!.length).toBeGreaterThan(2);
});
