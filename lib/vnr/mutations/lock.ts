import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { vnrRounds } from "@/db/schema";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { mayWorkOn } from "../policy";

/** Locks a round for someone who works on it; `not_found` for everybody else. */
export async function lockRound(tx: Tx, actor: Actor, id: string) {
  const [round] = await tx.select().from(vnrRounds).where(eq(vnrRounds.id, id)).for("update");
  if (!round || !mayWorkOn(actor, round)) throw notFound();
  return round;
}

/** The same, for what rests while the government does not present: everything but contacts. `round_withdrawn`. */
export async function lockGoingRound(tx: Tx, actor: Actor, id: string) {
  const round = await lockRound(tx, actor, id);
  if (round.status === "withdrawn") throw new Refusal("round_withdrawn");
  return round;
}
