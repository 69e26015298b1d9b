import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrShares } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { newToken } from "@/lib/crypto/one-time-token";
import { queueMail } from "@/lib/email/queue-mail";
import { notFound, Refusal } from "@/lib/errors";
import { asLocale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/people/actor";
import type { newShare, shareId } from "../pack/schema";
import { lockBuild } from "./ask-pack-file";

const DAY = 86_400_000;

/** Opens a build to a ministry by a link, for so many days. The token is in this answer and nowhere else. */
export async function sharePack(actor: Actor, { days, ...input }: z.infer<typeof newShare>) {
  return db.transaction(async (tx) => {
    const { country, roundId } = await lockBuild(tx, actor, input.buildId);
    const { token, hash } = newToken();
    const [share] = await tx
      .insert(vnrShares)
      .values({
        ...input,
        ...{ tokenHash: hash, sharedBy: actor.id, expiresAt: new Date(Date.now() + days * DAY) },
      })
      .returning({ id: vnrShares.id });
    if (!share) throw new Error("no share was written");
    await recordEvent(tx, actor, {
      kind: "vnr.pack_shared",
      subjectId: share.id,
      data: { round: roundId, country, build: input.buildId },
    });
    return { id: share.id, token };
  });
}

/** Closes a link at once. What was answered through it stays. */
export async function revokeShare(actor: Actor, { id }: z.infer<typeof shareId>) {
  return db.transaction(async (tx) => {
    const { country, roundId } = await lockShare(tx, actor, id);
    await tx
      .update(vnrShares)
      .set({ revokedAt: new Date() })
      .where(and(eq(vnrShares.id, id), isNull(vnrShares.revokedAt)));
    await recordEvent(tx, actor, {
      kind: "vnr.pack_share_revoked",
      subjectId: id,
      data: { round: roundId, country },
    });
    return { id };
  });
}

/** Writes to a receiver that something in what they hold may no longer be shown. `mail_missing` without an address. */
export async function tellReceiver(actor: Actor, { id }: z.infer<typeof shareId>) {
  return db.transaction(async (tx) => {
    const { share, country, year, roundId } = await lockShare(tx, actor, id);
    if (share.email === "") throw new Refusal("mail_missing");
    await queueMail(tx, {
      kind: "pack_changed",
      ...{ address: share.email, name: share.receiver, locale: asLocale(share.locale) },
      data: { by: actor.name, country, year: String(year) },
    });
    await tx.update(vnrShares).set({ toldAt: new Date() }).where(eq(vnrShares.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr.pack_receiver_told",
      subjectId: id,
      data: { round: roundId, country },
    });
    return { id };
  });
}

async function lockShare(tx: Tx, actor: Actor, id: string) {
  const [found] = await tx.select({ buildId: vnrShares.buildId }).from(vnrShares).where(eq(vnrShares.id, id));
  if (!found) throw notFound();
  const round = await lockBuild(tx, actor, found.buildId);
  const [share] = await tx.select().from(vnrShares).where(eq(vnrShares.id, id)).for("update");
  if (!share) throw notFound();
  return { ...round, share };
}
