import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import type { profileChange } from "../account-schema";
import type { Actor } from "../actor";

/** Changes one's own name and the language in which one is written to. */
export async function saveProfile(actor: Actor, { name, locale }: z.infer<typeof profileChange>) {
  return db.transaction(async (tx) => {
    await tx.update(people).set({ name, locale }).where(eq(people.id, actor.id));
    await recordEvent(tx, actor, { kind: "person.profile_changed", subjectId: actor.id });
    return { name, locale };
  });
}
