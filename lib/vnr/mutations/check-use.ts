import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { organisations, settings, stories, uses, vnrRounds, vnrUses } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isEditor } from "@/lib/people/policy";
import { today } from "@/lib/today";
import type { thingRef } from "../schema";
import { withoutConflict } from "../use-conflict";
import type { refusedUse } from "../use-schema";

/** An editor found the place in the report as it was recorded: it is public from now on. */
export async function checkUse(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { use, round } = await lockForEditor(tx, actor, id, version, ["recorded"]);
    await tx
      .update(vnrUses)
      .set({ state: "checked", checkedBy: actor.id, checkedAt: new Date(), version: version + 1 })
      .where(eq(vnrUses.id, id));
    const { storyId, page, quote, link, language } = use;
    await tx.insert(uses).values({
      ...{ id, country: round.country, year: round.year, storyId, page, quote, link, language },
      checkedOn: today(),
    });
    await recordEvent(tx, actor, { kind: "vnr.use_checked", ...about(id, use, round) });
    return { id, version: version + 1 };
  });
}

/** Takes a check back: the place is public no more, and waits for an editor again. */
export async function uncheckUse(actor: Actor, { id, version }: z.infer<typeof thingRef>) {
  return db.transaction(async (tx) => {
    const { use, round } = await lockForEditor(tx, actor, id, version, ["checked"]);
    await takeBack(tx, id, { state: "recorded", version: version + 1 });
    await recordEvent(tx, actor, { kind: "vnr.use_unchecked", ...about(id, use, round) });
    return { id, version: version + 1 };
  });
}

/** Refuses a place with a reason, which the workspace reads; one that was public is so no more. */
export async function refuseUse(actor: Actor, { id, version, reason }: z.infer<typeof refusedUse>) {
  return db.transaction(async (tx) => {
    const { use, round } = await lockForEditor(tx, actor, id, version, ["recorded", "checked"]);
    await takeBack(tx, id, { state: "refused", reason, version: version + 1 });
    await recordEvent(tx, actor, { kind: "vnr.use_refused", ...about(id, use, round) });
    return { id, version: version + 1 };
  });
}

type Use = typeof vnrUses.$inferSelect;

async function takeBack(tx: Tx, id: string, set: Partial<Use>) {
  await tx.delete(uses).where(eq(uses.id, id));
  await tx
    .update(vnrUses)
    .set({ ...set, checkedBy: null, checkedAt: null })
    .where(eq(vnrUses.id, id));
}

/** Locks a use for an editor without a conflict; drafts, and everything for everybody else, are `not_found`. */
async function lockForEditor(tx: Tx, actor: Actor, id: string, version: number, from: Use["state"][]) {
  if (!isEditor(actor)) throw notFound();
  const [rule] = await tx.select({ same: settings.sameCountryRule }).from(settings);
  const [row] = await tx
    .select({ use: vnrUses, round: { id: vnrRounds.id, country: vnrRounds.country, year: vnrRounds.year } })
    .from(vnrUses)
    .innerJoin(vnrRounds, eq(vnrRounds.id, vnrUses.roundId))
    .leftJoin(stories, eq(stories.id, vnrUses.storyId))
    .leftJoin(organisations, eq(organisations.id, stories.organisationId))
    .where(and(eq(vnrUses.id, id), withoutConflict(actor, rule?.same ?? true)))
    .for("update", { of: vnrUses });
  if (!row || row.use.state === "draft") throw notFound();
  if (row.use.version !== version) throw new Refusal("conflict");
  if (!from.includes(row.use.state)) throw new Refusal("use_moved");
  return row;
}

const about = (id: string, { storyId }: Use, { id: round, country }: { id: string; country: string }) => ({
  ...{ subjectId: id, storyId: storyId ?? undefined, data: { round, country } },
});
