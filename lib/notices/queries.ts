import { and, count, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { MailWish } from "@/db/enums";
import { mailWishes, notices } from "@/db/schema";
import type { WishableKind } from "@/lib/email/kinds";
import { linkOf } from "@/lib/email/links";
import { noticeLine } from "@/lib/email/mail-parts";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import { kindsAmong } from "./kinds-among";
import { knownTo } from "./known-to";
import { wishableFor } from "./wishable";

const PAGE = 30;

/** This person's notices, less what they may no longer know of. */
async function own(actor: Actor, which?: SQL) {
  const theirs = and(eq(notices.personId, actor.id), which);
  return and(theirs, knownTo(actor, notices, await kindsAmong(db, theirs)));
}

/** A page of this person's notices in words, the unread first; what they may no longer know of is not among them. */
export async function listNotices(actor: Actor, locale: Locale, page: number) {
  const rows = await db
    .select()
    .from(notices)
    .where(await own(actor))
    .orderBy(sql`${notices.readAt} is not null`, desc(notices.createdAt), notices.id)
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  return {
    rows: rows.slice(0, PAGE).map(({ id, kind, data, createdAt, readAt, ...about }) => ({
      ...{ id, createdAt, readAt, line: noticeLine({ kind, data }, locale) },
      href: linkOf(kind, locale, data, about),
    })),
    more: rows.length > PAGE,
  };
}

/** How many notices wait to be read. */
export async function countUnread(actor: Actor): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notices)
    .where(await own(actor, isNull(notices.readAt)));
  return row?.unread ?? 0;
}

/** How this person hears by mail of each kind that can reach them. */
export async function listWishes(actor: Actor): Promise<{ kind: WishableKind; wish: MailWish }[]> {
  const given = await db.select().from(mailWishes).where(eq(mailWishes.personId, actor.id));
  return wishableFor(actor).map((kind) => ({
    kind,
    wish: given.find((one) => one.kind === kind)?.wish ?? "at_once",
  }));
}
