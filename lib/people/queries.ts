import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships, organisations, people, platformRoles } from "@/db/schema";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "./actor";

/**
 * The person with their rights as they are now; null when there is none, when deactivated,
 * or when `sessionEpoch` is not the current one (the session was ended).
 */
export async function findActor(id: string, sessionEpoch?: number): Promise<Actor | null> {
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, id), eq(people.active, true)));
  if (!person || (sessionEpoch !== undefined && person.sessionEpoch !== sessionEpoch)) return null;
  const [roles, belongs] = await Promise.all([
    db.select({ role: platformRoles.role }).from(platformRoles).where(eq(platformRoles.personId, id)),
    db
      .select({
        organisationId: organisations.id,
        role: memberships.role,
        name: organisations.name,
        kind: organisations.kind,
        country: organisations.country,
      })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(and(eq(memberships.personId, id), isNull(memberships.endedAt)))
      .orderBy(organisations.name),
  ]);
  const leads = belongs.filter((membership) => membership.role === "lead").map((m) => m.organisationId);
  const sponsored = leads.length
    ? await db
        .select({ id: organisations.id })
        .from(organisations)
        .where(inArray(organisations.sponsorId, leads))
    : [];
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    locale: isLocale(person.locale) ? person.locale : "en",
    roles: roles.map((row) => row.role),
    memberships: belongs,
    sponsored: sponsored.map((row) => row.id),
  };
}

/** What sign-in needs to know of an address; null when nobody has it. */
export async function findCredentials(email: string) {
  const [person] = await db
    .select({
      id: people.id,
      passwordHash: people.passwordHash,
      active: people.active,
      sessionEpoch: people.sessionEpoch,
      locale: people.locale,
    })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.trim().toLowerCase()));
  return person ?? null;
}
