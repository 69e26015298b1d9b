import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import type { PackDraft } from "@/db/documents";
import { publications, vnrActivities, vnrMessages, vnrPacks } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { newPack, packSave } from "../pack/schema";
import { lockGoingRound } from "./lock";

/** Begins a pack of a round with all that the country has: its public stories, its messages and activities, its figures. */
export async function beginPack(actor: Actor, { roundId, title, locale }: z.infer<typeof newPack>) {
  return db.transaction(async (tx) => {
    const round = await lockGoingRound(tx, actor, roundId);
    const [pack] = await tx
      .insert(vnrPacks)
      .values({ roundId, title, locale, draft: await everything(tx, round) })
      .returning({ id: vnrPacks.id, version: vnrPacks.version });
    if (!pack) throw new Error("no pack was written");
    await recordEvent(tx, actor, {
      kind: "vnr.pack_begun",
      subjectId: pack.id,
      data: { round: roundId, country: round.country },
    });
    return pack;
  });
}

/** Changes what a pack holds; `conflict` when someone else saved it since `version`. */
export async function savePack(actor: Actor, input: z.infer<typeof packSave>) {
  const { id, version, ...fields } = input;
  return db.transaction(async (tx) => {
    const { pack, round } = await lockPack(tx, actor, id);
    if (pack.version !== version) throw new Refusal("conflict");
    await tx
      .update(vnrPacks)
      .set({ ...fields, version: version + 1 })
      .where(eq(vnrPacks.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr.pack_changed",
      subjectId: id,
      data: { round: round.id, country: round.country },
    });
    return { id, version: version + 1 };
  });
}

/** Locks a pack with its round, for someone who works on it while the round goes on. */
export async function lockPack(tx: Tx, actor: Actor, id: string) {
  const [found] = await tx.select({ roundId: vnrPacks.roundId }).from(vnrPacks).where(eq(vnrPacks.id, id));
  if (!found) throw notFound();
  const round = await lockGoingRound(tx, actor, found.roundId);
  const [pack] = await tx.select().from(vnrPacks).where(eq(vnrPacks.id, id)).for("update");
  if (!pack) throw notFound();
  return { pack, round };
}

async function everything(tx: Tx, round: { id: string; country: string }): Promise<PackDraft> {
  const stories = await tx
    .select({ id: publications.storyId, goals: publications.goals })
    .from(publications)
    .where(eq(publications.country, round.country))
    .orderBy(asc(publications.firstPublishedAt), asc(publications.id));
  const activities = await tx
    .select({ id: vnrActivities.id })
    .from(vnrActivities)
    .where(eq(vnrActivities.roundId, round.id))
    .orderBy(asc(vnrActivities.startsOn), asc(vnrActivities.id));
  const messages = await tx
    .select({ id: vnrMessages.id, goal: vnrMessages.goal })
    .from(vnrMessages)
    .where(eq(vnrMessages.roundId, round.id))
    .orderBy(asc(vnrMessages.position), asc(vnrMessages.id));
  const goals = new Set([...stories.flatMap((story) => story.goals), ...messages.map(({ goal }) => goal)]);
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    ...{ introduction: "", changed: "", signers: { library: "", association: "" }, statistics: true },
    goals: [...goals].sort((a, b) => a - b).map((goal) => ({ goal, words: "", ministry: "" })),
    ...{ stories: [...new Set(idsOf(stories))], activities: idsOf(activities), messages: idsOf(messages) },
  };
}
