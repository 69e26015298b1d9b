import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { and, eq, gt, lt, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import type { ChallengeUse } from "@/db/enums";
import { challenges, passkeys } from "@/db/schema";
import { hashToken } from "@/lib/crypto/one-time-token";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import type { passkeyAdd, passkeyAnswer } from "./account-schema";
import type { Actor } from "./actor";

const LIFE_MS = 5 * 60_000;
type AskUse = Exclude<ChallengeUse, "add">;

/** What a browser needs to make a passkey for this person on their device. */
export async function newPasskeyOptions(actor: Actor, now = new Date()) {
  const held = await keysOf(actor.id);
  const options = await generateRegistrationOptions({
    ...site(),
    rpName: "SDG Stories",
    userID: new TextEncoder().encode(actor.id),
    userName: actor.email,
    userDisplayName: actor.name,
    attestationType: "none",
    excludeCredentials: held.map(asDescriptor),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
    timeout: LIFE_MS,
  });
  await keepChallenge(options.challenge, "add", actor.id, now);
  return options;
}

/** The passkey that a browser has made, checked; refuses with `passkey_refused`. */
export async function checkNewPasskey(
  personId: string,
  answer: z.infer<typeof passkeyAdd>["answer"],
  now = new Date(),
) {
  const { verified, registrationInfo } = await orRefused(() =>
    verifyRegistrationResponse({
      response: answer,
      ...expected("add", personId, now),
      requireUserVerification: false,
    }),
  );
  if (!verified) throw new Refusal("passkey_refused");
  const { id, publicKey, counter } = registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter,
    transports: answer.response.transports ?? [],
  };
}

/**
 * What a browser needs to ask for a passkey: any of this person's, or, where nobody is known yet (`sign_in`), any that
 * the device holds for us. The latter names nobody, so that it tells nothing about who has an account.
 */
export async function passkeyOptions(use: AskUse, personId: string | null, now = new Date()) {
  const held = personId ? await keysOf(personId) : [];
  const options = await generateAuthenticationOptions({
    rpID: site().rpID,
    allowCredentials: held.map(asDescriptor),
    userVerification: use === "sign_in" ? "required" : "preferred",
    timeout: LIFE_MS,
  });
  await keepChallenge(options.challenge, use, personId, now);
  return options;
}

/**
 * Whose passkey this is: signed just now, for us and for this use, once, by a key whose count goes up. Alone at sign-in it
 * must have asked for a finger or a PIN. Refuses with `passkey_refused`.
 */
export async function takePasskey(
  use: AskUse,
  personId: string | null,
  answer: z.infer<typeof passkeyAnswer>,
  now = new Date(),
): Promise<{ personId: string }> {
  const [key] = await db.select().from(passkeys).where(eq(passkeys.credentialId, answer.id));
  if (!key || (personId && key.personId !== personId)) throw new Refusal("passkey_refused");
  const { verified, authenticationInfo } = await orRefused(() =>
    verifyAuthenticationResponse({
      response: answer,
      ...expected(use, personId, now),
      requireUserVerification: use === "sign_in",
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
        counter: key.counter,
      },
    }),
  );
  if (!verified) throw new Refusal("passkey_refused");
  const counter = authenticationInfo.newCounter;
  const counted = or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter} = 0`));
  const [used] = await db
    .update(passkeys)
    .set({ counter, usedAt: now })
    .where(and(eq(passkeys.id, key.id), counted))
    .returning({ personId: passkeys.personId });
  if (!used) throw new Refusal("passkey_refused");
  return used;
}

/** Challenges that nobody answered; for the daily work. */
export async function forgetChallenges(now = new Date()): Promise<void> {
  await db.delete(challenges).where(lt(challenges.expiresAt, now));
}

function site() {
  const { hostname: rpID, origin } = new URL(env().APP_URL);
  return { rpID, origin };
}

/** The challenge is taken out of the table by being read: whoever answers it a second time finds none. */
function expected(use: ChallengeUse, personId: string | null, now: Date) {
  const { rpID, origin } = site();
  const takeChallenge = async (challenge: string) => {
    const taken = await db
      .delete(challenges)
      .where(
        and(
          eq(challenges.hash, hashToken(challenge)),
          eq(challenges.use, use),
          sql`${challenges.personId} is not distinct from ${personId}`,
          gt(challenges.expiresAt, now),
        ),
      )
      .returning({ hash: challenges.hash });
    return taken.length > 0;
  };
  return { expectedChallenge: takeChallenge, expectedOrigin: origin, expectedRPID: rpID };
}

async function keepChallenge(challenge: string, use: ChallengeUse, personId: string | null, now: Date) {
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  await db.insert(challenges).values({ hash: hashToken(challenge), use, personId, expiresAt });
}

const keysOf = (personId: string) =>
  db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.personId, personId));

const asDescriptor = ({ id }: { id: string }) => ({ id });

/** The library throws at whatever is not right in an answer; to the person that is one thing. */
async function orRefused<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch {
    throw new Refusal("passkey_refused");
  }
}
