import type { z } from "zod";
import { db } from "@/db/client";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { statisticRef, statisticSave, statisticsImport } from "../profile-schema";
import { lockProfile } from "./lock-profile";
import { recordStatistic, refuseUnseen, replace, standingsOf, writeStatistic } from "./write-statistic";

/**
 * Writes a figure down, or corrects the one of `version`, which is kept. Refuses `statistic_present` where one stands
 * that the person did not see, `conflict` where it is another one by now.
 */
export async function saveStatistic(
  actor: Actor,
  { country, version, ...figure }: z.infer<typeof statisticSave>,
  isSample = false,
) {
  return db.transaction(async (tx) => {
    await lockProfile(tx, actor, country);
    const standing = (await standingsOf(tx, country, figure)).of(figure);
    if (standing.current && version === 0) throw new Refusal("statistic_present");
    refuseUnseen(standing, version);
    return writeStatistic(tx, actor, { country, figure, isSample }, standing);
  });
}

/** Says of a figure that it holds no more, and that nothing takes its place; it stays among the earlier ones. */
export async function withdrawStatistic(
  actor: Actor,
  { country, version, ...slot }: z.infer<typeof statisticRef>,
) {
  return db.transaction(async (tx) => {
    await lockProfile(tx, actor, country);
    const standing = (await standingsOf(tx, country, slot)).of(slot);
    if (!standing.current) throw notFound();
    refuseUnseen(standing, version);
    await replace(tx, standing.current.id, { replacedAt: new Date() });
    await recordStatistic(tx, actor, "withdrawn", standing.current.id, { country, ...slot });
    return { withdrawn: true };
  });
}

/** Writes the figures of a table down, all or none; `conflict` where one of them is not what the person has seen. */
export async function importStatistics(
  actor: Actor,
  { country, figures }: z.infer<typeof statisticsImport>,
  isSample = false,
) {
  return db.transaction(async (tx) => {
    await lockProfile(tx, actor, country);
    const standings = await standingsOf(tx, country);
    for (const { version, ...figure } of figures) {
      const standing = standings.of(figure);
      refuseUnseen(standing, version);
      await writeStatistic(tx, actor, { country, figure, isSample }, standing);
    }
    return { count: figures.length };
  });
}
