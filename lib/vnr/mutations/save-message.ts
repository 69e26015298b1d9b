import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrMessages } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { messageMove, messageSave } from "../message-schema";
import type { thingRef } from "../schema";
import { lockGoingRound } from "./lock";
import { lockMessage } from "./lock-message";
import { putEvidence } from "./put-evidence";

/**
 * Writes or changes a message of a round, with what stands behind it; `conflict` when someone else saved it since
 * `version`. Another text, goal, target or speaker is another wording: what was agreed to before is open again.
 */
export async function saveMessage(actor: Actor, input: z.infer<typeof messageSave>) {
  const { id, version, roundId, storyIds, activityIds, ...fields } = input;
  return db.transaction(async (tx) => {
    const { country } = await lockGoingRound(tx, actor, roundId);
    const saved = id
      ? await change(tx, actor, { id, version, roundId }, fields)
      : await add(tx, roundId, fields);
    await putEvidence(tx, { messageId: saved.id, roundId, country, storyIds, activityIds });
    await recordEvent(tx, actor, {
      kind: id ? "vnr.message_changed" : "vnr.message_added",
      subjectId: saved.id,
      data: { round: roundId, country, wording: saved.wording },
    });
    return { id: saved.id, version: saved.version };
  });
}

type Fields = Pick<z.infer<typeof messageSave>, "text" | "goal" | "target" | "speaker">;
type Ref = { id: string; version: number; roundId: string };

async function add(tx: Tx, roundId: string, fields: Fields) {
  const [last] = await tx
    .select({ position: vnrMessages.position })
    .from(vnrMessages)
    .where(eq(vnrMessages.roundId, roundId))
    .orderBy(desc(vnrMessages.position))
    .limit(1);
  const [row] = await tx
    .insert(vnrMessages)
    .values({ ...fields, roundId, position: (last?.position ?? 0) + 1 })
    .returning();
  if (!row) throw new Error("no message was written");
  return row;
}

async function change(tx: Tx, actor: Actor, { id, version, roundId }: Ref, fields: Fields) {
  const { message } = await lockMessage(tx, actor, id);
  if (message.roundId !== roundId) throw notFound();
  if (message.version !== version) throw new Refusal("conflict");
  const same = (["text", "goal", "target", "speaker"] as const).every((key) => fields[key] === message[key]);
  const wording = message.wording + (same ? 0 : 1);
  await tx
    .update(vnrMessages)
    .set({ ...fields, wording, version: version + 1 })
    .where(eq(vnrMessages.id, id));
  return { id, wording, version: version + 1 };
}

/** Moves a message one place up or down; the first stays the first. */
export async function moveMessage(actor: Actor, { id, up }: z.infer<typeof messageMove>) {
  return db.transaction(async (tx) => {
    const { message, round } = await lockMessage(tx, actor, id);
    const { position, roundId } = message;
    const [other] = await tx
      .select()
      .from(vnrMessages)
      .where(
        and(
          eq(vnrMessages.roundId, roundId),
          up ? lt(vnrMessages.position, position) : gt(vnrMessages.position, position),
        ),
      )
      .orderBy(up ? desc(vnrMessages.position) : asc(vnrMessages.position))
      .limit(1);
    if (!other) return { moved: false };
    await tx.update(vnrMessages).set({ position: other.position }).where(eq(vnrMessages.id, id));
    await tx.update(vnrMessages).set({ position }).where(eq(vnrMessages.id, other.id));
    const data = { round: roundId, country: round.country, up };
    await recordEvent(tx, actor, { kind: "vnr.message_moved", subjectId: id, data });
    return { moved: true };
  });
}

/** Takes a message out of a round for good, with its comments. */
export async function removeMessage(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { message, round } = await lockMessage(tx, actor, id);
    if (message.version !== version) throw new Refusal("conflict");
    await tx.delete(vnrMessages).where(eq(vnrMessages.id, id));
    const data = { round: round.id, country: round.country };
    await recordEvent(tx, actor, { kind: "vnr.message_removed", subjectId: id, data });
    return { removed: true };
  });
}
