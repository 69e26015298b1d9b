import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events, people, sessions } from "@/db/schema";
import { makeTicket, readTicket } from "@/lib/auth/ticket";
import { deactivatePerson, setRoles } from "@/lib/people/mutations/save-person";
import {
  beginSession,
  endOtherSessions,
  endSession,
  forgetOldSessions,
  signOutSession,
} from "@/lib/people/mutations/sessions";
import { findNewSession, findSession, listSessions, SESSION_SECONDS } from "@/lib/people/session-queries";
import { aLibrary, aPerson, codeOf } from "../support/factories";
import { queriesOf } from "../support/queries";

const aSession = (person: { id: string }) =>
  beginSession({ personId: person.id, way: "password", browser: "Firefox", system: "Linux" });
const epochOf = async ({ id }: { id: string }) =>
  (await db.select({ epoch: people.sessionEpoch }).from(people).where(eq(people.id, id)))[0]!.epoch;
const read = async (person: { id: string }, id: string) => findSession({ id, epoch: await epochOf(person) });
const later = (ms: number) => new Date(Date.now() + ms);

test("a session gives the person with every right they have now, in one query", async () => {
  const { lead } = await aLibrary();
  const { id } = await aSession(lead);
  const { value, asked } = await queriesOf(db, () => findSession({ id, epoch: 0 }));
  expect(value).toMatchObject({ id, actor: lead });
  expect(asked).toBe(1);
});

test("a change of role holds at the next request, a deactivation ends every session", async () => {
  const [boss, person] = [await aPerson({ roles: ["admin"] }), await aPerson({ roles: ["reviewer"] })];
  const { id } = await aSession(person);
  await setRoles(boss, { personId: person.id, roles: [] });
  expect((await read(person, id))?.actor.roles).toEqual([]);
  await deactivatePerson(boss, { personId: person.id });
  expect(await read(person, id)).toBeNull();
  expect(await findNewSession(id)).toBeNull();
});

test("signing out ends the row, so that a copied cookie opens nothing", async () => {
  const person = await aPerson();
  const { id } = await aSession(person);
  await signOutSession(person, id);
  expect(await read(person, id)).toBeNull();
  expect(await findNewSession(id)).toBeNull();
});

test("one ends one's own sessions: one, or all others; never somebody else's", async () => {
  const [person, stranger] = [await aPerson(), await aPerson()];
  const [here, there, elsewhere] = [await aSession(person), await aSession(person), await aSession(person)];
  expect(await codeOf(endSession(stranger, { id: there.id }))).toBe("not_found");
  expect(await endSession(person, { id: there.id })).toEqual({ id: there.id });
  expect(await codeOf(endSession(person, { id: there.id }))).toBe("not_found");
  expect((await listSessions(person)).map(({ id }) => id).sort()).toEqual([here.id, elsewhere.id].sort());
  expect(await endOtherSessions(stranger, { keep: here.id })).toEqual({ ended: 0 });
  expect(await endOtherSessions(person, { keep: here.id })).toEqual({ ended: 1 });
  expect(await read(person, elsewhere.id)).toBeNull();
  expect(await read(person, here.id)).not.toBeNull();
});

test("two ends of one session: one wins, and it is recorded once", async () => {
  const person = await aPerson();
  const { id } = await aSession(person);
  const codes = await Promise.all([codeOf(endSession(person, { id })), codeOf(endSession(person, { id }))]);
  expect(codes.sort()).toEqual(["done", "not_found"]);
  const ends = await db.select().from(events).where(eq(events.subjectId, id));
  expect(ends.map(({ kind }) => kind)).toEqual(["session.ended"]);
});

test("a session ends by itself as its cookie does, and its row goes", async () => {
  const person = await aPerson();
  const { id } = await aSession(person);
  const end = later(SESSION_SECONDS * 1000 + 1000);
  expect(await findSession({ id, epoch: 0 }, end)).toBeNull();
  expect(await listSessions(person, end)).toEqual([]);
  await db
    .update(sessions)
    .set({ createdAt: new Date("2020-01-01") })
    .where(eq(sessions.id, id));
  await forgetOldSessions();
  expect(await db.select().from(sessions).where(eq(sessions.id, id))).toEqual([]);
});

test("when it was last seen is known to the hour", async () => {
  const person = await aPerson();
  const { id } = await aSession(person);
  await db
    .update(sessions)
    .set({ seenAt: new Date("2026-03-01T09:40:00Z") })
    .where(eq(sessions.id, id));
  const seenAt = async () => (await listSessions(person))[0]!.seenAt.toISOString();
  const read = (at: string) => findSession({ id, epoch: 0 }, new Date(at));
  await read("2026-03-01T09:59:59Z");
  expect(await seenAt()).toBe("2026-03-01T09:40:00.000Z");
  await read("2026-03-01T10:20:00Z");
  expect(await seenAt()).toBe("2026-03-01T10:00:00.000Z");
});

test("the record says that someone signed in and how, and holds no name of a browser", async () => {
  const person = await aPerson();
  await aSession(person);
  const [event] = await db
    .select()
    .from(events)
    .where(eq(events.subjectId, person.id))
    .orderBy(desc(events.id))
    .limit(1);
  expect(event).toMatchObject({ kind: "person.signed_in", actorId: person.id, data: { way: "password" } });
});

test("only a ticket of our own making, not older than a minute, becomes a cookie", () => {
  const id = crypto.randomUUID();
  const ticket = makeTicket(id, 1_000_000);
  expect(readTicket(ticket, 1_059_000)).toBe(id);
  expect(readTicket(ticket, 1_061_000)).toBeNull();
  expect(readTicket(ticket.replace(id, crypto.randomUUID()), 1_000_000)).toBeNull();
  expect(readTicket(ticket.replace("1060000", "9060000"), 1_000_000)).toBeNull();
  for (const given of [undefined, null, "", "a b c", {}, "x".repeat(300)])
    expect(readTicket(given)).toBeNull();
});
