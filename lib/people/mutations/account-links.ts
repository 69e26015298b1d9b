import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ACCOUNT_LINK_KINDS } from "@/db/enums";
import { accountLinks } from "@/db/schema";
import { hashToken, newToken } from "@/lib/crypto/one-time-token";
import { Refusal } from "@/lib/errors";

type Kind = (typeof ACCOUNT_LINK_KINDS)[number];
type NewLink = { personId: string; kind: Kind; email?: string; minutes: number };

/** Opens a one-time link and returns its token. One that was open for the same ends; not those that undo, each its own change. */
export async function openLink(tx: Tx, { minutes, ...link }: NewLink, now: Date): Promise<string> {
  if (link.kind !== "email_undo") await endLinks(tx, link, now);
  const { token, hash } = newToken();
  await tx.insert(accountLinks).values({
    ...link,
    hash,
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
  });
  return token;
}

/** Uses a link up, in one statement: of two uses at once one gets it. Refuses with `link_ended`. */
export async function takeLink(tx: Tx, token: string, kind: Kind, now: Date) {
  const [link] = await tx
    .update(accountLinks)
    .set({ endedAt: now })
    .where(
      and(
        eq(accountLinks.hash, hashToken(token)),
        eq(accountLinks.kind, kind),
        isNull(accountLinks.endedAt),
        gt(accountLinks.expiresAt, now),
      ),
    )
    .returning({
      personId: accountLinks.personId,
      email: accountLinks.email,
      madeAt: accountLinks.createdAt,
    });
  if (!link) throw new Refusal("link_ended");
  return link;
}

/** Ends what is open of a kind. */
export async function endLinks(tx: Tx, { personId, kind }: { personId: string; kind: Kind }, now: Date) {
  await tx
    .update(accountLinks)
    .set({ endedAt: now })
    .where(
      and(eq(accountLinks.personId, personId), eq(accountLinks.kind, kind), isNull(accountLinks.endedAt)),
    );
}
