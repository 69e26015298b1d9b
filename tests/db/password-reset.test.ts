import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { accountLinks, mails } from "@/db/schema";
import { findOpenLink } from "@/lib/people/link-queries";
import { changePassword } from "@/lib/people/mutations/change-password";
import { askReset, resetPassword } from "@/lib/people/mutations/reset-password";
import { deactivatePerson } from "@/lib/people/mutations/save-person";
import { provePassword } from "@/lib/people/prove-password";
import { deedsOf, lastMail, openSessions, signedIn } from "../support/account";
import { aPerson, codeOf } from "../support/factories";

const PASSWORD = "three brown bookcases";
const from = () => crypto.randomUUID();
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const enters = async (email: string, password: string) =>
  (await provePassword({ email, password, address: from(), knownDevice: async () => null })) !== null;

async function asked(now = new Date()) {
  const person = await aPerson();
  await askReset({ email: person.email.toUpperCase(), address: from() }, now);
  const mail = await lastMail("reset", { personId: person.id });
  return { person, token: mail!.data.token! };
}

test("a link by mail sets a new password, once, ends every session and tells its owner", async () => {
  const { person, token } = await asked();
  await signedIn(person);
  expect(await findOpenLink(token)).toMatchObject({ kind: "reset" });
  expect(await resetPassword({ token, password: PASSWORD })).toEqual({ id: person.id });
  expect(await enters(person.email, PASSWORD)).toBe(true);
  expect(await enters(person.email, "a long password")).toBe(false);
  expect(await openSessions(person)).toEqual([]);
  expect(await lastMail("password_changed", { personId: person.id })).not.toBeNull();
  expect(await deedsOf(person)).toEqual(
    expect.arrayContaining(["person.reset_asked", "person.password_changed"]),
  );
  expect(await codeOf(resetPassword({ token, password: "another long one" }))).toBe("link_ended");
  expect(await findOpenLink(token)).toBeNull();
});

test("of two uses of one link, one wins", async () => {
  const { token } = await asked();
  const uses = [PASSWORD, "four green staircases"].map((password) => resetPassword({ token, password }));
  expect((await Promise.all(uses.map(codeOf))).sort()).toEqual(["done", "link_ended"]);
});

test("a link ends after an hour, and when a newer one is asked for", async () => {
  const { person, token } = await asked();
  expect(await codeOf(resetPassword({ token, password: PASSWORD }, later(60)))).toBe("link_ended");
  await askReset({ email: person.email, address: from() });
  expect(await codeOf(resetPassword({ token, password: PASSWORD }))).toBe("link_ended");
  const newer = (await lastMail("reset", { personId: person.id }))!.data.token!;
  expect(await codeOf(resetPassword({ token: newer, password: PASSWORD }))).toBe("done");
});

test("two asks at once leave one open link", async () => {
  const person = await aPerson();
  await Promise.all([1, 2].map(() => askReset({ email: person.email, address: from() })));
  const links = await db.select().from(accountLinks).where(eq(accountLinks.personId, person.id));
  expect(links.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
});

test("unknown and deactivated people get no mail, and the answer is the same", async () => {
  const { person, token } = await asked();
  await deactivatePerson(await aPerson({ roles: ["admin"] }), { personId: person.id });
  const before = await db.$count(mails);
  expect(await askReset({ email: person.email, address: from() })).toBeUndefined();
  expect(await askReset({ email: "nobody@test.example", address: from() })).toBeUndefined();
  expect(await db.$count(mails)).toBe(before);
  expect(await codeOf(resetPassword({ token, password: PASSWORD }))).toBe("link_ended");
});

test("five asks an hour for one address, thirty from one place; alike for known and unknown", async () => {
  const known = await aPerson();
  for (const email of [known.email, `${from()}@nobody.example`]) {
    const codes = [];
    for (let n = 0; n < 6; n += 1) codes.push(await codeOf(askReset({ email, address: from() })));
    expect(codes).toEqual([...Array(5).fill("done"), "too_many_tries"]);
  }
  const address = from();
  const codes = [];
  for (let n = 0; n < 31; n += 1)
    codes.push(await codeOf(askReset({ email: `${from()}@x.example`, address })));
  expect(codes.filter((code) => code === "too_many_tries")).toHaveLength(1);
});

test("only the hash of a token stands in the table of links", async () => {
  const { token } = await asked();
  expect(JSON.stringify(await db.select().from(accountLinks))).not.toContain(token);
});

test("the present password changes it, and ends all sessions but this", async () => {
  const person = await aPerson();
  const [here] = [await signedIn(person), await signedIn(person), await signedIn(person)];
  expect(await changePassword(here, { present: "a long password", password: PASSWORD })).toEqual({
    ended: 2,
  });
  expect(await openSessions(person)).toEqual([here.id]);
  expect(await enters(person.email, PASSWORD)).toBe(true);
  expect(await lastMail("password_changed", { personId: person.id })).not.toBeNull();
});

test("a wrong present password changes nothing, ten times, then there is a pause", async () => {
  const here = await signedIn(await aPerson());
  const codes = [];
  for (let n = 0; n < 11; n += 1)
    codes.push(await codeOf(changePassword(here, { present: "wrong", password: PASSWORD })));
  expect(codes).toEqual([...Array(10).fill("invalid"), "too_many_tries"]);
  expect(await enters(here.actor.email, "a long password")).toBe(true);
});

test("a change of password ends a reset that waits", async () => {
  const { person, token } = await asked();
  await changePassword(await signedIn(person), { present: "a long password", password: PASSWORD });
  expect(await codeOf(resetPassword({ token, password: "five blue staircases" }))).toBe("link_ended");
});
