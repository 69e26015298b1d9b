import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { vnrMessages } from "@/db/schema";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { lockGoingRound } from "./lock";

/** Locks the round of a message for someone who works on it, and returns both; `not_found` for everybody else. */
export async function lockMessage(tx: Tx, actor: Actor, id: string) {
  const round = await lockGoingRound(tx, actor, (await findMessage(tx, id)).roundId);
  return { message: await findMessage(tx, id), round };
}

async function findMessage(tx: Tx, id: string) {
  const [message] = await tx.select().from(vnrMessages).where(eq(vnrMessages.id, id));
  if (!message) throw notFound();
  return message;
}
