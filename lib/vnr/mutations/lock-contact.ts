import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { vnrContacts } from "@/db/schema";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockRound } from "./lock";

/** Locks the round of a contact for someone who works on it, and returns both; `not_found` for everybody else. */
export async function lockContact(tx: Tx, actor: Actor, id: string) {
  const [found] = await tx
    .select({ roundId: vnrContacts.roundId })
    .from(vnrContacts)
    .where(eq(vnrContacts.id, id));
  if (!found) throw notFound();
  const round = await lockRound(tx, actor, found.roundId);
  const [contact] = await tx.select().from(vnrContacts).where(eq(vnrContacts.id, id));
  if (!contact) throw notFound();
  return { contact, round };
}
