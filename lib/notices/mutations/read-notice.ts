import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { notices } from "@/db/schema";
import { linkOf } from "@/lib/email/links";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { kindsAmong } from "../kinds-among";
import { knownTo } from "../known-to";
import type { noticeRef } from "../schema";

/** Marks one's own notice as read; returns where it leads. What one may no longer know of is not there. */
export async function readNotice(actor: Actor, { id, locale }: z.infer<typeof noticeRef>) {
  const own = and(eq(notices.id, id), eq(notices.personId, actor.id));
  const [row] = await db
    .update(notices)
    .set({ readAt: new Date() })
    .where(and(own, knownTo(actor, notices, await kindsAmong(db, own))))
    .returning();
  if (!row) throw notFound();
  return { href: linkOf(row.kind, locale, row.data, row) };
}

/** Marks all of one's notices as read. */
export async function readAllNotices(actor: Actor) {
  await db
    .update(notices)
    .set({ readAt: new Date() })
    .where(and(eq(notices.personId, actor.id), isNull(notices.readAt)));
  return { read: true };
}
