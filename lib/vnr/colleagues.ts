import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { db, Tx } from "@/db/client";
import { memberships, organisations, people } from "@/db/schema";
import { WORKSPACE_KINDS } from "./policy";

/** Everybody who works in a country's workspace: what `workspacesOf` says of one person, asked of all. */
export const listColleagues = (reader: Tx | typeof db, country: string) =>
  reader
    .select({
      id: people.id,
      name: people.name,
      organisationId: organisations.id,
      organisation: organisations.name,
      kind: organisations.kind,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(organisations.country, country),
        inArray(organisations.kind, [...WORKSPACE_KINDS]),
        isNull(memberships.endedAt),
        people.active,
        or(
          eq(memberships.role, "lead"),
          sql`exists (select from vnr_named n where n.person_id = ${people.id} and n.organisation_id = ${organisations.id})`,
        ),
      ),
    )
    .orderBy(asc(organisations.name), asc(people.name), asc(people.id));

export type Colleague = Awaited<ReturnType<typeof listColleagues>>[number];
