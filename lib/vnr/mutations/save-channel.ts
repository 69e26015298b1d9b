import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrChannels } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { channelSave, thingRef } from "../schema";
import { lockGoingRound } from "./lock";

/** Records or changes a channel of a round; `conflict` when someone else saved it since `version`, `round_withdrawn` while the round rests. */
export async function saveChannel(actor: Actor, input: z.infer<typeof channelSave>) {
  const { id, version, roundId, ...fields } = input;
  return db.transaction(async (tx) => {
    const { country } = await lockGoingRound(tx, actor, roundId);
    const saved = id ? await change(tx, { id, version, roundId }, fields) : await add(tx, roundId, fields);
    await recordEvent(tx, actor, {
      kind: id ? "vnr.channel_changed" : "vnr.channel_added",
      subjectId: saved.id,
      data: { round: roundId, country },
    });
    return saved;
  });
}

type Fields = Omit<z.infer<typeof channelSave>, "id" | "version" | "roundId">;

async function add(tx: Tx, roundId: string, fields: Fields) {
  const [row] = await tx
    .insert(vnrChannels)
    .values({ ...fields, roundId })
    .returning({ id: vnrChannels.id, version: vnrChannels.version });
  if (!row) throw new Error("no channel was written");
  return row;
}

type Ref = { id: string; version: number; roundId: string };

async function change(tx: Tx, { id, version, roundId }: Ref, fields: Fields) {
  const channel = await findChannel(tx, id);
  if (channel.roundId !== roundId) throw notFound();
  if (channel.version !== version) throw new Refusal("conflict");
  await tx
    .update(vnrChannels)
    .set({ ...fields, version: version + 1 })
    .where(eq(vnrChannels.id, id));
  return { id, version: version + 1 };
}

/** Takes a channel out of a round for good. */
export async function removeChannel(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { country, id: round } = await lockGoingRound(tx, actor, (await findChannel(tx, id)).roundId);
    const channel = await findChannel(tx, id);
    if (channel.version !== version) throw new Refusal("conflict");
    await tx.delete(vnrChannels).where(eq(vnrChannels.id, id));
    await recordEvent(tx, actor, { kind: "vnr.channel_removed", subjectId: id, data: { round, country } });
    return { removed: true };
  });
}

/** A channel as it is now; its round's lock keeps it so. */
async function findChannel(tx: Tx, id: string) {
  const [channel] = await tx.select().from(vnrChannels).where(eq(vnrChannels.id, id));
  if (!channel) throw notFound();
  return channel;
}
