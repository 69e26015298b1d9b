import { and, eq, lt } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { db } from "@/db/client";
import { codeGenerators } from "@/db/schema";
import { seal, unseal } from "@/lib/crypto/seal";
import { countFailures, type Who } from "./count-failures";

/** TOTP, RFC 6238, as every app has it: six figures, a new code every thirty seconds. */
const STEP_SECONDS = 30;
const BYTES = 20;

/** A new secret for an app, sealed as it is stored. RFC 4226 asks for 160 bits. */
export const sealedSecret = (personId: string): string =>
  seal(new Secret({ size: BYTES }).base32, placeOf(personId));

/** What an app makes codes from: the secret to type, and the address that a QR code holds. */
export function generatorOf(personId: string, sealed: string, account: string) {
  const totp = totpOf(unseal(sealed, placeOf(personId)), account);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/**
 * Takes a one-time code of an app: the present one, or one step early or late for a clock that goes wrong. Each counts
 * once, and none after a later one. Refuses with `code_wrong` or `too_many_tries`. `confirmed`: of an app in use.
 */
export async function takeCode(
  who: Who,
  code: string,
  { confirmed }: { confirmed: boolean },
  now = new Date(),
): Promise<void> {
  const { personId } = who;
  await countFailures(who, now, async () => {
    const [row] = await db.select().from(codeGenerators).where(eq(codeGenerators.personId, personId));
    if (!row || confirmed !== (row.confirmedAt !== null)) return false;
    const totp = totpOf(unseal(row.secret, placeOf(personId)), "");
    const off = totp.validate({ token: code, window: 1, timestamp: now.getTime() });
    if (off === null) return false;
    const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + off;
    const used = await db
      .update(codeGenerators)
      .set({ lastStep: step })
      .where(and(eq(codeGenerators.personId, personId), lt(codeGenerators.lastStep, step)))
      .returning({ personId: codeGenerators.personId });
    return used.length > 0;
  });
}

const placeOf = (personId: string) => ({ use: "one-time codes", of: personId });

const totpOf = (secret: string, account: string) =>
  new TOTP({
    issuer: "SDG Stories",
    label: account,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: STEP_SECONDS,
  });
