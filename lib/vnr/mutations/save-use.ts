import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { publications, vnrUses } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { fieldCodes, notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { thingRef } from "../schema";
import { type savedUse, wholeUse } from "../use-schema";
import { lockRound } from "./lock";

/**
 * Writes down, or changes, a place in the published review that cites libraries or a story: a draft of the workspace
 * until it is recorded. Refuses `conflict` when someone else changed it since `version`, `use_checked` where it is public.
 */
export async function saveUse(actor: Actor, input: z.infer<typeof savedUse>) {
  const { id, version, roundId, ...fields } = input;
  return db.transaction(async (tx) => {
    const { country } = await lockRound(tx, actor, roundId);
    if (fields.storyId) await refuseOtherStory(tx, country, fields.storyId);
    const saved = id
      ? await change(tx, { id, version, roundId }, fields)
      : await add(tx, actor, roundId, fields);
    await recordEvent(tx, actor, {
      kind: "vnr.use_saved",
      ...{ subjectId: saved.id, data: { round: roundId, country } },
    });
    return saved;
  });
}

/** Asks the editors to check a place; `invalid` names what it lacks, `round_withdrawn` where nothing is presented. */
export async function recordUse(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { use, round } = await lockUse(tx, actor, id, version);
    if (round.status === "withdrawn") throw new Refusal("round_withdrawn");
    if (use.state !== "draft") throw new Refusal("use_moved");
    const ready = wholeUse.safeParse(use);
    if (!ready.success) throw new Refusal("invalid", fieldCodes(ready.error.issues));
    await tx
      .update(vnrUses)
      .set({ state: "recorded", recordedBy: actor.id, version: version + 1 })
      .where(eq(vnrUses.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr.use_recorded",
      ...{ subjectId: id, data: { round: round.id, country: round.country } },
    });
    return { id, version: version + 1 };
  });
}

/** Takes a place out of the workspace for good; one that is public only an editor can take back. */
export async function removeUse(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { round } = await lockUse(tx, actor, id, version);
    await tx.delete(vnrUses).where(eq(vnrUses.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr.use_removed",
      ...{ subjectId: id, data: { round: round.id, country: round.country } },
    });
    return { removed: true };
  });
}

type Fields = Omit<z.infer<typeof savedUse>, "id" | "version" | "roundId">;

async function add(tx: Tx, actor: Actor, roundId: string, fields: Fields) {
  const [row] = await tx
    .insert(vnrUses)
    .values({ ...fields, roundId, recordedBy: actor.id })
    .returning({ id: vnrUses.id, version: vnrUses.version });
  if (!row) throw new Error("no use was written");
  return row;
}

type Ref = { id: string; version: number; roundId: string };

/** What was sent to the editors or came back from them is a draft again. */
async function change(tx: Tx, { id, version, roundId }: Ref, fields: Fields) {
  const use = await findUse(tx, id);
  if (use.roundId !== roundId) throw notFound();
  refuseStale(use, version);
  await tx
    .update(vnrUses)
    .set({ ...fields, state: "draft", reason: "", version: version + 1 })
    .where(eq(vnrUses.id, id));
  return { id, version: version + 1 };
}

async function lockUse(tx: Tx, actor: Actor, id: string, version: number) {
  const [found] = await tx.select({ roundId: vnrUses.roundId }).from(vnrUses).where(eq(vnrUses.id, id));
  if (!found) throw notFound();
  const round = await lockRound(tx, actor, found.roundId);
  const use = await findUse(tx, id);
  refuseStale(use, version);
  return { use, round };
}

function refuseStale(use: typeof vnrUses.$inferSelect, version: number) {
  if (use.version !== version) throw new Refusal("conflict");
  if (use.state === "checked") throw new Refusal("use_checked");
}

/** A use as it is now; locked, for editors come by it and not by its round. */
async function findUse(tx: Tx, id: string) {
  const [use] = await tx.select().from(vnrUses).where(eq(vnrUses.id, id)).for("update");
  if (!use) throw notFound();
  return use;
}

async function refuseOtherStory(tx: Tx, country: string, storyId: string) {
  const [own] = await tx
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.storyId, storyId), eq(publications.country, country)));
  if (!own) throw new Refusal("invalid", { storyId: "story_unfit" });
}
