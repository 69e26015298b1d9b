import { and, eq, isNull, lt, ne } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { sessions } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound } from "@/lib/errors";
import type { sessionRef } from "../account-schema";
import type { Actor } from "../actor";
import { SESSION_SECONDS } from "../session-queries";

/** How a person proved who they are. `recovery`: a recovery code. */
export type Way = "password" | "passkey" | "code" | "recovery";
type Begin = { personId: string; way: Way; browser: string; system: string; instead?: string | undefined };

/**
 * Begins a session of a person who has just proved who they are; the password alone is no second factor. `instead`: the
 * session that waited for it, which ends, so that whoever held its cookie gains nothing.
 */
export async function beginSession({ personId, way, browser, system, instead }: Begin, now = new Date()) {
  return db.transaction(async (tx) => {
    if (instead) await tx.update(sessions).set({ endedAt: now }).where(eq(sessions.id, instead));
    const [row] = await tx
      .insert(sessions)
      .values({ personId, browser, system, provedAt: now, factorAt: way === "password" ? null : now })
      .returning({ id: sessions.id });
    if (!row) throw new Error("no session was written");
    await recordEvent(tx, { id: personId }, { kind: "person.signed_in", subjectId: personId, data: { way } });
    return row;
  });
}

/** Signs out: ends the session of this browser. */
export async function signOutSession(actor: Actor, id: string) {
  return db.transaction(async (tx) => {
    await tx.update(sessions).set({ endedAt: new Date() }).where(liveOf(actor, id));
    await recordEvent(tx, actor, { kind: "person.signed_out", subjectId: actor.id });
  });
}

/** Ends one of one's own sessions, wherever it is. */
export async function endSession(actor: Actor, { id }: z.infer<typeof sessionRef>) {
  return db.transaction(async (tx) => {
    const ended = await tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(liveOf(actor, id))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw notFound();
    await recordEvent(tx, actor, { kind: "session.ended", subjectId: id });
    return { id };
  });
}

/** Ends every session of this person but `keep`; answers how many there were. */
export async function endOtherSessions(actor: Actor, { keep }: { keep: string }) {
  return db.transaction(async (tx) => ({ ended: await endSessionsOf(tx, actor, keep) }));
}

/** Ends a person's sessions within a verb that demands it (a new password); `keep`: the one it is done from. */
export async function endSessionsOf(tx: Tx, person: { id: string }, keep?: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: new Date() })
    .where(
      and(
        eq(sessions.personId, person.id),
        isNull(sessions.endedAt),
        keep ? ne(sessions.id, keep) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  for (const { id } of ended) await recordEvent(tx, person, { kind: "session.ended", subjectId: id });
  return ended.length;
}

/** Rows of sessions that can be used no more; for the daily work. */
export async function forgetOldSessions(now = new Date()): Promise<void> {
  await db.delete(sessions).where(lt(sessions.createdAt, new Date(now.getTime() - SESSION_SECONDS * 1000)));
}

const liveOf = (actor: Actor, id: string) =>
  and(eq(sessions.id, id), eq(sessions.personId, actor.id), isNull(sessions.endedAt));
