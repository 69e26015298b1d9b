import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notices } from "@/db/schema";
import { queueMail } from "@/lib/email/queue-mail";

/** The hour, where the reader is, from which the day's summary goes out. */
const MORNING = 7;

/** The hourly work: who waits for a summary, where it is morning, gets one; at most one a day. Returns how many. */
export async function queueDigests(now = new Date()): Promise<number> {
  const waiting = await db
    .select({
      personId: notices.personId,
      zone: sql<string>`coalesce((select min(o.time_zone) from memberships m join organisations o on o.id = m.organisation_id
        where m.person_id = notices.person_id and m.ended_at is null), 'UTC')`,
      last: sql<
        string | null
      >`(select max(m.created_at)::text from mails m where m.person_id = notices.person_id and m.kind = 'digest')`,
    })
    .from(notices)
    .where(waits())
    .groupBy(notices.personId);
  const due = waiting.filter(({ zone, last }) => isDue(now, zone, last === null ? null : new Date(last)));
  for (const { personId } of due) await queueDigest(personId);
  return due.length;
}

/** Whether it is morning there, on another day than that of the last summary. */
export function isDue(now: Date, zone: string, last: Date | null): boolean {
  const there = (time: Date) => {
    const parts = new Intl.DateTimeFormat("en-CA", {
      ...{ timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", hourCycle: "h23" },
    }).formatToParts(time);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
    return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
  };
  return there(now).hour >= MORNING && (last === null || there(last).day < there(now).day);
}

const waits = () => and(isNotNull(notices.digestFrom), isNull(notices.digestId), isNull(notices.readAt));

async function queueDigest(personId: string) {
  await db.transaction(async (tx) => {
    // Of two at the same time, the second waits here and then finds nothing.
    const told = await tx
      .select({ id: notices.id })
      .from(notices)
      .where(and(eq(notices.personId, personId), waits()))
      .for("update");
    if (told.length === 0) return;
    const { id } = await queueMail(tx, { kind: "digest", personId, data: {} });
    await tx
      .update(notices)
      .set({ digestId: id, digestFrom: null })
      .where(
        inArray(
          notices.id,
          told.map((notice) => notice.id),
        ),
      );
  });
}
