import type { z } from "zod";
import { db } from "@/db/client";
import { informationTargets } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound } from "@/lib/errors";
import type { Actor } from "@/lib/people/actor";
import { isAdmin } from "@/lib/people/policy";
import type { targetSelection } from "../schema";

/** The platform's selection of targets near to access to information, as a whole; later ones of two admins stand. */
export async function chooseInformationTargets(actor: Actor, input: z.infer<typeof targetSelection>) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    await tx.delete(informationTargets);
    const targets = [...new Set(input.targets)];
    if (targets.length > 0) await tx.insert(informationTargets).values(targets.map((target) => ({ target })));
    await recordEvent(tx, actor, { kind: "settings.targets_changed", data: { count: targets.length } });
    return { count: targets.length };
  });
}
