import type { z } from "zod";
import { db } from "@/db/client";
import { vnrMessageComments } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/people/actor";
import type { newComment } from "../message-schema";
import { lockMessage } from "./lock-message";

/** Adds a comment to a message, for everybody in the workspace. It stays as long as the message does. */
export async function commentOnMessage(actor: Actor, { messageId, body }: z.infer<typeof newComment>) {
  return db.transaction(async (tx) => {
    const { round } = await lockMessage(tx, actor, messageId);
    const [comment] = await tx
      .insert(vnrMessageComments)
      .values({ messageId, body, writtenBy: actor.id })
      .returning({ id: vnrMessageComments.id });
    if (!comment) throw new Error("no comment was written");
    await recordEvent(tx, actor, {
      kind: "vnr.message_commented",
      subjectId: messageId,
      data: { round: round.id, country: round.country, comment: comment.id },
    });
    return comment;
  });
}
