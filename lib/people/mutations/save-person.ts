import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { memberships, people, platformRoles, settings } from "@/db/schema";
import { recordEvent } from "@/lib/audit/record-event";
import { notFound, Refusal } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "../actor";
import { hashPassword } from "../password";
import { isAdmin, isLead } from "../policy";
import type { membershipChange, personRef, rolesChange, settingsChange } from "../schema";

type NewPerson = { email: string; name: string; password: string; locale: Locale };

/** Makes an account. No action leads here: accounts are given by those who set the platform up. `actor` null: the system. */
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
    return { active };
  });
}

/** Makes someone a member of an organisation, changes their role there, or (null) ends it: an admin, or a lead of it. */
export async function setMembership(
  actor: Actor,
  { personId, organisationId, role }: z.infer<typeof membershipChange>,
) {
  if (!isAdmin(actor) && !isLead(actor, organisationId)) throw notFound();
  return db.transaction(async (tx) => {
    const here = and(eq(memberships.personId, personId), eq(memberships.organisationId, organisationId));
    const [before] = await tx.select().from(memberships).where(here).for("update");
    const member = before && before.endedAt === null;
    if (!isAdmin(actor) && !member) throw notFound();
    if (role === null) {
      if (!member) throw notFound();
      await tx
        .update(memberships)
        .set({ endedAt: new Date() })
        .where(and(here, isNull(memberships.endedAt)));
    } else {
      await tx
        .insert(memberships)
        .values({ personId, organisationId, role })
        .onConflictDoUpdate({
          target: [memberships.personId, memberships.organisationId],
          set: { role, endedAt: null },
        });
    }
    const kind = role === null ? "member.removed" : member ? "member.changed" : "member.added";
    await recordEvent(tx, actor, { kind, organisationId, subjectId: personId, data: { role } });
    return { role };
  });
}

/** Changes the rules of the house. */
export async function changeSettings(actor: Actor, input: z.infer<typeof settingsChange>) {
  if (!isAdmin(actor)) throw notFound();
  return db.transaction(async (tx) => {
    await tx.update(settings).set(input);
    await recordEvent(tx, actor, { kind: "settings.changed", data: input });
    return input;
  });
}
