import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { recoveryCodes } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { notify } from "@/lib/email/notify";
import { countFailures, type Who } from "./count-failures";

/** Without letters and figures that are taken for each other (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODES = 10;

/** Takes a recovery code, once. Refuses with `code_wrong` or `too_many_tries`. */
export async function takeRecoveryCode(who: Who, code: string, now = new Date()): Promise<void> {
  const { personId } = who;
  const unused = and(
    eq(recoveryCodes.personId, personId),
    eq(recoveryCodes.hash, hashOf(personId, code)),
    isNull(recoveryCodes.usedAt),
  );
  await countFailures(who, now, () =>
    db.transaction(async (tx) => {
      const used = await tx
        .update(recoveryCodes)
        .set({ usedAt: now })
        .where(unused)
        .returning({ id: recoveryCodes.id });
      if (used.length === 0) return false;
      await recordEvent(tx, { id: personId }, { kind: "factor.recovery_code_used", subjectId: personId });
      await notify(tx, { kind: "second_factor_changed", personId, data: {} });
      return true;
    }),
  );
}

/** Makes ten recovery codes in place of all before; shown once, for only their hashes are kept. */
export async function writeRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  const codes = Array.from({ length: CODES }, newCode);
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ personId, hash: hashOf(personId, code) })));
  return codes;
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(personId: string): Promise<number> {
  const [row] = await db
    .select({ left: sql<number>`count(*)::int` })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
  return row?.left ?? 0;
}

/** Fifty random bits, in two groups: "7K3QM-ZX29A". */
function newCode(): string {
  const signs = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => ALPHABET[byte % 32]);
  return `${signs.slice(0, 5).join("")}-${signs.slice(5).join("")}`;
}

/** However it is typed: small letters, blanks, no dash, and the letters that are taken for figures. */
function hashOf(personId: string, code: string): string {
  const plain = code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return keyedHash("recovery code", `${personId} ${plain}`);
}
