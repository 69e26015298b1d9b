import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { people, platformRoles } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "../actor";
import { hashPassword } from "../password";
import { isAdmin } from "../policy";
import type { personRef, rolesChange } from "../schema";
import { tellWhatWaits } from "../waiting-work";
import { revokeInvitationsOf } from "./invite";

type NewPerson = { email: string; name: string; password: string; locale: Locale };

/** Makes an account without an invitation: for the sample world and for tests; no action leads here. `actor` null: the system. */
export async function addPerson(actor: Actor | null, { email, name, password, locale }: NewPerson) {
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(people)
      .values({ email, name, locale, passwordHash })
      .returning({ id: people.id });
    if (!row) throw new Error("no person was written");
    await recordEvent(tx, actor, { kind: "person.added", subjectId: row.id });
    return row;
  });
}

/** Sets a person's roles on the platform. An admin cannot take the role of admin from themself. `actor` null: the system. */
export async function setRoles(actor: Actor | null, { personId, roles }: z.infer<typeof rolesChange>) {
  if (actor && !isAdmin(actor)) throw notFound();
  if (actor?.id === personId && !roles.includes("admin")) throw new Refusal("forbidden");
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, personId))
      .for("update");
    if (!person) throw notFound();
    await tx.delete(platformRoles).where(eq(platformRoles.personId, personId));
    const wanted = [...new Set(roles)];
    if (wanted.length > 0) await tx.insert(platformRoles).values(wanted.map((role) => ({ personId, role })));
    await recordEvent(tx, actor, {
      kind: "person.roles_changed",
      subjectId: personId,
      data: { roles: wanted.sort().join(" ") },
    });
    if (!wanted.includes("reviewer")) await tellWhatWaits(tx, personId);
    return { roles: wanted };
  });
}

/** Ends every right and session of a person at their next request. */
export async function deactivatePerson(actor: Actor, { personId }: z.infer<typeof personRef>) {
  if (actor.id === personId) throw new Refusal("forbidden");
  return setActive(actor, personId, false);
}

/** Gives a deactivated person their rights back. */
export const reactivatePerson = (actor: Actor, { personId }: z.infer<typeof personRef>) =>
  setActive(actor, personId, true);

async function setActive(actor: Actor, personId: string, active: boolean) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(people)
      .set({ active, sessionEpoch: sql`${people.sessionEpoch} + 1` })
      .where(eq(people.id, personId))
      .returning({ id: people.id });
    if (!row) throw notFound();
    await recordEvent(tx, actor, {
      kind: active ? "person.reactivated" : "person.deactivated",
      subjectId: personId,
    });
    if (!active) {
      await revokeInvitationsOf(tx, actor, personId);
      await tellWhatWaits(tx, personId);
    }
    return { active };
  });
}
