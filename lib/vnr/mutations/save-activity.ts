import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { organisations, vnrActivities } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { activitySave } from "../message-schema";
import type { thingRef } from "../schema";
import { lockGoingRound } from "./lock";

/** Writes down or changes an activity of a round; `conflict` when someone else saved it since `version`. */
export async function saveActivity(actor: Actor, input: z.infer<typeof activitySave>) {
  const { id, version, roundId, ...fields } = input;
  return db.transaction(async (tx) => {
    const { country } = await lockGoingRound(tx, actor, roundId);
    const saved = id
      ? await change(tx, { id, version, roundId, country }, fields)
      : await add(tx, { roundId, country }, fields);
    await recordEvent(tx, actor, {
      kind: id ? "vnr.activity_changed" : "vnr.activity_added",
      subjectId: saved.id,
      data: { round: roundId, country },
    });
    return saved;
  });
}

type Fields = Omit<z.infer<typeof activitySave>, "id" | "version" | "roundId">;
type Round = { roundId: string; country: string };

async function add(tx: Tx, { roundId, country }: Round, fields: Fields) {
  await refuseOtherOrganisation(tx, country, fields.organisationId);
  const [row] = await tx
    .insert(vnrActivities)
    .values({ ...fields, roundId })
    .returning({ id: vnrActivities.id, version: vnrActivities.version });
  if (!row) throw new Error("no activity was written");
  return row;
}

async function change(tx: Tx, ref: Round & { id: string; version: number }, fields: Fields) {
  const { id, version, roundId, country } = ref;
  const activity = await findActivity(tx, id);
  if (activity.roundId !== roundId) throw notFound();
  if (activity.version !== version) throw new Refusal("conflict");
  if (fields.organisationId !== activity.organisationId)
    await refuseOtherOrganisation(tx, country, fields.organisationId);
  await tx
    .update(vnrActivities)
    .set({ ...fields, version: version + 1 })
    .where(eq(vnrActivities.id, id));
  return { id, version: version + 1 };
}

/** Takes an activity out of a round for good, and from behind its messages; a project made of it stays. */
export async function removeActivity(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { round, activity } = await lockActivity(tx, actor, id);
    if (activity.version !== version) throw new Refusal("conflict");
    await tx.delete(vnrActivities).where(eq(vnrActivities.id, id));
    const data = { round: round.id, country: round.country };
    await recordEvent(tx, actor, { kind: "vnr.activity_removed", subjectId: id, data });
    return { removed: true };
  });
}

/** Locks the round of an activity for someone who works on it, and returns both; `not_found` for everybody else. */
export async function lockActivity(tx: Tx, actor: Actor, id: string) {
  const round = await lockGoingRound(tx, actor, (await findActivity(tx, id)).roundId);
  return { round, activity: await findActivity(tx, id) };
}

async function findActivity(tx: Tx, id: string) {
  const [activity] = await tx.select().from(vnrActivities).where(eq(vnrActivities.id, id));
  if (!activity) throw notFound();
  return activity;
}

async function refuseOtherOrganisation(tx: Tx, country: string, id: string | null) {
  if (id === null) return;
  const [found] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, id), eq(organisations.country, country)));
  if (!found) throw new Refusal("invalid", { organisationId: "organisation_unfit" });
}
