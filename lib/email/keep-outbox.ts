import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mails, notices } from "@/db/schema";
import { enqueue } from "@/lib/jobs/enqueue";

/** Days for which the outbox remembers what was settled, and a person their notices. */
const MAIL_DAYS = 90;
const NOTICE_DAYS = 365;

/** The daily work: mail that waits with no job left to send it (a worker died too often) gets one. Returns how many. */
export async function requeueForgotten(): Promise<number> {
  return db.transaction(async (tx) => {
    const forgotten = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(
        and(
          eq(mails.state, "queued"),
          sql`not exists (select from pgboss.job j where j.name = 'mail.send'
            and j.data->>'mailId' = ${mails.id}::text and j.state in ('created', 'retry', 'active'))`,
        ),
      )
      .for("update", { skipLocked: true });
    for (const { id } of forgotten) await enqueue(tx, { name: "mail.send", data: { mailId: id } });
    return forgotten.length;
  });
}

/** The daily work: whom we wrote to long ago is nobody's business any more. */
export async function clearOldMail(now = new Date()): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await db
    .delete(mails)
    .where(and(inArray(mails.state, ["sent", "cancelled"]), lt(mails.createdAt, before(MAIL_DAYS))));
  await db.delete(notices).where(lt(notices.createdAt, before(NOTICE_DAYS)));
}
