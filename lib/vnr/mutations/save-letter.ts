import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { vnrLetters } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { Refusal } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import type { letterSave } from "../letter-schema";
import { lockRound } from "./lock";

/** Keeps a round's opening letter in one language; `conflict` when someone else saved it since `version`. */
export async function saveLetter(actor: Actor, input: z.infer<typeof letterSave>) {
  const { roundId, locale, version, ...texts } = input;
  return db.transaction(async (tx) => {
    const { country } = await lockRound(tx, actor, roundId);
    const [stored] = await tx
      .select({ id: vnrLetters.id, version: vnrLetters.version })
      .from(vnrLetters)
      .where(and(eq(vnrLetters.roundId, roundId), eq(vnrLetters.locale, locale)));
    if ((stored?.version ?? 0) !== version) throw new Refusal("conflict");
    const [saved] = await tx
      .insert(vnrLetters)
      .values({ roundId, locale, ...texts })
      .onConflictDoUpdate({
        target: [vnrLetters.roundId, vnrLetters.locale],
        set: { ...texts, version: version + 1 },
      })
      .returning({ id: vnrLetters.id, version: vnrLetters.version });
    if (!saved) throw new Error("no letter was written");
    await recordEvent(tx, actor, {
      kind: "vnr.letter_saved",
      ...{ subjectId: saved.id, data: { round: roundId, country, locale } },
    });
    return saved;
  });
}

/** A contact was erased: letters that are addressed to them by name are so no more. */
export const forgetAddressee = (tx: Tx, roundId: string, name: string) =>
  name === ""
    ? null
    : tx
        .update(vnrLetters)
        .set({ addressee: "", salutation: "", version: sql`${vnrLetters.version} + 1` })
        .where(
          and(
            eq(vnrLetters.roundId, roundId),
            sql`position(${name} in ${vnrLetters.addressee} || ' ' || ${vnrLetters.salutation}) > 0`,
          ),
        );
