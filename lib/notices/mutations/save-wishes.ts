import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { MailKind, MailWish } from "@/db/enums";
import { mailWishes, notices, people } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { readUnsubscribeToken } from "@/lib/email/unsubscribe-token";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { wishesChange } from "../schema";

/** How one hears by mail of some kinds, from now on. */
export async function saveWishes(actor: Actor, { wishes }: z.infer<typeof wishesChange>) {
  return db.transaction(async (tx) => {
    await lockPerson(tx, actor.id);
    for (const [kind, wish] of Object.entries(wishes)) await write(tx, actor.id, kind as MailKind, wish);
    await recordEvent(tx, actor, { kind: "mail.wishes_changed", subjectId: actor.id });
    return { wishes };
  });
}

/**
 * Stops a kind of mail by the link that stood in one (RFC 8058); whoever holds it can do nothing else with it. Of the
 * summary: of everything in it. Used twice it changes nothing. Refuses a link we did not make with `not_found`.
 */
export async function stopMail(token: string) {
  const named = readUnsubscribeToken(token);
  if (!named) throw notFound();
  const { personId, kind } = named;
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId);
    const kinds = kind === "digest" ? await dailyOf(tx, personId) : [kind];
    for (const one of kinds) await write(tx, personId, one, "off");
    await recordEvent(tx, { id: personId }, { kind: "mail.wishes_changed", subjectId: personId });
    return { kind };
  });
}

/** Of two changes at once the second waits. */
async function lockPerson(tx: Tx, id: string) {
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, id)).for("update");
  if (!person) throw notFound();
}

async function dailyOf(tx: Tx, personId: string): Promise<MailKind[]> {
  const rows = await tx
    .select({ kind: mailWishes.kind })
    .from(mailWishes)
    .where(and(eq(mailWishes.personId, personId), eq(mailWishes.wish, "daily")));
  return rows.map(({ kind }) => kind);
}

async function write(tx: Tx, personId: string, kind: MailKind, wish: MailWish) {
  await tx
    .insert(mailWishes)
    .values({ personId, kind, wish })
    .onConflictDoUpdate({ target: [mailWishes.personId, mailWishes.kind], set: { wish } });
  if (wish !== "off") return;
  // What waits for the summary waits no longer.
  await tx
    .update(notices)
    .set({ digestFrom: null })
    .where(and(eq(notices.personId, personId), eq(notices.kind, kind)));
}
