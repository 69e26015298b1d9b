import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { sessions } from "@/db/schema";
import { Refusal } from "@/lib/errors";
import type { Session } from "./session-queries";

const FRESH_MS = 10 * 60_000;

/** Refuses with `proof_needed` where the person has not proved here within ten minutes who they are. */
export function requireFreshProof({ provedAt }: Pick<Session, "provedAt">, now = new Date()): void {
  if (provedAt.getTime() < now.getTime() - FRESH_MS) throw new Refusal("proof_needed");
}

/** Notes that they have just done so. */
export async function noteProof({ id }: Session, now = new Date()): Promise<void> {
  await db.update(sessions).set({ provedAt: now }).where(eq(sessions.id, id));
}
