import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consents } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isMember, readsFor } from "@/lib/people/policy";

/** Locks an entry of the register for a member of its organisation. `not_found` for strangers, `forbidden` for readers. */
export async function lockConsent(tx: Tx, actor: Actor, id: string) {
  const [consent] = await tx.select().from(consents).where(eq(consents.id, id)).for("update");
  if (!consent) throw notFound();
  refuseStrangers(actor, consent.organisationId);
  if (consent.erasedAt) throw new Refusal("erased");
  return consent;
}

/** Only members write in their organisation's register. */
export function refuseStrangers(actor: Actor, organisationId: string) {
  if (!readsFor(actor, organisationId)) throw notFound();
  if (!isMember(actor, organisationId)) throw new Refusal("forbidden");
}
