import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { vnrChannels } from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { findRound } from "./queries";

/** A round with its channels, those that close first before the others; null for strangers. */
export async function listChannels(actor: Actor, roundId: string) {
  const round = await findRound(actor, roundId);
  if (!round) return null;
  const channels = await db
    .select()
    .from(vnrChannels)
    .where(eq(vnrChannels.roundId, roundId))
    .orderBy(sql`${vnrChannels.closesOn} asc nulls last`, asc(vnrChannels.createdAt), asc(vnrChannels.id));
  return { ...round, channels };
}

export type Channel = NonNullable<Awaited<ReturnType<typeof listChannels>>>["channels"][number];
