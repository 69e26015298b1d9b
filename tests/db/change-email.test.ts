import { expect, test } from "vitest";
import { askEmailChange, confirmEmail, undoEmail } from "@/lib/people/mutations/change-email";
import { resetPassword } from "@/lib/people/mutations/reset-password";
import { saveProfile } from "@/lib/people/mutations/save-profile";
import { provePassword } from "@/lib/people/prove-password";
import { deedsOf, lastMail, openSessions, signedIn, withApp } from "../support/account";
import { again, aPerson, codeOf } from "../support/factories";

const PASSWORD = "a long password";
const fresh = () => `new-${crypto.randomUUID()}@test.example`;
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const tokenOf = async (...of: Parameters<typeof lastMail>) => (await lastMail(...of))!.data.token!;
const enters = async (email: string, password: string) =>
  (await provePassword({ email, password, address: email, knownDevice: async () => null })) !== null;

async function asked() {
  const session = await signedIn(await aPerson());
  const email = fresh();
  await askEmailChange(session, { present: PASSWORD, email });
  return { session, person: session.actor, email, token: await tokenOf("email_confirm", { address: email }) };
}

test("nothing changes until the link at the new address is used; then both addresses are told", async () => {
  const { person, email, token } = await asked();
  expect((await again(person)).email).toBe(person.email);
  expect(await confirmEmail({ token })).toEqual({ email });
  expect(await again(person)).toMatchObject({ email, formerEmails: [person.email] });
  expect(await lastMail("email_changed", { address: email })).toMatchObject({ data: { email, token: "" } });
  expect(await lastMail("email_changed", { address: person.email })).toMatchObject({ data: { email } });
  expect(await deedsOf(person)).toEqual(
    expect.arrayContaining(["person.email_change_asked", "person.email_changed"]),
  );
  expect(await codeOf(confirmEmail({ token }))).toBe("link_ended");
});

test("a link ends after a day, when a newer one is asked for, and in a race once", async () => {
  const { session, token } = await asked();
  expect(await codeOf(confirmEmail({ token }, later(24)))).toBe("link_ended");
  const newer = fresh();
  await askEmailChange(session, { present: PASSWORD, email: newer });
  expect(await codeOf(confirmEmail({ token }))).toBe("link_ended");
  const last = { token: await tokenOf("email_confirm", { address: newer }) };
  expect((await Promise.all([confirmEmail(last), confirmEmail(last)].map(codeOf))).sort()).toEqual([
    "done",
    "link_ended",
  ]);
});

test("without the password, to the same address, and too often it is refused", async () => {
  const session = await signedIn(await aPerson());
  expect(await codeOf(askEmailChange(session, { present: "wrong", email: fresh() }))).toBe("invalid");
  const own = session.actor.email.toUpperCase();
  expect(await codeOf(askEmailChange(session, { present: PASSWORD, email: own }))).toBe("invalid");
  const codes = [];
  for (let n = 0; n < 6; n += 1)
    codes.push(await codeOf(askEmailChange(session, { present: PASSWORD, email: fresh() })));
  expect(codes).toEqual([...Array(5).fill("done"), "too_many_tries"]);
});

test("somebody else's address is not told apart, is written to, and cannot be taken", async () => {
  const other = await aPerson();
  const session = await signedIn(await aPerson());
  expect(await askEmailChange(session, { present: PASSWORD, email: other.email })).toEqual({
    email: other.email,
  });
  expect(await lastMail("account_exists", { address: other.email })).not.toBeNull();
  expect(await lastMail("email_confirm", { address: other.email })).toBeNull();
  const { token, email } = await asked();
  await aPerson({ email });
  expect(await codeOf(confirmEmail({ token }))).toBe("link_ended");
});

test("the old address takes the change back within 72 hours: password, sessions and later factors end", async () => {
  const { session, person, email, token } = await asked();
  await confirmEmail({ token });
  const undo = { token: await tokenOf("email_changed", { address: person.email }) };
  await withApp(session, new Date());
  expect(await codeOf(undoEmail(undo, later(72)))).toBe("link_ended");
  expect(await undoEmail(undo)).toEqual({ email: person.email });
  expect((await again(person)).email).toBe(person.email);
  expect(await openSessions(person)).toEqual([]);
  expect(await enters(person.email, PASSWORD)).toBe(false);
  expect(await enters(email, PASSWORD)).toBe(false);
  const reset = { token: await tokenOf("reset", { personId: person.id }), password: "three brown bookcases" };
  await resetPassword(reset);
  expect(await enters(person.email, "three brown bookcases")).toBe(true);
  expect((await signedIn(await again(person))).factors).toEqual({ passkey: false, app: false });
  expect(await codeOf(undoEmail(undo))).toBe("link_ended");
});

test("who changes it twice cannot keep the first address from taking all of it back", async () => {
  const { session, person, token } = await asked();
  await confirmEmail({ token });
  const first = await tokenOf("email_changed", { address: person.email });
  const last = fresh();
  const changed = { ...session, actor: await again(person) };
  await askEmailChange(changed, { present: PASSWORD, email: last });
  await confirmEmail({ token: await tokenOf("email_confirm", { address: last }) });
  const second = await tokenOf("email_changed", { address: changed.actor.email });
  await undoEmail({ token: first });
  expect((await again(person)).email).toBe(person.email);
  expect(await codeOf(undoEmail({ token: second }))).toBe("link_ended");
});

test("one changes one's own name and language", async () => {
  const person = await aPerson();
  await saveProfile(person, { name: "Amal", locale: "ar" });
  expect(await again(person)).toMatchObject({ name: "Amal", locale: "ar" });
  expect(await deedsOf(person)).toContain("person.profile_changed");
});
