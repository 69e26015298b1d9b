import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MailKind } from "@/db/enums";
import { mails, people } from "@/db/schema";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { enqueue } from "@/lib/jobs/enqueue";
import type { About, DataOf } from "./kinds";

type NewMail<K extends MailKind> = {
  kind: K;
  data: DataOf<K>;
  /** A person with an account: the mail goes to the address they have when it is sent. */
  personId?: string;
  /** An address: of somebody without an account, or one that a person had until now. */
  address?: string;
  /** Of the person where they have an account, else English. */
  locale?: Locale;
  /** How to greet somebody without an account. */
  name?: string;
  about?: About;
};

/**
 * Writes a mail into the outbox and queues its sending, in the transaction that causes it: both happen, or neither.
 * Whether the reader may still know of it is asked again when it is sent. Returns the mail's id.
 */
export async function queueMail<K extends MailKind>(tx: Tx, mail: NewMail<K>): Promise<{ id: string }> {
  const { about, locale, data, ...rest } = mail;
  const [row] = await tx
    .insert(mails)
    .values({ ...rest, ...about, data, locale: locale ?? (await localeOf(tx, mail.personId)) })
    .returning({ id: mails.id });
  if (!row) throw new Error("no mail was written");
  await enqueue(tx, { name: "mail.send", data: { mailId: row.id } });
  return row;
}

async function localeOf(tx: Tx, personId: string | undefined): Promise<Locale> {
  if (!personId) return "en";
  const [person] = await tx.select({ locale: people.locale }).from(people).where(eq(people.id, personId));
  return isLocale(person?.locale) ? person.locale : "en";
}
