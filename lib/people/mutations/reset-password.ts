import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { people } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { queueMail } from "@/lib/email/queue-mail";
import { Refusal } from "@/lib/errors";
import { takeLimit } from "@/lib/limits/take";
import type { resetUse } from "../account-schema";
import { hashPassword, passwordMatches } from "../password";
import { findCredentials } from "../queries";
import { openLink, takeLink } from "./account-links";
import { endSessionsOf } from "./sessions";

const LIFE_MINUTES = 60;
const HOUR = 3600;

/**
 * Sends a link to choose a new password, where the address is somebody's. The answer, the tries and the one Argon2
 * verification are the same where it is nobody's. Refuses with `too_many_tries`. `address`: whom it comes from.
 */
export async function askReset({ email, address }: { email: string; address: string }, now = new Date()) {
  await takeLimit({ bucket: "reset.address", key: address, max: 30, seconds: HOUR }, now);
  await takeLimit({ bucket: "reset.account", key: email.trim().toLowerCase(), max: 5, seconds: HOUR }, now);
  const person = await findCredentials(email);
  await passwordMatches(person?.passwordHash ?? null, "");
  if (!person?.active) return;
  await db.transaction(async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, person.id)).for("update");
    const token = await openLink(tx, { personId: person.id, kind: "reset", minutes: LIFE_MINUTES }, now);
    await recordEvent(tx, null, { kind: "person.reset_asked", subjectId: person.id });
    await queueMail(tx, { kind: "reset", personId: person.id, data: { token } });
  });
}

/** Sets a new password by such a link, and ends every session. Refuses with `link_ended`. */
export async function resetPassword({ token, password }: z.infer<typeof resetUse>, now = new Date()) {
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const { personId } = await takeLink(tx, token, "reset", now);
    const [person] = await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.id, personId), eq(people.active, true)))
      .returning({ id: people.id });
    if (!person) throw new Refusal("link_ended");
    await endSessionsOf(tx, person);
    await recordEvent(tx, person, { kind: "person.password_changed", subjectId: personId });
    await queueMail(tx, { kind: "password_changed", personId, data: {} });
    return person;
  });
}
