import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notify } from "@/lib/email/notify";
import type { passwordChange } from "../account-schema";
import { hashPassword } from "../password";
import { requirePassword } from "../require-password";
import type { Session } from "../session-queries";
import { endLinks } from "./account-links";
import { endSessionsOf } from "./sessions";

/** Changes one's own password by the present one, and ends every other session. */
export async function changePassword(
  { actor, id }: Session,
  { present, password }: z.infer<typeof passwordChange>,
  now = new Date(),
) {
  await requirePassword(actor, present, now);
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    await tx.update(people).set({ passwordHash }).where(eq(people.id, actor.id));
    await endLinks(tx, { personId: actor.id, kind: "reset" }, now);
    const ended = await endSessionsOf(tx, actor, id);
    await recordEvent(tx, actor, { kind: "person.password_changed", subjectId: actor.id });
    await notify(tx, { kind: "password_changed", personId: actor.id, data: {} });
    return { ended };
  });
}
