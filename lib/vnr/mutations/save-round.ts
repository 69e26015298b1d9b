import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { vnrRounds } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { roundChange } from "../schema";
import { lockRound } from "./lock";

/** Changes a round's status and dates; `conflict` when someone else saved it since `version`. */
export async function saveRound(actor: Actor, { id, version, ...fields }: z.infer<typeof roundChange>) {
  return db.transaction(async (tx) => {
    const round = await lockRound(tx, actor, id);
    if (round.version !== version) throw new Refusal("conflict");
    const { country, year } = round;
    if (!isIn(year, fields)) throw new Refusal("invalid", { presentationOn: "date_other_year" });
    await tx
      .update(vnrRounds)
      .set({ ...fields, version: version + 1 })
      .where(eq(vnrRounds.id, id));
    await recordEvent(tx, actor, {
      kind: "vnr.round_changed",
      subjectId: id,
      data: { country, year, from: round.status, to: fields.status },
    });
    return { id, version: version + 1 };
  });
}

/** Presented in that year, and nothing due before the August in which the President of ECOSOC invites to it. */
const isIn = (year: number, dates: { mainMessagesOn: string; presentationOn: string }) =>
  dates.presentationOn.startsWith(`${year}-`) && dates.mainMessagesOn >= `${year - 1}-08-01`;
