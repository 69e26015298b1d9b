import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consentCodes } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import type { Limit } from "@/lib/limits/take";
import { consentCodeHash } from "@/lib/media/consent-code";

/** Wrong codes from one address: enough for whoever mistypes, and nothing against 60 random bits. */
export const codeLimit = (address: string): Limit => ({
  ...{ bucket: "consent code", key: address, max: 10, seconds: 3600 },
});

/** The consent on whose slip this code stands, as `readConsentCode` reads it. Refuses `code_unknown`. */
export async function consentOfCode(tx: Pick<Tx, "select">, read: string): Promise<string> {
  const [row] = await tx
    .select({ id: consentCodes.consentId })
    .from(consentCodes)
    .where(eq(consentCodes.codeHash, consentCodeHash(read)));
  if (!row) throw new Refusal("code_unknown");
  return row.id;
}
