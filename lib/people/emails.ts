import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { db, Tx } from "@/db/client";
import type { PlatformRole } from "@/db/enums";
import { memberships, organisations, people, platformRoles } from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "./actor";
import { isAdmin, isEditor } from "./policy";

/** Who may know that somebody asks for an account. */
export const joinKnownTo = (actor: Actor): SQL => (isAdmin(actor) ? sql`true` : sql`false`);

/** Who may know that somebody's work waits. */
export const waitingKnownTo = (actor: Actor): SQL =>
  isAdmin(actor) || isEditor(actor) ? sql`true` : sql`false`;

/** Members may know who leads their organisation. */
export function memberKnows(actor: Actor, told: Told): SQL {
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  return own.length > 0 ? inArray(told.organisationId, own) : sql`false`;
}

/** Those who sign off for an organisation may know what is asked of it. */
export function signersKnow(actor: Actor, told: Told): SQL {
  const led = actor.memberships.filter(({ role }) => role === "lead").map((one) => one.organisationId);
  const ids = [...led, ...actor.sponsored];
  return ids.length > 0 ? inArray(told.organisationId, ids) : sql`false`;
}

/** Ids of those who belong to an organisation now. */
export async function listMembers(reader: typeof db | Tx, organisationId: string): Promise<string[]> {
  const rows = await reader
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), isNull(memberships.endedAt), people.active));
  return rows.map(({ id }) => id);
}

/** Ids of those who sign off for an organisation now: its own leads and those of its sponsor. */
export async function listSigners(reader: typeof db | Tx, organisationId: string): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: people.id })
    .from(organisations)
    .innerJoin(
      memberships,
      or(
        eq(memberships.organisationId, organisations.id),
        eq(memberships.organisationId, organisations.sponsorId),
      ),
    )
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(organisations.id, organisationId),
        eq(memberships.role, "lead"),
        isNull(memberships.endedAt),
        people.active,
      ),
    );
  return rows.map(({ id }) => id);
}

/** The active people with a role on the platform, with what decides a conflict of interest. */
export async function listActorsWith(reader: typeof db | Tx, role: PlatformRole): Promise<Actor[]> {
  const found = await reader
    .select({ person: people })
    .from(people)
    .innerJoin(platformRoles, eq(platformRoles.personId, people.id))
    .where(and(people.active, eq(platformRoles.role, role)));
  const ids = found.map(({ person }) => person.id);
  const belongs =
    ids.length === 0
      ? []
      : await reader
          .select({
            personId: memberships.personId,
            organisationId: organisations.id,
            role: memberships.role,
            name: organisations.name,
            kind: organisations.kind,
            country: organisations.country,
          })
          .from(memberships)
          .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
          .where(and(inArray(memberships.personId, ids), isNull(memberships.endedAt)));
  return found.map(({ person: { id, name, email, locale } }) => ({
    ...{ id, name, email, locale: isLocale(locale) ? locale : "en" },
    roles: [role],
    memberships: belongs.filter(({ personId }) => personId === id),
    sponsored: [],
    named: [],
  }));
}
