import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { mails } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { isAdmin } from "@/lib/people/policy";
import type { mailRef } from "../schema";

/** Queues a mail anew that failed, or was kept for want of a server. Refuses `mail_settled` for any other. */
export async function resendMail(actor: Actor, { id }: z.infer<typeof mailRef>) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [known] = await tx.select({ id: mails.id }).from(mails).where(eq(mails.id, id));
    if (!known) throw notFound();
    const [queued] = await tx
      .update(mails)
      .set({ state: "queued", tries: 0, lastError: null })
      .where(and(eq(mails.id, id), inArray(mails.state, ["failed", "kept"])))
      .returning({ id: mails.id });
    if (!queued) throw new Refusal("mail_settled");
    await enqueue(tx, { name: "mail.send", data: { mailId: id } });
    await recordEvent(tx, actor, { kind: "mail.resent", subjectId: id });
    return { id };
  });
}
