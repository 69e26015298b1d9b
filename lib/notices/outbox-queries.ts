import { and, desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { mails, people } from "@/db/schema";
import { mailParts } from "@/lib/email/mail-parts";
import { textOf } from "@/lib/email/send-mail";
import { env, isLocalRun } from "@/lib/env";
import type { Actor } from "@/lib/people/actor";
import { isAdmin } from "@/lib/people/policy";
import { RIGHTS } from "./rights";
import type { outboxFilter } from "./schema";

const PAGE = 50;

/** Whether mail is read here instead of being sent: a local run without a mail server, and no other. */
export const showsBodies = (): boolean => isLocalRun() && !env().SMTP_URL;

/** A page of the outbox, the newest first: who, what kind, what became of it; never what is in it. Null but for admins. */
export async function listMails(actor: Actor, { kind, state, before }: z.infer<typeof outboxFilter>) {
  if (!isAdmin(actor)) return null;
  const older = before
    ? sql`(${mails.createdAt}, ${mails.id}) < (select m.created_at, m.id from mails m where m.id = ${before})`
    : undefined;
  const rows = await db
    .select({
      ...{ id: mails.id, kind: mails.kind, state: mails.state, tries: mails.tries },
      ...{
        lastError: mails.lastError,
        createdAt: mails.createdAt,
        triedAt: mails.triedAt,
        sentAt: mails.sentAt,
      },
      to: sql<string>`coalesce(${mails.address}, ${people.email}, '')`,
    })
    .from(mails)
    .leftJoin(people, eq(people.id, mails.personId))
    .where(and(kind && eq(mails.kind, kind), state && eq(mails.state, state), older))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(PAGE + 1);
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

/** A mail in words, where mail is read here; null for everybody but admins, in any other run, and once it is empty. */
export async function findMail(actor: Actor, id: string) {
  if (!isAdmin(actor) || !showsBodies()) return null;
  const [row] = await db
    .select({ mail: mails, name: people.name, email: people.email })
    .from(mails)
    .leftJoin(people, eq(people.id, mails.personId))
    .where(eq(mails.id, id));
  if (!row || (row.mail.state !== "kept" && row.mail.state !== "queued")) return null;
  const { mail, name, email } = row;
  const told = mail.kind === "digest" ? await db.transaction((tx) => RIGHTS.digestOf(tx, mail)) : null;
  return { to: mail.address ?? email ?? "", parts: mailParts(textOf(mail, name ?? mail.name, told)) };
}
