import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { db, Tx } from "@/db/client";
import { memberships, organisations, people } from "@/db/schema";
import type { Told } from "@/lib/email/kinds";
import type { Actor } from "./actor";
import { actorFields, actorOf } from "./actor-fields";
import { editsAny, isAdmin } from "./policy";

/** Who may know that somebody asks for an account. */
export const joinKnownTo = (actor: Actor): SQL => (isAdmin(actor) ? sql`true` : sql`false`);

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

/** The active people who edit stories, all or those they are named for, with every right they have now. */
export async function listEditors(reader: typeof db | Tx): Promise<Actor[]> {
  const rows = await reader
    .select(actorFields)
    .from(people)
    .where(
      and(
        people.active,
        sql`(exists (select from platform_roles pr where pr.person_id = ${people.id} and pr.role = 'editor')
          or exists (select from named_editors ne where ne.person_id = ${people.id} and ne.ended_at is null))`,
      ),
    );
  return rows.map(actorOf).filter(editsAny);
}
