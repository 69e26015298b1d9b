import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { people } from "@/db/schema";

/**
 * Holds a person until the transaction ends, so that what they belong to and what they are given come one after the
 * other. Ask it before a story is locked; rows that only name the person may still be written meanwhile.
 */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update");
}
