import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accountLinks } from "@/db/schema";
import { hashToken } from "@/lib/crypto/one-time-token";

/** What a one-time link would do, for whoever holds it; null when it is unknown, used or ended. */
export async function findOpenLink(token: string, now = new Date()) {
  const [link] = await db
    .select({ kind: accountLinks.kind, email: accountLinks.email })
    .from(accountLinks)
    .where(
      and(
        eq(accountLinks.hash, hashToken(token)),
        isNull(accountLinks.endedAt),
        gt(accountLinks.expiresAt, now),
      ),
    );
  return link ?? null;
}
