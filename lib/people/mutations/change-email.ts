import { and, eq, gte, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { accountLinks, codeGenerators, formerAddresses, passkeys, people } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { queueMail } from "@/lib/email/queue-mail";
import { Refusal } from "@/lib/errors";
import { asLocale } from "@/lib/i18n/locales";
import { takeLimit } from "@/lib/limits/take";
import type { emailChange, linkUse } from "../account-schema";
import { hashPassword } from "../password";
import { requirePassword } from "../require-password";
import type { Session } from "../session-queries";
import { endLinks, openLink, takeLink } from "./account-links";
import { endSessionsOf } from "./sessions";

const CONFIRM_MINUTES = 24 * 60;
const UNDO_MINUTES = 72 * 60;

/**
 * Asks for a new e-mail address, by the password: a link goes there, and until it is used nothing changes. Whether the
 * address is somebody else's is not told here; then the mail says so to them.
 */
export async function askEmailChange(
  { actor }: Session,
  { present, email }: z.infer<typeof emailChange>,
  now = new Date(),
) {
  await requirePassword(actor, present, now);
  if (sameAddress(email, actor.email)) throw new Refusal("invalid", { email: "email_same" });
  await takeLimit({ bucket: "email_change", key: actor.id, max: 5, seconds: 3600 }, now);
  return db.transaction(async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, actor.id)).for("update");
    await recordEvent(tx, actor, { kind: "person.email_change_asked", subjectId: actor.id });
    if (await ownerOf(tx, email)) {
      await endLinks(tx, { personId: actor.id, kind: "email_confirm" }, now);
      await queueMail(tx, { kind: "account_exists", address: email, data: {} });
    } else {
      const link = { personId: actor.id, kind: "email_confirm", email, minutes: CONFIRM_MINUTES } as const;
      const token = await openLink(tx, link, now);
      await queueMail(tx, {
        kind: "email_confirm",
        address: email,
        name: actor.name,
        locale: actor.locale,
        data: { token },
      });
    }
    return { email };
  });
}

/**
 * Makes the address theirs by the link that was sent there; both addresses are told, the old one with a way back. The old
 * one stays on record for conflicts of interest, which nobody sheds with an address.
 */
export async function confirmEmail({ token }: z.infer<typeof linkUse>, now = new Date()) {
  return db.transaction(async (tx) => {
    const { personId, email } = await takeLink(tx, token, "email_confirm", now);
    const person = await lockActive(tx, personId);
    const owner = await ownerOf(tx, email);
    if (owner && owner.id !== personId) throw new Refusal("link_ended");
    await tx.update(people).set({ email }).where(eq(people.id, personId));
    await tx
      .insert(formerAddresses)
      .values({ personId, email: person.email.toLowerCase() })
      .onConflictDoNothing();
    await endLinks(tx, { personId, kind: "reset" }, now);
    const undo = { personId, kind: "email_undo", email: person.email, minutes: UNDO_MINUTES } as const;
    const undoToken = await openLink(tx, undo, now);
    await recordEvent(tx, person, { kind: "person.email_changed", subjectId: personId });
    const told = { kind: "email_changed", name: person.name, locale: asLocale(person.locale) } as const;
    await queueMail(tx, { ...told, address: person.email, data: { email, token: undoToken } });
    await queueMail(tx, { ...told, address: email, data: { email, token: "" } });
    return { email };
  });
}

/**
 * Gives the account its former address back, by the link that the old address keeps for 72 hours. Who changed it may
 * know the password: it ends with every session and every factor added since, and a reset goes to the old address.
 */
export async function undoEmail({ token }: z.infer<typeof linkUse>, now = new Date()) {
  const passwordHash = await hashPassword(crypto.randomUUID());
  return db.transaction(async (tx) => {
    const { personId, email, madeAt } = await takeLink(tx, token, "email_undo", now);
    const person = await lockActive(tx, personId);
    const owner = await ownerOf(tx, email);
    if (owner && owner.id !== personId) throw new Refusal("link_ended");
    await tx.update(people).set({ email, passwordHash }).where(eq(people.id, personId));
    await tx.delete(passkeys).where(and(eq(passkeys.personId, personId), gte(passkeys.createdAt, madeAt)));
    await tx
      .delete(codeGenerators)
      .where(and(eq(codeGenerators.personId, personId), gte(codeGenerators.createdAt, madeAt)));
    await endLinks(tx, { personId, kind: "email_confirm" }, now);
    await tx
      .update(accountLinks)
      .set({ endedAt: now })
      .where(
        and(
          eq(accountLinks.personId, personId),
          eq(accountLinks.kind, "email_undo"),
          gte(accountLinks.createdAt, madeAt),
        ),
      );
    await endSessionsOf(tx, person);
    await recordEvent(tx, person, { kind: "person.email_restored", subjectId: personId });
    const reset = await openLink(tx, { personId, kind: "reset", minutes: 60 }, now);
    await queueMail(tx, { kind: "reset", personId, data: { token: reset } });
    return { email };
  });
}

async function lockActive(tx: Tx, id: string) {
  const [person] = await tx.select().from(people).where(eq(people.id, id)).for("update");
  if (!person?.active) throw new Refusal("link_ended");
  return person;
}

async function ownerOf(tx: Tx, email: string) {
  const [owner] = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
  return owner;
}

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
