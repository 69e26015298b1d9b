import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { VnrSide } from "@/db/enums";
import { vnrMessageAgreements } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { agreementEnd, messageAgreement } from "../message-schema";
import { sidesOf } from "../policy";
import { lockMessage } from "./lock-message";

/** Agrees to a message for one's own side, as it was read: `conflict` where its wording is another by now. */
export async function agreeToMessage(actor: Actor, input: z.infer<typeof messageAgreement>) {
  const { id, side, wording } = input;
  return db.transaction(async (tx) => {
    const { message, round } = await lockOwnSide(tx, actor, id, side);
    if (message.wording !== wording) throw new Refusal("conflict");
    const [before] = await tx.select().from(vnrMessageAgreements).where(of(id, side));
    if (before?.wording === wording) return { agreed: true };
    const agreed = { wording, agreedBy: actor.id, agreedAt: new Date() };
    await tx
      .insert(vnrMessageAgreements)
      .values({ messageId: id, side, ...agreed })
      .onConflictDoUpdate({
        target: [vnrMessageAgreements.messageId, vnrMessageAgreements.side],
        set: agreed,
      });
    await recordEvent(tx, actor, {
      kind: "vnr.message_agreed",
      subjectId: id,
      data: { round: round.id, country: round.country, side, wording },
    });
    return { agreed: true };
  });
}

/** Takes the agreement of one's own side back. */
export async function endAgreement(actor: Actor, { id, side }: z.infer<typeof agreementEnd>) {
  return db.transaction(async (tx) => {
    const { round } = await lockOwnSide(tx, actor, id, side);
    const [ended] = await tx.delete(vnrMessageAgreements).where(of(id, side)).returning();
    if (!ended) return { agreed: false };
    await recordEvent(tx, actor, {
      kind: "vnr.message_agreement_ended",
      subjectId: id,
      data: { round: round.id, country: round.country, side, wording: ended.wording },
    });
    return { agreed: false };
  });
}

const of = (messageId: string, side: VnrSide) =>
  and(eq(vnrMessageAgreements.messageId, messageId), eq(vnrMessageAgreements.side, side));

async function lockOwnSide(tx: Tx, actor: Actor, id: string, side: VnrSide) {
  const found = await lockMessage(tx, actor, id);
  if (!sidesOf(actor, found.round).includes(side)) throw new Refusal("forbidden");
  return found;
}
