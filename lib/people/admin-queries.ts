import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import type { EventKind, MemberRole, PlatformRole } from "@/db/enums";
import { events, organisations, people, settings } from "@/db/schema";
import type { Actor } from "./actor";
import { isAdmin } from "./policy";

const AUDIT_PAGE = 100;

/** All organisations with sponsor and number of members; null for everybody but admins. */
export async function listOrganisations(actor: Actor) {
  if (!isAdmin(actor)) return null;
  const sponsors = alias(organisations, "sponsors");
  return db
    .select({
      organisation: organisations,
      sponsor: sponsors.name,
      members: sql<number>`(select count(*)::int from memberships m where m.organisation_id = ${organisations.id} and m.ended_at is null)`,
    })
    .from(organisations)
    .leftJoin(sponsors, eq(sponsors.id, organisations.sponsorId))
    .orderBy(asc(organisations.country), asc(organisations.name));
}

/** All people with their roles and organisations; null for everybody but admins. */
export async function listPeople(actor: Actor) {
  if (!isAdmin(actor)) return null;
  return db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      active: people.active,
      roles: sql<
        PlatformRole[]
      >`array(select r.role from platform_roles r where r.person_id = people.id order by r.role)`,
      memberships: sql<
        { id: string; name: string; role: MemberRole }[]
      >`(select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'role', m.role) order by o.name), '[]'::json) from memberships m join organisations o on o.id = m.organisation_id where m.person_id = people.id and m.ended_at is null)`,
    })
    .from(people)
    .orderBy(asc(people.name));
}

/** The settings of the house; null for everybody but admins. */
export async function findSettings(actor: Actor) {
  if (!isAdmin(actor)) return null;
  const [row] = await db.select().from(settings);
  return row ?? null;
}

/** A page of the record, the newest first; `before`: the id after which to go on. */
export async function listEvents(actor: Actor, filter: { kind?: EventKind; before?: number }) {
  if (!isAdmin(actor)) return null;
  const rows = await db
    .select({ event: events, actor: people.name, organisation: organisations.name })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(organisations, eq(organisations.id, events.organisationId))
    .where(
      and(
        filter.kind ? eq(events.kind, filter.kind) : undefined,
        filter.before ? lt(events.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(events.id))
    .limit(AUDIT_PAGE + 1);
  return {
    rows: rows.slice(0, AUDIT_PAGE),
    next: rows.length > AUDIT_PAGE ? (rows[AUDIT_PAGE - 1]?.event.id ?? null) : null,
  };
}
