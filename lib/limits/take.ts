import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { limits } from "@/db/schema";
import { keyedHash } from "@/lib/crypto/keyed-hash";
import { Refusal } from "@/lib/errors";

/** At most `max` tries in `seconds`; `bucket` names what is tried, `key` whom the limit is about (any text). */
export type Limit = { bucket: string; key: string; max: number; seconds: number };

/**
 * Takes one try, or refuses with `too_many_tries` and when to come again. Kept in PostgreSQL in one statement, so that
 * several servers count together and two tries at once are two. Stands on its own: never inside the transaction of a
 * verb, whose refusal would give the try back.
 */
export async function takeLimit({ bucket, key, max, seconds }: Limit, now = new Date()): Promise<void> {
  const place = { bucket, key: keyedHash(`limit ${bucket}`, key) };
  const share = sql`make_interval(secs => ${seconds / max})`;
  const moved = sql`greatest(${limits.spentUntil}, ${now.toISOString()}::timestamptz) + ${share}`;
  const end = new Date(now.getTime() + seconds * 1000);
  const [taken] = await db
    .insert(limits)
    .values({ ...place, spentUntil: new Date(now.getTime() + (seconds / max) * 1000) })
    .onConflictDoUpdate({
      target: [limits.bucket, limits.key],
      set: { spentUntil: moved },
      setWhere: sql`${moved} <= ${end.toISOString()}::timestamptz`,
    })
    .returning({ spentUntil: limits.spentUntil });
  if (!taken) throw new Refusal("too_many_tries", {}, await nextTry(place, max, seconds, now));
}

/** Gives a try back: what succeeded does not count, so that only failures add up. */
export async function giveBack({ bucket, key, max, seconds }: Limit): Promise<void> {
  await db
    .update(limits)
    .set({ spentUntil: sql`${limits.spentUntil} - make_interval(secs => ${seconds / max})` })
    .where(and(eq(limits.bucket, bucket), eq(limits.key, keyedHash(`limit ${bucket}`, key))));
}

/** Rows that say nothing any more; for the daily work. */
export async function forgetSpentLimits(now = new Date()): Promise<void> {
  await db.delete(limits).where(lt(limits.spentUntil, now));
}

async function nextTry(
  place: { bucket: string; key: string },
  max: number,
  seconds: number,
  now: Date,
): Promise<Date> {
  const [row] = await db
    .select({ spentUntil: limits.spentUntil })
    .from(limits)
    .where(and(eq(limits.bucket, place.bucket), eq(limits.key, place.key)));
  const free = (row?.spentUntil ?? now).getTime() + (seconds / max - seconds) * 1000;
  return new Date(Math.max(free, now.getTime()));
}
