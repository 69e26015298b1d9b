import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MailWish } from "@/db/enums";
import { mailWishes, notices } from "@/db/schema";
import { type About, type DataOf, KINDS, type NoticeKind } from "./kinds";
import { queueMail } from "./queue-mail";

type NewNotice<K extends NoticeKind> = {
  kind: K;
  data: DataOf<K>;
  about?: About;
} & ({ personId: string; personIds?: never } | { personIds: readonly string[]; personId?: never });

/**
 * Tells people something: a notice inside the product, and by mail as each of them wants to hear of this kind (at once,
 * with the daily digest, or not at all; must-know kinds always at once). In the transaction that causes it.
 */
export async function notify<K extends NoticeKind>(tx: Tx, notice: NewNotice<K>): Promise<void> {
  const { kind, data, about } = notice;
  const readers = [...new Set(notice.personIds ?? [notice.personId])];
  if (readers.length === 0) return;
  const wishes = await wishesOf(tx, kind, readers);
  const digestFrom = (personId: string) => (wishes.get(personId) === "daily" ? new Date() : null);
  await tx
    .insert(notices)
    .values(
      readers.map((personId) => ({ personId, kind, data, ...about, digestFrom: digestFrom(personId) })),
    );
  for (const personId of readers) {
    if (!wishes.has(personId)) await queueMail(tx, { kind, personId, data, about });
  }
}

/** Who wants something else than mail at once. */
async function wishesOf(
  tx: Tx,
  kind: NoticeKind,
  readers: string[],
): Promise<Map<string, Exclude<MailWish, "at_once">>> {
  if (KINDS[kind].mustKnow) return new Map();
  const rows = await tx
    .select({ personId: mailWishes.personId, wish: mailWishes.wish })
    .from(mailWishes)
    .where(and(eq(mailWishes.kind, kind), inArray(mailWishes.personId, readers)));
  return new Map(
    rows.flatMap(({ personId, wish }) => (wish === "at_once" ? [] : [[personId, wish] as const])),
  );
}
