import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { challenges, passkeys } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { listPasskeys } from "@/lib/people/factor-queries";
import { addPasskey, removePasskey } from "@/lib/people/mutations/factors";
import { forgetChallenges, newPasskeyOptions, passkeyOptions, takePasskey } from "@/lib/people/passkeys";
import type { Session } from "@/lib/people/session-queries";
import { deedsOf, signedIn } from "../support/account";
import { aPerson, codeOf } from "../support/factories";
import { aKey } from "../support/software-key";

type Key = ReturnType<typeof aKey>;
const add = async (session: Session, key: Key, origin?: string) => {
  const { challenge } = await newPasskeyOptions(session.actor);
  return addPasskey(session, { name: "Telephone", answer: key.create(challenge, origin) });
};
async function withKey(key = aKey()) {
  const session = await signedIn(await aPerson());
  const { id, codes } = await add(session, key);
  return { session, actor: session.actor, key, id, codes };
}
const prove = async (actor: Actor, key: Key, use: "prove" | "second" = "prove") => {
  const { challenge } = await passkeyOptions(use, actor.id);
  return takePasskey(use, actor.id, key.sign(challenge));
};
const signIn = async (key: Key) => {
  const { challenge } = await passkeyOptions("sign_in", null);
  return takePasskey("sign_in", null, key.sign(challenge));
};

test("the first passkey brings recovery codes, the second none; both open the account", async () => {
  const { session, actor, key, codes } = await withKey();
  expect(codes).toHaveLength(10);
  const other = aKey();
  expect((await add(session, other)).codes).toBeNull();
  for (const one of [key, other]) {
    expect(await prove(actor, one)).toEqual({ personId: actor.id });
    expect(await prove(actor, one, "second")).toEqual({ personId: actor.id });
    expect(await signIn(one)).toEqual({ personId: actor.id });
  }
  expect(await listPasskeys(actor)).toHaveLength(2);
  expect(await deedsOf(actor)).toContain("factor.added");
});

test("a challenge counts once, for its use, for its person, for five minutes", async () => {
  const { actor, key } = await withKey();
  const { challenge } = await passkeyOptions("prove", actor.id);
  expect(await codeOf(takePasskey("second", actor.id, key.sign(challenge)))).toBe("passkey_refused");
  expect(await codeOf(takePasskey("prove", actor.id, key.sign(challenge)))).toBe("done");
  expect(await codeOf(takePasskey("prove", actor.id, key.sign(challenge)))).toBe("passkey_refused");
  const late = new Date(Date.now() + 300_001);
  const again = await passkeyOptions("prove", actor.id);
  expect(await codeOf(takePasskey("prove", actor.id, key.sign(again.challenge), late))).toBe(
    "passkey_refused",
  );
  const theirs = await passkeyOptions("prove", (await aPerson()).id);
  expect(await codeOf(takePasskey("prove", actor.id, key.sign(theirs.challenge)))).toBe("passkey_refused");
  expect(await codeOf(takePasskey("prove", actor.id, key.sign("bm90IG91cnM")))).toBe("passkey_refused");
});

test("of two answers to one challenge, one counts", async () => {
  const { actor, key } = await withKey();
  const { challenge } = await passkeyOptions("prove", actor.id);
  const uses = [1, 2].map(() => codeOf(takePasskey("prove", actor.id, key.sign(challenge))));
  expect((await Promise.all(uses)).sort()).toEqual(["done", "passkey_refused"]);
});

test("a strange key, a strange site and a strange person's key are refused", async () => {
  const { session, actor, key } = await withKey();
  const other = await withKey();
  expect(await codeOf(prove(actor, aKey()))).toBe("passkey_refused");
  expect(await codeOf(prove(actor, other.key))).toBe("passkey_refused");
  const { challenge } = await passkeyOptions("prove", actor.id);
  const phished = key.sign(challenge, "http://localhost.evil.example:3000");
  expect(await codeOf(takePasskey("prove", actor.id, phished))).toBe("passkey_refused");
  expect(await codeOf(add(session, aKey(), "https://evil.example"))).toBe("passkey_refused");
  expect(await codeOf(add(session, other.key))).toBe("passkey_refused");
});

test("a key that counts must count up: a copy of it is found out", async () => {
  const { actor, key } = await withKey(aKey({ counter: 5 }));
  key.count = 6;
  expect(await codeOf(prove(actor, key))).toBe("done");
  expect(await codeOf(prove(actor, key))).toBe("passkey_refused");
  key.count = 4;
  expect(await codeOf(prove(actor, key))).toBe("passkey_refused");
  key.count = 7;
  expect(await codeOf(prove(actor, key))).toBe("done");
});

test("alone it signs in only if it asked for a finger or PIN; beside the password it need not", async () => {
  const { actor, key } = await withKey(aKey({ verifies: false }));
  expect(await codeOf(signIn(key))).toBe("passkey_refused");
  expect(await codeOf(prove(actor, key, "second"))).toBe("done");
});

test("the question at sign-in names nobody's passkeys", async () => {
  await withKey();
  expect((await passkeyOptions("sign_in", null)).allowCredentials).toEqual([]);
});

test("one removes one's own, and then it opens nothing", async () => {
  const [mine, theirs] = [await withKey(), await withKey()];
  expect(await codeOf(removePasskey(theirs.session, { id: mine.id }))).toBe("not_found");
  expect(await codeOf(removePasskey(mine.session, { id: mine.id }))).toBe("done");
  expect(await codeOf(signIn(mine.key))).toBe("passkey_refused");
  expect(await codeOf(signIn(theirs.key))).toBe("done");
});

test("neither a private key nor a challenge stands in the database; what nobody answered goes", async () => {
  const { actor } = await withKey();
  const { challenge } = await passkeyOptions("prove", actor.id);
  expect(JSON.stringify(await db.select().from(challenges))).not.toContain(challenge);
  await forgetChallenges(new Date(Date.now() + 300_001));
  expect(await db.$count(challenges)).toBe(0);
  expect(await db.$count(passkeys, eq(passkeys.personId, actor.id))).toBe(1);
});
