import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { db } from "@/db/client";
import { type MemberRole, PLATFORM_ROLES, type PlatformRole } from "@/db/enums";
import { memberships, organisations, people, settings } from "@/db/schema";
import type { Actor } from "./actor";
import { isAdmin } from "./policy";

const PAGE = 50;

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

/** One organisation with its members, and what a change or move of it would touch; null for everybody but admins. */
export async function findOrganisation(actor: Actor, id: string) {
  if (!isAdmin(actor)) return null;
  const [organisation] = await db.select().from(organisations).where(eq(organisations.id, id));
  if (!organisation) return null;
  const [members, sponsored, [touched]] = await Promise.all([
    db
      .select({
        id: people.id,
        name: people.name,
        email: people.email,
        active: people.active,
        role: memberships.role,
        since: memberships.createdAt,
      })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(and(eq(memberships.organisationId, id), isNull(memberships.endedAt)))
      .orderBy(asc(people.name)),
    db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(eq(organisations.sponsorId, id))
      .orderBy(asc(organisations.name)),
    db.execute<{ public: number; reviewed: number }>(sql`
      select (select count(*)::int from publications p join stories s on s.id = p.story_id where s.organisation_id = ${id}) as public,
        (select count(*)::int from revisions r join stories s on s.id = r.story_id
          where s.organisation_id = ${id} and r.state in ('submitted', 'in_review')) as reviewed`),
  ]);
  return { organisation, members, sponsored, public: touched?.public ?? 0, reviewed: touched?.reviewed ?? 0 };
}

/** Whom to look for, from an address: what is not understood counts as not asked. */
export const peopleFilter = z.object({
  q: z.string().trim().max(320).catch("").default(""),
  role: z
    .enum([...PLATFORM_ROLES, "none"])
    .nullable()
    .catch(null)
    .default(null),
  state: z.enum(["active", "inactive"]).nullable().catch(null).default(null),
  organisation: z.string().trim().max(200).catch("").default(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type PeopleFilter = z.infer<typeof peopleFilter>;

const person = {
  id: people.id,
  name: people.name,
  email: people.email,
  active: people.active,
  createdAt: people.createdAt,
  erasedAt: people.erasedAt,
  roles: sql<
    PlatformRole[]
  >`array(select r.role from platform_roles r where r.person_id = people.id order by r.role)`,
  memberships: sql<
    { id: string; name: string; role: MemberRole }[]
  >`(select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'role', m.role) order by o.name), '[]'::json) from memberships m join organisations o on o.id = m.organisation_id where m.person_id = people.id and m.ended_at is null)`,
};

/** A page of the people found, with their roles and organisations: two queries; null for everybody but admins. */
export async function listPeople(actor: Actor, filter: PeopleFilter) {
  if (!isAdmin(actor)) return null;
  const where = whereOf(filter);
  const [rows, [found]] = await Promise.all([
    db
      .select(person)
      .from(people)
      .where(where)
      .orderBy(asc(people.name), people.id)
      .limit(PAGE)
      .offset((filter.page - 1) * PAGE),
    db.select({ total: count() }).from(people).where(where),
  ]);
  const total = found?.total ?? 0;
  return { rows, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

/** One person with roles and organisations; null for everybody but admins. */
export async function findPerson(actor: Actor, id: string) {
  if (!isAdmin(actor)) return null;
  const [row] = await db.select(person).from(people).where(eq(people.id, id));
  return row ?? null;
}

/** The settings of the house; null for everybody but admins. */
export async function findSettings(actor: Actor) {
  if (!isAdmin(actor)) return null;
  const [row] = await db.select().from(settings);
  return row ?? null;
}

function whereOf({ q, role, state, organisation }: PeopleFilter): SQL | undefined {
  const roles = sql`from platform_roles r where r.person_id = ${people.id}`;
  return and(
    isNull(people.erasedAt),
    q ? sql`strpos(lower(${people.name} || ' ' || ${people.email}), ${q.toLowerCase()}) > 0` : undefined,
    role === "none" ? sql`not exists (select ${roles})` : undefined,
    role && role !== "none" ? sql`exists (select ${roles} and r.role = ${role})` : undefined,
    state ? eq(people.active, state === "active") : undefined,
    organisation
      ? sql`exists (select from memberships m join organisations o on o.id = m.organisation_id where m.person_id = ${people.id}
          and m.ended_at is null and strpos(lower(o.name || ' ' || o.names::text), ${organisation.toLowerCase()}) > 0)`
      : undefined,
  );
}
