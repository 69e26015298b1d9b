import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { letters, mails, type notices, people, reports, settings } from "@/db/schema";
import { env } from "@/lib/env";
import { asLocale, isLocale } from "@/lib/i18n/locales";
import { MAIL_TRIES } from "@/lib/jobs/queues";
import { type LetterText, mailParts } from "./mail-parts";
import { hand, MailRefused } from "./transport";

export type Mail = typeof mails.$inferSelect;
type NoticeRow = typeof notices.$inferSelect;

/** What features know of the rights of readers, handed over by the worker: this folder knows no feature. */
export type Rights = {
  /** Whether the reader of a mail may, at this moment, know what it is about. */
  mayKnow: (tx: Tx, mail: Mail) => Promise<boolean>;
  /** The notices of a digest that its reader may know of and has not read. */
  digestOf: (tx: Tx, mail: Mail) => Promise<NoticeRow[]>;
};

/**
 * Sends a mail that waits: once, whoever else tries at the same time. Run again, it does nothing for a mail that was
 * settled. Where the server cannot take it now, it throws, and the queue tries again later.
 * A worker that dies between the server's 250 and our commit sends it again, with the same Message-ID.
 */
export async function sendMail(mailId: string, rights: Rights): Promise<void> {
  const [begun] = await db
    .update(mails)
    .set({ tries: sql`${mails.tries} + 1`, triedAt: new Date() })
    .where(and(eq(mails.id, mailId), eq(mails.state, "queued")))
    .returning({ tries: mails.tries });
  if (!begun) return;
  const problem = await db.transaction(async (tx) => {
    // The lock is held while the server is spoken to: a second worker comes back later.
    const [mail] = await tx
      .select()
      .from(mails)
      .where(and(eq(mails.id, mailId), eq(mails.state, "queued")))
      .for("update", { skipLocked: true });
    if (!mail) return new MailRefused("busy", false);
    try {
      await tx
        .update(mails)
        .set(await settled(tx, mail, rights))
        .where(eq(mails.id, mailId));
      return null;
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      const failed = error.final || begun.tries >= MAIL_TRIES;
      await tx
        .update(mails)
        .set({ lastError: error.code, ...(failed && { state: "failed" as const }) })
        .where(eq(mails.id, mailId));
      return failed ? null : error;
    }
  });
  if (problem) throw problem;
}

/** What becomes of the row: sent, kept where there is no server, or cancelled. Throws `MailRefused`. */
async function settled(tx: Tx, mail: Mail, rights: Rights): Promise<Partial<Mail>> {
  const reader = await readerOf(tx, mail);
  if (!reader || !(await rights.mayKnow(tx, mail))) return { state: "cancelled", data: {} };
  const told = mail.kind === "digest" ? await rights.digestOf(tx, mail) : null;
  if (told?.length === 0) return { state: "cancelled", data: {} };
  const url = env().SMTP_URL;
  if (!url) return { state: "kept" };
  const parts = mailParts({ ...textOf(mail, reader.name, told), letter: await letterOf(tx, mail) });
  await hand(url, mail.id, reader, parts);
  return { state: "sent", sentAt: new Date(), data: {}, lastError: null };
}

/** A row of the outbox as what is put into words. */
export const textOf = (mail: Mail, name: string, told: NoticeRow[] | null) => ({
  ...{ kind: mail.kind, data: mail.data, personId: mail.personId, name, about: mail },
  locale: isLocale(mail.locale) ? mail.locale : ("en" as const),
  ...(told && { notices: told.map(({ kind, data, ...about }) => ({ kind, data, about })) }),
});

/** Name and address at this moment; null for one whose account is closed, save that this is what they are told. */
async function readerOf(tx: Tx, mail: Mail): Promise<{ name: string; address: string } | null> {
  if (mail.kind === "report_answered") return reporterOf(tx, mail);
  if (!mail.personId) return mail.address ? { name: mail.name, address: mail.address } : null;
  const [person] = await tx.select().from(people).where(eq(people.id, mail.personId));
  if (!person || !(person.active || mail.kind === "account_closed")) return null;
  return { name: person.name, address: mail.address ?? person.email };
}

/**
 * The letter that a decision came with. It stands in the mail itself and nowhere in the outbox, which admins look after. Of
 * an approval it goes with the first mail that says the story is public.
 */
async function letterOf(tx: Tx, mail: Mail): Promise<LetterText | null> {
  if (!mail.revisionId || !["returned", "declined", "published"].includes(mail.kind)) return null;
  const [found] = await tx
    .select({
      ...{ locale: letters.locale, body: letters.body },
      author: sql<string>`case when ${settings.namesAfterVerdict} then ${people.name} else '' end`,
    })
    .from(letters)
    .innerJoin(people, eq(people.id, letters.authorId))
    .innerJoin(settings, eq(settings.only, true))
    .where(
      and(
        eq(letters.revisionId, mail.revisionId),
        sql`not exists (select from mails earlier where earlier.person_id = ${mail.personId} and earlier.kind = ${mail.kind}
          and earlier.revision_id = ${mail.revisionId} and earlier.id <> ${mail.id} and earlier.state = 'sent')`,
      ),
    );
  return found ? { ...found, locale: asLocale(found.locale) } : null;
}

/** The address that was left with a report; null once it was erased. */
async function reporterOf(tx: Tx, mail: Mail): Promise<{ name: string; address: string } | null> {
  if (!mail.subjectId) return null;
  const [report] = await tx
    .select({ email: reports.email })
    .from(reports)
    .where(eq(reports.id, mail.subjectId));
  return report?.email ? { name: "", address: report.email } : null;
}
