import type { z } from "zod";
import { db } from "@/db/client";
import { settings } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Actor } from "../actor";
import { isAdmin } from "../policy";
import type { settingsChange } from "../schema";

const RULES = [
  ...(["quorum", "sameCountryRule", "namesAfterVerdict"] as const),
  ...(["dueDays", "laterDueDays", "graceDays", "waitDays", "newsYears"] as const),
];

/** Changes the rules of the house; `conflict` when someone else changed them since `version`. What was and is goes on record. */
export async function changeSettings(actor: Actor, { version, ...rules }: z.infer<typeof settingsChange>) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(settings).for("update");
    if (!before) throw new Error("the settings have no row");
    if (before.version !== version) throw new Refusal("conflict");
    const changed = RULES.filter((rule) => before[rule] !== rules[rule]);
    if (changed.length === 0) return { version };
    await tx.update(settings).set({ ...rules, version: version + 1 });
    await recordEvent(tx, actor, {
      kind: "settings.changed",
      data: Object.fromEntries(
        changed.flatMap((rule) => [
          [`${rule}Before`, before[rule]],
          [rule, rules[rule]],
        ]),
      ),
    });
    return { version: version + 1 };
  });
}
