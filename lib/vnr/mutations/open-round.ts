import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { VNR_TASKS } from "@/db/enums";
import { vnrRounds, vnrTasks, vnrYears } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { keyDates, usualPresentation } from "../dates";
import { mayWorkOn } from "../policy";
import type { newRound } from "../schema";

/**
 * Opens a country's round of a year with the whole plan. Its status begins with what is publicly known of that year,
 * its dates with those counted back from the presentation. `round_exists` where there is one.
 */
export async function openRound(actor: Actor, { country, year, presentationOn }: z.infer<typeof newRound>) {
  if (!mayWorkOn(actor, { country })) throw notFound();
  return db.transaction(async (tx) => {
    const [round] = await tx
      .insert(vnrRounds)
      .values({
        ...{ country, year, status: await knownStatus(tx, country, year) },
        ...keyDates(presentationOn ?? usualPresentation(year)),
      })
      .onConflictDoNothing()
      .returning({ id: vnrRounds.id, version: vnrRounds.version });
    if (!round) throw new Refusal("round_exists");
    await tx.insert(vnrTasks).values(VNR_TASKS.map((planned) => ({ roundId: round.id, planned })));
    await recordEvent(tx, actor, { kind: "vnr.round_opened", subjectId: round.id, data: { country, year } });
    return round;
  });
}

async function knownStatus(tx: Tx, country: string, year: number) {
  const [known] = await tx
    .select({ status: vnrYears.status })
    .from(vnrYears)
    .where(and(eq(vnrYears.country, country), eq(vnrYears.year, year)));
  return known?.status ?? "planned";
}
