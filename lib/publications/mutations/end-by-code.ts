import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consents } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import { giveBack, takeLimit } from "@/lib/limits/take";
import { readConsentCode } from "@/lib/media/consent-code";
import { codeLimit, consentOfCode } from "../consent-by-code";
import { endConsent } from "./revoke-consent";

/**
 * Ends a consent by the code on its slip: whoever holds the slip needs no account. Refuses `code_unknown`, the same for a
 * code that never was and one that is mistyped, and `too_many_tries` from one address. Ended twice, it says when it ended.
 */
export async function endConsentByCode(input: { code: string; address: string }): Promise<{ endedAt: Date }> {
  const limit = codeLimit(input.address);
  await takeLimit(limit);
  const read = readConsentCode(input.code);
  if (!read) throw new Refusal("code_unknown");
  const ended = await endCode(read);
  await giveBack(limit);
  return ended;
}

const endCode = (read: string) =>
  db.transaction(async (tx) => {
    const id = await consentOfCode(tx, read);
    const [consent] = await tx.select().from(consents).where(eq(consents.id, id)).for("update");
    if (!consent) throw new Refusal("code_unknown");
    return { endedAt: await endConsent(tx, null, consent) };
  });
