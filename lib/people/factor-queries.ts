import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { passkeys } from "@/db/schema";
import type { Actor } from "./actor";

/** One's own passkeys, the oldest first. */
export async function listPasskeys(actor: Actor) {
  return db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      usedAt: passkeys.usedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.personId, actor.id))
    .orderBy(asc(passkeys.createdAt));
}
