import { and, desc, eq, isNull } from "drizzle-orm";
import { mails, notices } from "@/db/schema";
import type { Rights } from "@/lib/email/send-mail";
import { findActor } from "@/lib/people/queries";
import { kindsAmong } from "./kinds-among";
import { knownTo } from "./known-to";

/** What the worker asks, for every mail, in the moment before it goes. */
export const RIGHTS: Rights = {
  async mayKnow(tx, mail) {
    if (!mail.personId || mail.kind === "account_closed") return true;
    const actor = await findActor(mail.personId);
    if (!actor) return false;
    const [known] = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.id, mail.id), knownTo(actor, mails, [mail.kind])));
    return known !== undefined;
  },

  async digestOf(tx, mail) {
    const actor = mail.personId ? await findActor(mail.personId) : null;
    if (!actor) return [];
    const waits = and(eq(notices.digestId, mail.id), isNull(notices.readAt));
    return tx
      .select()
      .from(notices)
      .where(and(waits, knownTo(actor, notices, await kindsAmong(tx, waits))))
      .orderBy(desc(notices.createdAt));
  },
};
